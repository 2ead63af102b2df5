/**
 * A certificate for https://localhost, made on this machine and kept for its lifetime. It is installed nowhere, so no
 * administrator is needed; a browser asks once whether to go on.
 */
import fs from "node:fs";
import path from "node:path";
import { createCA, createCert } from "mkcert";
import { cacheFolder } from "../runtime/library";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const days = 300;

export async function localCertificate(): Promise<Certificate> {
  const file = path.join(cacheFolder, "localhost-certificate.json");
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat && Date.now() - stat.mtimeMs < (days - 10) * 86_400_000)
    return JSON.parse(fs.readFileSync(file, "utf8")) as Certificate;
  const ca = await createCA({
    organization: "performance-plan-addin workbench",
    countryCode: "KR",
    state: "-",
    locality: "-",
    validity: days,
  });
  const certificate = await createCert({ ca, domains: ["localhost", "127.0.0.1"], validity: days });
  fs.mkdirSync(cacheFolder, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}

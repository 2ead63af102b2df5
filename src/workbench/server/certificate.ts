/**
 * A certificate for https://localhost, made on this machine and kept for its lifetime. It is installed nowhere, so no
 * administrator is needed; a browser asks once whether to go on.
 */
import { createPrivateKey, X509Certificate } from "node:crypto";
import path from "node:path";
import { createCA, createCert } from "mkcert";
import { cacheFolder, keep, readKept } from "../runtime/library";

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const days = 300;

const usualFile = path.join(cacheFolder, "localhost-certificate.json");

export async function localCertificate(file = usualFile): Promise<Certificate> {
  const kept = readKept<Certificate>(file);
  if (kept && isUsable(kept)) return kept;
  const ca = await createCA({
    organization: "performance-plan-addin workbench",
    countryCode: "KR",
    state: "-",
    locality: "-",
    validity: days,
  });
  const certificate = await createCert({ ca, domains: ["localhost", "127.0.0.1"], validity: days });
  keep(file, JSON.stringify(certificate), 0o600);
  return certificate;
}

/** Whole, of one pair, and good for ten days more. */
export function isUsable(certificate: Certificate): boolean {
  try {
    const { key, cert } = certificate;
    const parsed = new X509Certificate(cert);
    const isOne = parsed.checkPrivateKey(createPrivateKey(key));
    return isOne && Date.parse(parsed.validTo) - Date.now() > 10 * 86_400_000;
  } catch {
    return false;
  }
}

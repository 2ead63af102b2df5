/**
 * A certificate for https://localhost, made on this machine and kept for its lifetime. It is installed nowhere, so no
 * administrator is needed; a browser asks once whether to go on.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { cacheFolder, root } from "../runtime/library";

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
  // webpack-dev-server's own certificate maker.
  const near = createRequire(
    createRequire(path.join(root, "package.json")).resolve("webpack-dev-server/package.json"),
  );
  const { generate } = near("selfsigned") as typeof import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    notAfterDate: new Date(Date.now() + days * 86_400_000),
    keySize: 2048,
    algorithm: "sha256",
    extensions: [
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
        ],
      },
    ],
  });
  const certificate = { key: made.private, cert: made.cert };
  fs.mkdirSync(cacheFolder, { recursive: true });
  fs.writeFileSync(file, JSON.stringify(certificate), { mode: 0o600 });
  return certificate;
}

/**
 * Serves the workbench over https on localhost: the grid at /, the add-in below /addin/, and what the grid's page has
 * to know below /workbench/. Nothing is taken from elsewhere, and nobody elsewhere is answered.
 */
import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { officeApi } from "../runtime/library";
import { describeAddin } from "./addin-description";
import { localCertificate } from "./certificate";
import type { Site } from "./site";

export interface ServeOptions {
  readonly site: Site;
  /** 0 takes any free port. */
  readonly port: number;
  /** The workbook to open first. */
  readonly file?: string;
}

export interface Server {
  readonly address: string;
  close(): Promise<void>;
}

export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is taken.`);
  }
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The grid's page styles its cells, hence 'unsafe-inline' for styles; scripts are its own files only. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

interface Answer {
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Throws PortTaken: said before anything is built. */
export async function checkPort(port: number): Promise<void> {
  const probe = https.createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}

function listen(server: https.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code === "EADDRINUSE" || error.code === "EACCES" ? new PortTaken(port) : error),
    );
    server.listen(port, "localhost", resolve);
  });
}

/** Throws PortTaken. */
export async function serve({ site, port, file }: ServeOptions): Promise<Server> {
  const certificate = await localCertificate();
  const api = JSON.stringify(officeApi());

  const answer = (pathname: string): Answer | undefined => {
    if (pathname === "/workbench/api.json") return { type: types[".json"]!, body: api };
    if (pathname === "/workbench/addin.json")
      return { type: types[".json"]!, body: JSON.stringify(describeAddin(site.addin)) };
    if (pathname === "/workbench/file")
      return file === undefined
        ? { type: "text/plain", body: "" }
        : {
            type: types[".xlsx"]!,
            body: fs.readFileSync(file),
            headers: { "X-File-Name": encodeURIComponent(path.basename(file)) },
          };
    const below = pathname.startsWith("/addin/");
    const folder = below ? site.addin : site.grid;
    const name = below
      ? pathname.slice("/addin/".length)
      : pathname === "/"
        ? "index.html"
        : pathname.slice(1);
    const target = path.join(folder, path.normalize(`/${name}`));
    const stat = fs.statSync(target, { throwIfNoEntry: false });
    if (!stat?.isFile()) return undefined;
    const headers = below ? undefined : { "Content-Security-Policy": policy };
    return {
      type: types[path.extname(target)] ?? "application/octet-stream",
      body: fs.readFileSync(target),
      headers,
    };
  };

  const server = https.createServer(certificate, (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "https://localhost");
    const found =
      request.method === "GET" || request.method === "HEAD"
        ? answer(decodeURIComponent(pathname))
        : undefined;
    const headers = { "Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", ...found?.headers };
    response.writeHead(found ? 200 : 404, { "Content-Type": found?.type ?? "text/plain", ...headers });
    response.end(request.method === "HEAD" ? undefined : (found?.body ?? "not found"));
  });

  await listen(server, port);
  return {
    address: `https://localhost:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

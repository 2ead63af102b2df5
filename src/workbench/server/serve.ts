/**
 * Serves the workbench over https on localhost: the grid at /, the add-in below /addin/, and what the grid's page has
 * to know below /workbench/. Nothing is taken from elsewhere, and nobody elsewhere is answered.
 */
import type { ServerResponse } from "node:http";
import https from "node:https";
import path from "node:path";
import type { AddressInfo } from "node:net";
import { officeApi } from "../runtime/library";
import { describeAddin } from "./addin-description";
import { localCertificate } from "./certificate";
import { answer, isOwnHost, protect, readRegular, sendFile, survive } from "./files";
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

/** The grid's page styles its cells, hence 'unsafe-inline' for styles; scripts are its own files only. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

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
  const api = officeApi();

  /** What is no file of the two folders. */
  const told: Readonly<Record<string, (response: ServerResponse) => void | Promise<void>>> = {
    "/workbench/api.json": (response) => sendJson(response, api),
    "/workbench/addin.json": (response) => sendJson(response, describeAddin(site.addin)),
    "/workbench/file": async (response) => {
      if (file === undefined) return void response.end();
      const bytes = await readRegular(file);
      if (!bytes) return answer(response, 404);
      response.setHeader("X-File-Name", encodeURIComponent(path.basename(file)));
      response.end(bytes);
    },
  };

  const server = https.createServer(certificate, (request, response) => {
    protect(response);
    if (!isOwnHost(request, (server.address() as AddressInfo).port)) return answer(response, 421);
    void survive(request, response, async (pathname) => {
      const below = "/addin/";
      if (Object.hasOwn(told, pathname)) await told[pathname]!(response);
      else if (pathname.startsWith(below))
        await sendFile(site.addin, pathname.slice(below.length - 1), response);
      else {
        protect(response, policy);
        await sendFile(site.grid, pathname, response);
      }
    });
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

function sendJson(response: ServerResponse, value: unknown): void {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(value));
}

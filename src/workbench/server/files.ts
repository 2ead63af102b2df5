/**
 * The files of a folder over http: each is read as a whole before anything is answered, so that one that is damaged, in the
 * way or gone in that moment is a 404 and nothing worse. In: /taskpane.html. Out: the file with its type.
 */
import { constants } from "node:fs";
import fs from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html;charset=utf-8",
  ".js": "text/javascript;charset=utf-8",
  ".css": "text/css;charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".txt": "text/plain;charset=utf-8",
  ".xml": "text/xml;charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** Answers with the file below `folder` that the path names; a folder's path stands for its index.html. */
export async function sendFile(folder: string, pathname: string, response: ServerResponse): Promise<void> {
  const name = decodeURIComponent(pathname);
  const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
  const isBelow = file.startsWith(path.resolve(folder) + path.sep);
  const bytes = isBelow && !name.includes("\0") ? await readRegular(file) : undefined;
  if (!bytes) return answer(response, 404);
  response.setHeader("Content-Type", types[path.extname(file).toLowerCase()] ?? "application/octet-stream");
  response.end(bytes);
}

/**
 * A file of a disk, as a whole; undefined where there is none, or another program has it for the moment. A pipe or a device that was put
 * in its place is none: reading it would wait for whoever writes into it.
 */
export async function readRegular(file: string): Promise<Buffer | undefined> {
  let handle: fs.FileHandle | undefined;
  try {
    handle = await fs.open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    return (await handle.stat()).isFile() ? await handle.readFile() : undefined;
  } catch {
    return undefined;
  } finally {
    await handle?.close();
  }
}

/** A status with its number as text, and nothing of this machine. */
export function answer(response: ServerResponse, status: number): void {
  if (response.headersSent) return void response.end();
  response.writeHead(status, { "Content-Type": "text/plain;charset=utf-8" }).end(String(status));
}

/** Whether the request was meant for this machine by its own name: another name may lead here through somebody's DNS. */
export function isOwnHost({ headers }: IncomingMessage, port: number): boolean {
  return ["localhost", "127.0.0.1", "[::1]"].some(
    (name) => headers.host?.toLowerCase() === `${name}:${port}`,
  );
}

/** For every answer: nothing is kept, nothing is guessed, and no other site shows it in a frame or reads it. */
export function protect(response: ServerResponse, policy = ""): void {
  response.setHeader("Cache-Control", "no-store");
  response.setHeader("X-Content-Type-Options", "nosniff");
  response.setHeader("X-Frame-Options", "SAMEORIGIN");
  response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  response.setHeader("Content-Security-Policy", `${policy}${policy && "; "}frame-ancestors 'self'`);
}

/** Answers a request whatever becomes of it: what cannot be understood is 400, what fails here is 500. */
export async function survive(
  request: IncomingMessage,
  response: ServerResponse,
  work: (pathname: string) => Promise<void>,
): Promise<void> {
  try {
    if (request.method !== "GET" && request.method !== "HEAD") return answer(response, 405);
    // As it came: a path such as //elsewhere is no address of another host here.
    const [pathname = "/"] = /^\/[^?#]*/.exec(request.url ?? "/") ?? [];
    await work(pathname);
  } catch (error) {
    answer(response, error instanceof URIError ? 400 : 500);
  }
}

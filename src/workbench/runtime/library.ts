/** The library @microsoft/office-js as npm installed it: its files by the address that a page asks for, and its catalogue. */
import fs from "node:fs";
import path from "node:path";
import { readApi, type ApiCatalog } from "../host/api";

export const root = path.join(__dirname, "..", "..", "..");
export const libraryFolder = path.join(root, "node_modules", "@microsoft", "office-js", "dist");
export const cacheFolder = path.join(root, "node_modules", ".cache", "workbench");

/** Reading the catalogue takes most of a second, so it is kept beside other caches, by the library's version. */
export function officeApi(): ApiCatalog {
  const { version } = JSON.parse(fs.readFileSync(path.join(libraryFolder, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const reader = fs.statSync(path.join(__dirname, "..", "host", "api.ts"));
  const kept = path.join(cacheFolder, `api-${version}-${Math.round(reader.mtimeMs)}.json`);
  const known = readKept<ApiCatalog>(kept);
  if (known) return known;
  const catalog = readApi(fs.readFileSync(path.join(libraryFolder, "excel-web-16.00.debug.js"), "utf8"));
  keep(kept, JSON.stringify(catalog));
  return catalog;
}

/** What a cache's file holds; undefined where it is missing, cannot be read, or is damaged. */
export function readKept<T>(file: string): T | undefined {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8")) as T;
  } catch {
    return undefined;
  }
}

/** Keeps something for the next time; where nothing can be written, the next time makes it again. */
export function keep(file: string, text: string | Uint8Array, mode = 0o666): void {
  try {
    writeWhole(file, text, mode);
  } catch {
    return;
  }
}

/** Writes a file so that another process sees all of it or nothing. */
function writeWhole(file: string, text: string | Uint8Array, mode = 0o666): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, text, { mode });
  fs.renameSync(partial, file);
}

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
  if (fs.existsSync(kept)) return JSON.parse(fs.readFileSync(kept, "utf8")) as ApiCatalog;
  const catalog = readApi(fs.readFileSync(path.join(libraryFolder, "excel-web-16.00.debug.js"), "utf8"));
  writeWhole(kept, JSON.stringify(catalog));
  return catalog;
}

/** Writes a file so that another process sees all of it or nothing. */
export function writeWhole(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const partial = `${file}.${process.pid}`;
  fs.writeFileSync(partial, text);
  fs.renameSync(partial, file);
}

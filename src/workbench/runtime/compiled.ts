/**
 * Scripts of a page as V8 has compiled them: read and compiled once in a process, and taken over from the last one, with the
 * functions that it called, which are most of what a page that starts has to compile.
 * In: "…/office-js/dist/excel-web-16.00.js". Out: a vm.Script for any context.
 */
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { cacheFolder, keep } from "./library";

interface Compiled {
  readonly script: vm.Script;
  /** Where V8's cache of it stands, or is to be kept. */
  readonly cache: string;
  /** V8 itself tells another text by its length only: before its cache stands of what it was made. */
  readonly madeOf: string;
  isKept: boolean;
}

const known = new Map<string, Compiled>();

/** The script of the file as it is now. */
export function compiled(file: string): vm.Script {
  const { size, mtimeMs } = fs.statSync(file);
  const madeOf = digest(`${file} ${size} ${mtimeMs} ${process.version}`);
  let found = known.get(file);
  if (found?.madeOf !== madeOf) known.set(file, (found = compile(file, madeOf)));
  return found.script;
}

const digest = (text: string): string => createHash("sha1").update(text).digest("hex");

function compile(file: string, madeOf: string): Compiled {
  const cache = path.join(cacheFolder, "v8", digest(file));
  const kept = fs.existsSync(cache) ? fs.readFileSync(cache) : undefined;
  const cachedData =
    kept?.toString("latin1", 0, madeOf.length) === madeOf ? kept.subarray(madeOf.length) : undefined;
  const script = new vm.Script(fs.readFileSync(file, "utf8"), { filename: file, cachedData });
  return { script, cache, madeOf, isKept: cachedData !== undefined && script.cachedDataRejected === false };
}

/** Keeps what has been compiled until now for the next process. */
export function keepCompiled(): void {
  for (const one of known.values()) {
    if (one.isKept) continue;
    one.isKept = true;
    keep(one.cache, Buffer.concat([Buffer.from(one.madeOf), one.script.createCachedData()]));
  }
}

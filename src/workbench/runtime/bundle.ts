/**
 * The product's own bundle for use without a browser: built by webpack.config.js into node_modules/.cache, and only
 * when a source is newer than it. Out: the folder with functions.js, functions.json and automation.js.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { FunctionMetadata } from "../host/arguments";
import { cacheFolder, root } from "./library";

export interface ProductBundle {
  readonly folder: string;
  /** Script files in the order in which the add-in's page would load them. */
  readonly scripts: readonly string[];
  readonly functions: readonly FunctionMetadata[];
  readonly namespace: string;
}

const sources = ["src", "scripts/webpack", "webpack.config.js", "package.json", "tsconfig.json", ".swcrc"];
/** Rooms whose files are in no bundle. */
const apart = new Set(["workbench", "taskpane"]);

export async function productBundle(): Promise<ProductBundle> {
  const folder = path.join(cacheFolder, "product");
  const wanted = String(newest());
  if (stampOf(folder) !== wanted) await withLock(() => build(folder, wanted));
  const metadata = path.join(folder, "functions.json");
  const { functions = [] } = fs.existsSync(metadata)
    ? (JSON.parse(fs.readFileSync(metadata, "utf8")) as { functions?: FunctionMetadata[] })
    : {};
  const scripts = ["functions.js", "automation.js"].map((name) => path.join(folder, name));
  return {
    folder,
    scripts: scripts.filter((file) => fs.existsSync(file)),
    functions,
    namespace: namespaceOf(),
  };
}

/** The custom functions' namespace, as the manifest states it. */
function namespaceOf(): string {
  const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
  const id = /<Namespace\s+resid="([^"]+)"/.exec(manifest)?.[1];
  const text =
    id && new RegExp(`id="${id.replace(/\W/g, "\\$&")}"\\s+DefaultValue="([^"]+)"`).exec(manifest)?.[1];
  return text ?? "PLAN";
}

/** A number that changes with every source: the latest time and the number of files. */
function newest(): string {
  let latest = 0;
  let count = 0;
  const visit = (file: string): void => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) {
      latest = Math.max(latest, stat.mtimeMs);
      count++;
      return;
    }
    for (const name of fs.readdirSync(file)) if (!apart.has(name)) visit(path.join(file, name));
  };
  for (const source of sources) visit(path.join(root, source));
  return `${Math.round(latest)}-${count}`;
}

const stampFile = "built-from.txt";

function stampOf(folder: string): string | undefined {
  const file = path.join(folder, stampFile);
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : undefined;
}

async function build(folder: string, stamp: string): Promise<void> {
  if (stampOf(folder) === stamp) return;
  const load = createRequire(path.join(root, "webpack.config.js"));
  const webpack = load("webpack") as typeof import("webpack");
  const configure = load("./webpack.config.js") as (
    env: object,
    argv: object,
  ) => Promise<import("webpack").Configuration>;
  const partial = `${folder}.${process.pid}`;
  const configuration = await configure({ only: "headless" }, { mode: "development" });
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path: partial } });
  const problem = await new Promise<string | undefined>((resolve) =>
    compiler!.run((error, stats) => {
      const found =
        error?.message ?? (stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : undefined);
      compiler!.close(() => resolve(found));
    }),
  );
  if (problem !== undefined) {
    fs.rmSync(partial, { recursive: true, force: true });
    throw new Error(`The add-in could not be built: ${problem}`);
  }
  fs.writeFileSync(path.join(partial, stampFile), stamp);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.renameSync(partial, folder);
}

/** One build at a time over all processes; a lock that its process left behind is taken over. */
async function withLock(work: () => Promise<void>): Promise<void> {
  const lock = path.join(cacheFolder, "product.lock");
  fs.mkdirSync(cacheFolder, { recursive: true });
  for (;;) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch {
      const owner = fs.existsSync(lock) ? Number(fs.readFileSync(lock, "utf8")) : 0;
      if (owner !== 0 && !isRunning(owner)) fs.rmSync(lock, { force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

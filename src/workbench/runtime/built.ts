/**
 * Folders that webpack fills from this project's sources, kept in node_modules/.cache and built anew only when a source
 * is newer. In: { name: "product", sources: ["src", …], … }. Out: "…/node_modules/.cache/workbench/product".
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import { cacheFolder, root } from "./library";
import { withLock } from "./lock";

export interface Build {
  readonly name: string;
  /** Files and folders of the project. */
  readonly sources: readonly string[];
  /** Folders below the sources whose files are in no file of this build. */
  readonly apart: readonly string[];
  configuration(folder: string): Promise<Configuration>;
}

export const load = createRequire(path.join(root, "webpack.config.js"));

/** The product's own webpack.config.js, filling another folder. */
export const ofProduct =
  (env: object, mode: "production" | "development"): Build["configuration"] =>
  async (folder) => {
    const configure = load("./webpack.config.js") as (env: object, argv: object) => Configuration;
    const configuration = configure(env, { mode });
    return { ...configuration, output: { ...configuration.output, path: folder } };
  };

/** The folder of a build, made first where it is out of date; `say` is called before. Throws where webpack fails. */
export async function upToDate(build: Build, say: () => void = () => undefined): Promise<string> {
  const folder = path.join(cacheFolder, build.name);
  const stampFile = `${folder}.stamp`;
  const stamp = stampOf(build);
  const isCurrent = (): boolean =>
    fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp && fs.existsSync(folder);
  if (isCurrent()) return folder;
  await withLock(`${folder}.lock`, async () => {
    if (isCurrent()) return;
    say();
    fs.rmSync(stampFile, { force: true });
    // A build that fails or is interrupted leaves the former one as it was.
    const partial = `${folder}.${process.pid}`;
    await run(await build.configuration(partial)).catch((error: unknown) => {
      fs.rmSync(partial, { recursive: true, force: true });
      throw error;
    });
    fs.rmSync(folder, { recursive: true, force: true });
    fs.renameSync(partial, folder);
    fs.writeFileSync(stampFile, stamp);
  });
  return folder;
}

/** Changes with every source: the latest time of change and the number of files. */
function stampOf({ sources, apart }: Build): string {
  let latest = 0;
  let count = 0;
  const visit = (file: string): void => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file)) if (!apart.includes(name)) visit(path.join(file, name));
      return;
    }
    latest = Math.max(latest, stat.mtimeMs);
    count++;
  };
  for (const source of sources) visit(path.join(root, source));
  return `${Math.round(latest)}-${count}`;
}

function run(configuration: Configuration): Promise<void> {
  const webpack = load("webpack") as typeof import("webpack");
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration)!;
    compiler.run((error, stats) => {
      const problem =
        error?.message ?? (stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : undefined);
      compiler.close(() => (problem === undefined ? resolve() : reject(new Error(problem))));
    });
  });
}

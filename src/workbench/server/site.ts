/**
 * The two pages that the workbench serves, built into node_modules/.cache and only where a source is newer: the
 * add-in as the product builds it (office.js self-hosted, so that nothing leaves the machine) and the grid's page.
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Configuration } from "webpack";
import { cacheFolder, root } from "../runtime/library";

export interface Site {
  readonly addin: string;
  readonly grid: string;
}

interface Page {
  readonly name: "addin" | "grid";
  readonly sources: readonly string[];
  /** Rooms that are in no file of this page. */
  readonly apart: readonly string[];
  configuration(folder: string): Promise<Configuration>;
}

const load = createRequire(path.join(root, "webpack.config.js"));
type Configure = (env: object, argv: object) => Configuration | Promise<Configuration>;

const pages: readonly Page[] = [
  {
    name: "addin",
    sources: ["src", "assets", "manifest.xml", "scripts/webpack", "webpack.config.js", "package.json"],
    apart: ["workbench"],
    configuration: async (folder) => {
      const product = await (load("./webpack.config.js") as Configure)(
        { officejs: "local" },
        { mode: "production" },
      );
      return { ...product, output: { ...product.output, path: folder } };
    },
  },
  {
    name: "grid",
    sources: ["src/workbench", "src/sheet", "package.json"],
    apart: ["cli", "server", "runtime"],
    configuration: async (folder) =>
      (load("./src/workbench/webpack.config.js") as Configure)({ folder }, { mode: "production" }),
  },
];

/** Builds what is out of date; `say` hears what takes long. Throws where a page cannot be built. */
export async function buildSite(say: (text: string) => void): Promise<Site> {
  const folders = new Map<string, string>();
  for (const page of pages) {
    const folder = path.join(cacheFolder, "site", page.name);
    const stamp = stampOf(page);
    const stampFile = `${folder}.stamp`;
    const current = fs.existsSync(stampFile) && fs.readFileSync(stampFile, "utf8") === stamp;
    if (!current) {
      say(page.name === "addin" ? "추가 기능을 빌드합니다…" : "작업대 화면을 빌드합니다…");
      fs.rmSync(stampFile, { force: true });
      // A build that fails or is interrupted leaves the former one as it was.
      const partial = `${folder}.${process.pid}`;
      await run(await page.configuration(partial)).catch((error: unknown) => {
        fs.rmSync(partial, { recursive: true, force: true });
        throw error;
      });
      fs.rmSync(folder, { recursive: true, force: true });
      fs.renameSync(partial, folder);
      fs.writeFileSync(stampFile, stamp);
    }
    folders.set(page.name, folder);
  }
  return { addin: folders.get("addin")!, grid: folders.get("grid")! };
}

/** Changes with every source: the latest time of change and the number of files. */
function stampOf({ sources, apart }: Page): string {
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

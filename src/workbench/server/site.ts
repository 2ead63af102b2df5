/**
 * The two pages that the workbench serves: the add-in as the product builds it (office.js self-hosted, so that nothing
 * leaves the machine) and the grid's page. Out: the folder of each.
 */
import type { Configuration } from "webpack";
import { load, ofProduct, upToDate, type Build } from "../runtime/built";

export interface Site {
  readonly addin: string;
  readonly grid: string;
}

const addin: Build = {
  name: "site-addin",
  sources: ["src", "assets", "manifest.xml", "scripts/webpack", "webpack.config.js", "package.json"],
  apart: ["workbench"],
  configuration: ofProduct({ officejs: "local" }, "production"),
};

const grid: Build = {
  name: "site-grid",
  sources: ["src/workbench", "src/sheet", "package.json"],
  apart: ["cli", "server", "runtime"],
  configuration: async (folder) =>
    (load("./src/workbench/webpack.config.js") as (env: object) => Configuration)({ folder }),
};

/** Builds what is out of date; `say` hears what takes long. Throws where a page cannot be built. */
export async function buildSite(
  say: (what: "building-addin" | "building-page") => void = () => undefined,
): Promise<Site> {
  return {
    addin: await upToDate(addin, () => say("building-addin")),
    grid: await upToDate(grid, () => say("building-page")),
  };
}

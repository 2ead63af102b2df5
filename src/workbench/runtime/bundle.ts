/**
 * The product's own bundle for use without a browser, built by webpack.config.js.
 * Out: the folder with functions.js, functions.json and automation.js.
 */
import fs from "node:fs";
import path from "node:path";
import type { FunctionMetadata } from "../host/arguments";
import { ofProduct, upToDate, type Build } from "./built";
import { root } from "./library";

export interface ProductBundle {
  readonly folder: string;
  /** Script files in the order in which the add-in's page would load them. */
  readonly scripts: readonly string[];
  readonly functions: readonly FunctionMetadata[];
  readonly namespace: string;
}

const build: Build = {
  name: "product",
  sources: ["src", "scripts/webpack", "webpack.config.js", "package.json", "tsconfig.json", ".swcrc"],
  apart: ["workbench", "taskpane"],
  configuration: ofProduct({ only: "headless" }, "development"),
};

export async function productBundle(): Promise<ProductBundle> {
  const folder = await upToDate(build);
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

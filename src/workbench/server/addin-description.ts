/**
 * What a host has to know of the add-in before it runs: its buttons and namespace out of manifest.xml, its functions
 * out of functions.json. Out, for example: { id: "Plan.Build", label: { ko: "성과계획서 만들기" }, command: "buildPlanSheet" }.
 */
import fs from "node:fs";
import path from "node:path";
import type { FunctionMetadata } from "../host/arguments";

/** One text in the manifest's default language and in its overrides, by locale ("en-US"). */
export interface ManifestText {
  readonly default: string;
  readonly overrides: Readonly<Record<string, string>>;
}

export interface ManifestButton {
  readonly id: string;
  readonly label: ManifestText;
  readonly tip: ManifestText;
  /** Path below the add-in's folder. */
  readonly icon: string;
  readonly place: "ribbon" | "cell";
  /** The function that it runs; undefined: it opens the task pane. */
  readonly command?: string;
}

export interface AddinDescription {
  readonly name: string;
  readonly group: ManifestText;
  readonly buttons: readonly ManifestButton[];
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  /** The same in other languages, by locale, where the manifest names them. */
  readonly functionsIn: Readonly<Record<string, readonly FunctionMetadata[]>>;
  readonly page: string;
}

/** `folder` is the built add-in. */
export function describeAddin(folder: string): AddinDescription {
  const manifest = fs.readFileSync(path.join(folder, "manifest.xml"), "utf8");
  const resource = (id: string | undefined): ManifestText => {
    const element = new RegExp(
      `<bt:\\w+ id="${(id ?? "").replace(/\W/g, "\\$&")}" DefaultValue="([^"]*)"\\s*(/>|>([\\s\\S]*?)</bt:)`,
    ).exec(manifest);
    const overrides = [...(element?.[3] ?? "").matchAll(/<bt:Override Locale="([^"]*)" Value="([^"]*)"/g)];
    return {
      default: decode(element?.[1] ?? ""),
      overrides: Object.fromEntries(overrides.map(([, locale, value]) => [locale!, decode(value!)])),
    };
  };
  const address = (id: string | undefined): string =>
    new URL(resource(id).default).pathname.replace(/^\//, "");
  const functionsAt = (url: string): readonly FunctionMetadata[] => {
    const text = fs.readFileSync(path.join(folder, new URL(url).pathname), "utf8");
    return (JSON.parse(text) as { functions?: FunctionMetadata[] }).functions ?? [];
  };
  const functions = resource("Functions.Metadata");
  const button = (xml: string, place: ManifestButton["place"]): ManifestButton => {
    const command = /<FunctionName>([^<]*)</.exec(xml)?.[1];
    return {
      id: /id="([^"]*)"/.exec(xml)![1]!,
      label: resource(/<Label resid="([^"]*)"/.exec(xml)?.[1]),
      tip: resource(/<Description resid="([^"]*)"/.exec(xml)?.[1]),
      icon: address(/<bt:Image size="32" resid="([^"]*)"/.exec(xml)?.[1]),
      place,
      ...(command === undefined ? {} : { command }),
    };
  };
  const buttons = [
    ...manifest.matchAll(/<ExtensionPoint xsi:type="(\w+)">([\s\S]*?)<\/ExtensionPoint>/g),
  ].flatMap(([, kind, body]) =>
    [...body!.matchAll(/<Control xsi:type="Button"[\s\S]*?<\/Control>/g)].map(([xml]) =>
      button(xml, kind === "ContextMenu" ? "cell" : "ribbon"),
    ),
  );
  return {
    name: decode(/<DisplayName DefaultValue="([^"]*)"/.exec(manifest)?.[1] ?? ""),
    group: resource(/<Group [^>]*>\s*<Label resid="([^"]*)"/.exec(manifest)?.[1]),
    buttons,
    namespace: resource(/<Namespace resid="([^"]*)"/.exec(manifest)?.[1]).default || "PLAN",
    functions: functionsAt(functions.default),
    functionsIn: Object.fromEntries(
      Object.entries(functions.overrides).map(([locale, url]) => [locale, functionsAt(url)]),
    ),
    page: new URL(/<SourceLocation DefaultValue="([^"]*)"/.exec(manifest)![1]!).pathname.replace(/^\//, ""),
  };
}

function decode(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, "&");
}

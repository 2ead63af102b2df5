/**
 * A workbook file as parts by name, to put features into it that no library writes. In: assets/sample.xlsx. Out: its parts;
 * related(files, "xl/workbook.xml", "vbaProject", "xl/vbaProject.bin", bytes, type) adds one with all that leads to it.
 */
import fs from "node:fs";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Files = Record<string, Uint8Array>;

export const sampleBytes = (): Uint8Array =>
  new Uint8Array(fs.readFileSync(path.join(__dirname, "../../assets/sample.xlsx")));

export const filesOf = (bytes: Uint8Array): Files => unzipSync(bytes);
export const bytesOf = (files: Files): Uint8Array => zipSync(files, { level: 1 });
export const textOf = (files: Files, name: string): string => strFromU8(files[name]!);

/** Changes a part's text; fails where there is nothing to change. */
export function edit(files: Files, name: string, change: (text: string) => string): void {
  const text = textOf(files, name);
  const next = change(text);
  if (next === text) throw new Error(`${name} holds nothing to change`);
  files[name] = strToU8(next);
}

export function add(files: Files, name: string, content: string | Uint8Array, type: string): void {
  files[name] = typeof content === "string" ? strToU8(content) : content;
  edit(files, "[Content_Types].xml", (text) =>
    text.replace("</Types>", () => `<Override PartName="/${name}" ContentType="${type}"/></Types>`),
  );
}

const relationTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

/** A relation of `from` and its id. `type` is a kind of the office format, or a whole address. */
export function relate(files: Files, from: string, type: string, target: string, external = false): string {
  const slash = from.lastIndexOf("/");
  const name = `${from.slice(0, slash + 1)}_rels/${from.slice(slash + 1)}.rels`;
  files[name] ??= strToU8(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>',
  );
  const id = `rIdX${textOf(files, name).split("<Relationship ").length}`;
  const kind = type.includes(":") ? type : relationTypes + type;
  const mode = external ? ' TargetMode="External"' : "";
  edit(files, name, (text) =>
    text.replace(
      "</Relationships>",
      () =>
        `<Relationship Id="${id}" Type="${kind}" Target="${external ? target : `/${target}`}"${mode}/></Relationships>`,
    ),
  );
  return id;
}

export const sheetPart = (number: number): string => `xl/worksheets/sheet${number}.xml`;

/** Puts an element into a sheet, before the first of `before` that it has, else at its end. */
export function insert(files: Files, sheet: string, xml: string, before: readonly string[]): void {
  edit(files, sheet, (text) => {
    const found = before.map((local) => text.indexOf(`<${local}`)).filter((at) => at >= 0);
    const at = found.length > 0 ? Math.min(...found) : text.lastIndexOf("</worksheet>");
    return text.slice(0, at) + xml + text.slice(at);
  });
}

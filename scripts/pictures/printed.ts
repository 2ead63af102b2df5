/**
 * The plan on paper, as LibreOffice prints it. In: a workbook, settings of page breaks. Out: a file to be printed for each, its
 * plan in plain formulas; of such files PDF documents; of a document a picture of each page ("sample-programs-01.png").
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Pages } from "../../src/plan/settings";
import { openAddin } from "../../src/workbench/runtime/addin";
import type { Book } from "../../src/workbench/workbook/model";
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";

export const planSheet = "성과계획서";

/** A file "NAME-SETTING.xlsx" for each setting, in which the plan alone can be seen, so that nothing else is printed. */
export async function toPrint(
  name: string,
  book: Book,
  settings: readonly Pages[],
  folder: string,
): Promise<string[]> {
  const addin = await openAddin(book, { excel: "easy" });
  const files: string[] = [];
  for (const pages of settings) {
    await addin.run("saveSettings", { pages });
    await addin.run("buildPlanSheet", { style: "native" });
    await addin.host.idle();
    const copy = await readXlsx(await writeXlsx(addin.host.book));
    for (const sheet of copy.sheets) {
      if (sheet.name === planSheet) continue;
      sheet.visibility = "hidden";
      // LibreOffice prints hidden sheets that have one: the plan that was put away.
      sheet.page = { ...sheet.page, printAreas: [] };
    }
    const file = path.join(folder, `${name}-${pages}.xlsx`);
    fs.writeFileSync(file, await writeXlsx(copy));
    files.push(file);
  }
  addin.window.close();
  return files;
}

/** The documents beside the files; all go through LibreOffice at once, which takes longer to start than to print. */
export function printed(files: readonly string[], folder: string): string[] {
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`;
  run("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, ...files], {
    ...process.env,
    FONTCONFIG_FILE: koreanFonts(folder),
  });
  return files.map((file) => path.join(folder, `${path.parse(file).name}.pdf`));
}

/** Pictures of a document's pages in their order, in a folder; `options` are pdftoppm's. */
export function pictures(
  document: string,
  folder: string,
  dots: number,
  options: readonly string[] = ["-png"],
): string[] {
  const { name } = path.parse(document);
  fs.mkdirSync(folder, { recursive: true });
  run("pdftoppm", ["-r", String(dots), ...options, document, path.join(folder, name)]);
  const of = new RegExp(`^${name}-\\d+\\.\\w+$`);
  return fs
    .readdirSync(folder)
    .filter((file) => of.test(file))
    .sort()
    .map((file) => path.join(folder, file));
}

/**
 * Windows' fonts and what stands for them. Columns are measured in digits of Calibri, and where these are wider the page shrinks
 * until they fit: those of NanumMyeongjo come nearest.
 */
const fonts = { "맑은 고딕": "NanumGothic", Calibri: "NanumMyeongjo" };

function koreanFonts(folder: string): string {
  const file = path.join(folder, "fonts.conf");
  const matches = Object.entries(fonts).map(
    ([theirs, ours]) => `<match><test name="family"><string>${theirs}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${ours}</string></edit></match>`,
  );
  fs.writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include>/etc/fonts/fonts.conf</include>
${matches.join("\n")}</fontconfig>`,
  );
  return file;
}

export function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const done = spawnSync(command, args, { encoding: "utf8", env });
  if (done.status !== 0) throw new Error(`${command}: ${done.error?.message ?? done.stderr}`);
}

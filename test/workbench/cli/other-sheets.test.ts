/** Sheets that are no worksheets (a chart's, one of macros): their names stay theirs, and no other sheet gets one of them. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { add, bytesOf, edit, type Files, filesOf, relate, sampleBytes, textOf } from "../../corpus/package";
import { xmlFault } from "../../corpus/strict-xml";
import { readXlsx } from "../../../src/workbench/workbook/xlsx";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "other-sheets-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

function plan(files: Files, name: string): { status: number | null; said: string; after: Files | undefined } {
  const [input, output] = [at(`${name}.xlsx`), at(`${name} 결과.xlsx`)];
  fs.writeFileSync(input, bytesOf(files));
  const { status, stderr } = spawnSync(
    "node",
    ["scripts/run.cjs", "src/workbench/cli/plan.ts", input, "--out", output],
    {
      cwd: path.join(__dirname, "../../.."),
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "ko_KR.UTF-8" },
    },
  );
  const after = fs.existsSync(output) ? filesOf(fs.readFileSync(output)) : undefined;
  return { status, said: stderr, after };
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet of a chart, first in the workbook, and what the workbook's part says besides. */
function withChartSheet(name: string, more: (text: string) => string): Files {
  const files = filesOf(sampleBytes());
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml";
  add(files, "xl/chartsheets/sheet1.xml", `<chartsheet xmlns="${main}"><sheetViews/></chartsheet>`, type);
  const id = relate(files, "xl/workbook.xml", "chartsheet", "xl/chartsheets/sheet1.xml");
  edit(files, "xl/workbook.xml", (text) =>
    more(
      text
        .replace(/<bookViews>.*?<\/bookViews>|<definedNames>.*?<\/definedNames>/gs, "")
        .replace("<sheets>", `<sheets><sheet name="${name}" sheetId="99" r:id="${id}"/>`),
    ),
  );
  return files;
}

const names =
  '<definedNames><definedName name="기준연도" comment="1 > 0" localSheetId="0">예산!$B$6</definedName>' +
  '<definedName name="기준연도" localSheetId="1" comment="쪽 &amp; 1 > 0">예산!$B$7</definedName>' +
  '<definedName name="_xlnm.Print_Area" localSheetId="0">예산!$A$1:$B$2</definedName></definedNames>';

test("names of a chart's sheet stay its own, wherever the sheets come to stand", async () => {
  const files = withChartSheet("추이", (text) => text.replace("</sheets>", `</sheets>${names}`));
  const { status, said, after } = plan(files, "차트");
  expect([status, said.trim().split("\n")]).toEqual([0, [expect.stringContaining("차트가 들어 있습니다")]]);
  const text = textOf(after!, "xl/workbook.xml");
  expect(xmlFault(text)).toBeUndefined();
  const sheets = [...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const owned = [...text.matchAll(/<definedName ([^<]*)>([^<]*)<\/definedName>/g)].flatMap(
    ([, tag, formula]) => {
      const [, place] = /localSheetId="(\d+)"/.exec(tag!) ?? [];
      return place === undefined ? [] : [`${sheets[Number(place)]}: ${formula}`];
    },
  );
  expect(owned).toEqual(
    expect.arrayContaining(["추이: 예산!$B$6", "예산: 예산!$B$7", "추이: 예산!$A$1:$B$2"]),
  );
  const again = await readXlsx(bytesOf(after!));
  expect(again.name("기준연도", again.sheet("예산"))?.formula).toBe("=예산!$B$7");
  expect(again.name("기준연도", again.sheet("조직인력"))).toBeUndefined();
});

test("each window of the workbook goes on showing its sheet", () => {
  const views =
    '<bookViews><workbookView activeTab="1"/><workbookView firstSheet="1" activeTab="2"/></bookViews>';
  const files = withChartSheet("추이", (text) => text.replace("<sheets>", `${views}<sheets>`));
  const text = textOf(plan(files, "두 창").after!, "xl/workbook.xml");
  const sheets = [...text.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  const [, second] = [...text.matchAll(/<workbookView\b[^>]*>/g)].map(([view]) => view);
  const place = (key: string): string | undefined =>
    sheets[Number(new RegExp(`${key}="(\\d+)"`).exec(second!)![1])];
  expect([place("firstSheet"), place("activeTab")]).toEqual(["예산", "조직인력"]);
});

test("a chart's sheet called as the plan: refused in one line that says what to do, and never two of one name", () => {
  const files = withChartSheet("성과계획서", (text) => text);
  const { status, said, after } = plan(files, "같은 이름");
  const [seen, refused, ...more] = said.trim().split("\n");
  expect([status, after, more]).toEqual([1, undefined, []]);
  expect(seen).toContain("차트가 들어 있습니다");
  expect(refused).toContain("이름이 ‘성과계획서’인 시트가 이미 있습니다");
  expect(refused).toContain("이름을 바꾼 뒤");
});

/** How Excel keeps defined names: over several sheets, of many characters, LAMBDAs, other spellings. */
import { hasApi } from "../../excel/session";
import type { Bench } from "./bench";
import { settled, shown, type Point } from "./point";

/** The formula as Excel gives it back. */
async function kept({ context, nameFor }: Bench, what: string, formula: string): Promise<string> {
  const name = context.workbook.names.add(nameFor(what), formula);
  name.visible = false;
  name.load("formula");
  await context.sync();
  return String(name.formula);
}

const lambda = (id: string, suffix: string): Point => ({
  id,
  assumed: hasLambdaSets() ? ["2"] : ["2", "#NAME?", /^refused /],
  async try(bench) {
    const { context, sheet, row, nameFor } = bench;
    await kept(bench, suffix, "=LAMBDA(부분,전체,부분/전체)");
    const cell = sheet.getRange(`A${row + 1}`);
    cell.formulas = [[`=${nameFor(suffix)}(4,2)`]];
    return shown((await settled(context, cell)).value);
  },
});

/** Excel 2024 and later, or the web (workflow/status.ts). */
function hasLambdaSets(): boolean {
  return hasApi("1.17") || Office.context.requirements.isSetSupported("ExcelApiOnline", "1.1");
}

export const namePoints = (): readonly Point[] => [
  {
    id: "name-over-two-sheets",
    assumed: ["kept", /^refused /, "changed"],
    async try(bench) {
      const formula = `=${bench.nameFor("1")}!$A$1:$B$2,${bench.nameFor("2")}!$C$3`;
      return (await kept(bench, "UNION", formula)) === formula ? "kept" : "changed";
    },
  },
  {
    id: "name-of-8000-characters",
    assumed: ["kept", /^refused /, "changed"],
    async try(bench) {
      const formula = `="${"가".repeat(200)}"${`&"${"가".repeat(200)}"`.repeat(38)}`;
      return (await kept(bench, "LONG", formula)) === formula ? "kept" : "changed";
    },
  },
  {
    id: "name-follows-inserted-rows",
    assumed: ["followed"],
    async try(bench) {
      const { context, other, nameFor } = bench;
      await kept(bench, "FOLLOW", `=${nameFor("2")}!$D$700:$E$701`);
      other.getRange("600:601").insert("Down");
      const name = context.workbook.names.getItem(nameFor("FOLLOW"));
      name.load("formula");
      await context.sync();
      return /\$D\$702:\$E\$703$/.test(String(name.formula)) ? "followed" : "stayed";
    },
  },
  {
    id: "name-respelled",
    assumed: ["=SUM(1,2)", "=sum( 1 , 2 )"],
    try: (bench) => kept(bench, "SPELLING", "=sum( 1 , 2 )"),
  },
  {
    id: "name-that-is-no-formula",
    assumed: [/^refused /, "=1+"],
    try: (bench) => kept(bench, "WRONG", "=1+"),
  },
  lambda("lambda-name", "SHARE"),
  lambda("lambda-name-in-korean", "구성비"),
];

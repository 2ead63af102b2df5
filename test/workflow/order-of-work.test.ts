/** Whatever the order of the work: what a person typed, and what a step was not about, stands as it was. */
import type { ShareReport } from "../../src/workflow/types";
import type { DefinedName, Sheet } from "../../src/workbench/workbook/model";
import { parseAddress } from "../../src/sheet/address";
import type { Desk } from "../sequences/desk";
import { formulaAt, staffs, type, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";
import { contentsOf } from "./support/whole-workbook";

const openSample = onOnePage();

const plan = "성과계획서";
const sheetOf = (addin: Desk, name: string): Sheet =>
  addin.host.book.sheets.find((sheet) => sheet.name === name)!;

async function enter(addin: Desk, sheet: string, address: string, formula: string): Promise<void> {
  const { row, column } = parseAddress(address)!.area;
  await addin.host.edit(() => sheetOf(addin, sheet).setFormula(row, column, formula));
  await addin.host.idle();
}

async function built(): Promise<Desk> {
  const addin = await openSample();
  await addin.run("buildPlanSheet");
  return addin;
}

/** Where the plan shows a value of its own formula. */
function addressOf(addin: Desk, value: number): string {
  for (const [row, column, cell] of sheetOf(addin, plan).cells())
    if (cell.value === value && cell.formula !== undefined)
      return `${String.fromCharCode(65 + column)}${row + 1}`;
  throw new Error(`the plan shows no ${value}`);
}

const shownContents = (addin: Desk): unknown =>
  Object.fromEntries(
    Object.entries(contentsOf(addin)).filter(([name]) => sheetOf(addin, name).visibility === "visible"),
  );

const callsShown = (addin: Desk): string[] =>
  addin.host.book.sheets
    .filter((sheet) => sheet.visibility === "visible")
    .flatMap((sheet) => [...sheet.cells()].flatMap(([, , cell]) => cell.formula ?? []))
    .filter((formula) => formula.includes("PLAN."));

const brokenNames = (addin: Desk): string[] =>
  addin.host.book.names
    .filter(({ name, formula }) => !name.startsWith("_PLAN_") && formula.includes("#REF!"))
    .map(({ name }) => name);

describe("a staff formula over the plan", () => {
  it("stands after build, 되돌리기, build, and refers to the new plan", async () => {
    const addin = await built();
    const total = addressOf(addin, 470050000);
    await enter(addin, "예산", "H3", `=${plan}!${total}*2`);
    await addin.run("undo");
    expect(valueAt(addin, "예산", "H3")).toBe(940100000);
    await addin.run("buildPlanSheet");
    expect(formulaAt(addin, "예산", "H3")).toBe(`=${plan}!${total}*2`);
    expect(valueAt(addin, "예산", "H3")).toBe(940100000);
    await addin.run("buildPlanSheet");
    expect(valueAt(addin, "예산", "H3")).toBe(940100000);
  });

  it("over a heading stays with its row, though that has moved", async () => {
    const addin = await built();
    const label = "인 력 운 영 비";
    const rowOfLabel = (): number =>
      [...sheetOf(addin, plan).cells()].find(([, , { value }]) => value === label)![0] + 1;
    await enter(addin, "예산", "H3", `=${plan}!A${rowOfLabel()}`);
    await addin.host.edit((book) =>
      ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
        book.sheet("조직인력")!.setValue(6, column, content),
      ),
    );
    const rows = new Set<number>();
    for (const job of ["buildPlanSheet", "undo", "undo", "buildPlanSheet"]) {
      await addin.run(job);
      expect([job, valueAt(addin, "예산", "H3")]).toEqual([job, label]);
      expect([job, formulaAt(addin, "예산", "H3")]).toEqual([job, `=${plan}!A${rowOfLabel()}`]);
      rows.add(rowOfLabel());
    }
    expect(rows.size).toBe(2);
  });

  it("over several figures has all of them where their rows changed places, and whole rows go with their figures", async () => {
    const addin = await built();
    const weights = [...sheetOf(addin, plan).cells()].flatMap(([row, column, { value }]) =>
      column === 2 && [50, 30, 20].includes(value as number) ? [row + 1] : [],
    );
    expect(weights).toHaveLength(3);
    const total = [...sheetOf(addin, plan).cells()].find(([, , { value }]) => value === 470050000)![0] + 1;
    await enter(addin, "예산", "H3", `=SUM(${plan}!C${weights[0]}:C${weights[2]})`);
    await enter(addin, "예산", "H4", `=SUM(${plan}!${total}:${total})`);
    const [sum, row] = [valueAt(addin, "예산", "H3"), valueAt(addin, "예산", "H4")];
    expect([sum, row]).toEqual([100, expect.any(Number)]);
    const indicators = sheetOf(addin, "성과지표");
    const columns = indicators.usedArea(true)!.columns;
    const rows = [...indicators.cells()].flatMap(([at, , { value }]) =>
      ["언론매체보도율", "SNS운영실적", "기획홍보실적"].includes(String(value)) ? [at] : [],
    );
    const swap = (one: number, other: number): Promise<void> =>
      addin.host.edit((book) => {
        const sheet = book.sheet("성과지표")!;
        for (let column = 0; column < columns; column += 1) {
          const [a, b] = [sheet.value(rows[one]!, column), sheet.value(rows[other]!, column)];
          sheet.setValue(rows[one]!, column, b);
          sheet.setValue(rows[other]!, column, a);
        }
      });
    for (const [one, other] of [
      [1, 2],
      [0, 2],
    ] as const) {
      await swap(one, other);
      await addin.host.edit((book) =>
        ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
          book.sheet("조직인력")!.setValue(6, column, content),
        ),
      );
      await addin.run("buildPlanSheet");
      await addin.host.idle();
      expect([valueAt(addin, "예산", "H3"), valueAt(addin, "예산", "H4")]).toEqual([sum, row]);
    }
    expect(formulaAt(addin, "예산", "H4")).toBe(`=SUM(${plan}!${total + 1}:${total + 1})`);
  });

  it("stands on a hidden sheet, on a copy of the plan and in names as well", async () => {
    const addin = await built();
    const total = addressOf(addin, 470050000);
    await addin.host.edit((book) => {
      const notes = book.addSheet("숨긴 메모");
      notes.setFormula(0, 0, `=${plan}!${total}+1`);
      book.setVisibility(notes, "hidden");
      book.copySheet(sheetOf(addin, plan), undefined, "보고용").setFormula(0, 0, `=${plan}!${total}+2`);
      book.defineName({ name: "총액", formula: `=${plan}!$${total.replace(/(\d+)/, "$$$1")}` });
      book.defineName({
        name: "올해",
        scope: sheetOf(addin, "예산").id,
        formula: `=${plan}!$${total.replace(/(\d+)/, "$$$1")}`,
      });
    });
    await enter(addin, "예산", "H4", "=총액+올해");
    for (const job of [
      "undo",
      "buildPlanSheet",
      "buildPlanSheet",
      "undo",
      "buildPlanSheet",
      "buildPlanSheet",
    ]) {
      await addin.run(job);
      expect([job, valueAt(addin, "숨긴 메모", "A1")]).toEqual([job, 470050001]);
      expect([job, valueAt(addin, "보고용", "A1")]).toEqual([job, 470050002]);
      expect([job, valueAt(addin, "예산", "H4")]).toEqual([job, 940100000]);
      expect([job, brokenNames(addin)]).toEqual([job, []]);
    }
    const { formula } = addin.host.book.names.find(({ name }) => name === "총액")!;
    expect(formula).toContain(`=${plan}!`);
  });

  it("by a name of the plan sheet's own goes on with that name, on the plan as well", async () => {
    const addin = await built();
    const [total, rate] = [addressOf(addin, 470050000), addressOf(addin, 2128)];
    const fixed = (address: string): string => `=${plan}!${address.replace(/([A-Z]+)(\d+)/, "$$$1$$$2")}`;
    await addin.host.edit((book) => {
      const scope = sheetOf(addin, plan).id;
      book.defineName({ name: "올해총액", scope, formula: fixed(total) });
      book.defineName({ name: "보도율", scope, formula: fixed(rate) });
    });
    await enter(addin, "예산", "H3", `=${plan}!올해총액*2`);
    await enter(addin, plan, "T3", "=올해총액+1");
    await addin.host.edit((book) =>
      ["민원실", 5, 0, 1, 4, 5].forEach((content, column) =>
        book.sheet("조직인력")!.setValue(6, column, content),
      ),
    );
    for (const job of ["buildPlanSheet", "undo", "undo", "buildPlanSheet", "buildPlanSheet"]) {
      await addin.run(job);
      expect([job, formulaAt(addin, "예산", "H3")]).toEqual([job, `=${plan}!올해총액*2`]);
      expect([job, valueAt(addin, "예산", "H3")]).toEqual([job, 940100000]);
      expect([job, valueAt(addin, plan, "T3")]).toEqual([job, 470050001]);
      expect([job, brokenNames(addin)]).toEqual([job, []]);
    }
    const names = addin.host.book.names.filter(({ scope }) => scope === sheetOf(addin, plan).id);
    expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining(["올해총액", "보도율"]));
  });

  it("keeps its value, told, when its figure is gone and the sheet that had it is deleted", async () => {
    const addin = await built();
    await enter(addin, "조직인력", "J1", `=${plan}!${addressOf(addin, 2128)}*2`);
    await addin.host.edit((book) => {
      for (const sheet of book.sheets)
        for (const [row, column, { value, formula }] of [...sheet.cells()])
          if (typeof value === "string" && formula === undefined && sheet.name !== plan)
            sheet.setValue(row, column, value.replace("언론매체보도율", "보도자료 반영률"));
    });
    const kinds: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const report = await addin.run<{ findings: { kind: string }[] }>("buildPlanSheet");
      kinds.push(...report.findings.map(({ kind }) => kind));
      expect([time, valueAt(addin, "조직인력", "J1")]).toEqual([time, 4256]);
    }
    expect(kinds).toEqual(expect.arrayContaining(["figure-no-longer-planned", "formula-became-value"]));
    expect(Object.keys(staffs(addin)).filter((name) => name.includes("이전"))).toHaveLength(1);
  });

  it("stands on an export as large as no other sheet", async () => {
    const addin = await built();
    const total = addressOf(addin, 470050000);
    await addin.host.edit((book) => {
      const sheet = book.addSheet("지출내역");
      sheet.setFormula(0, 0, `=${plan}!${total}`);
      sheet.setValue(4200, 25, "끝");
    });
    for (const job of ["undo", "buildPlanSheet", "buildPlanSheet"]) {
      await addin.run(job);
      expect([job, valueAt(addin, "지출내역", "A1")]).toEqual([job, 470050000]);
    }
  });

  it("on a protected sheet keeps the former plan that it refers to, and says so each time", async () => {
    const addin = await built();
    const total = addressOf(addin, 470050000);
    await addin.host.edit((book) => {
      const sheet = book.addSheet("결재");
      sheet.setFormula(0, 0, `=${plan}!${total}`);
      sheet.protection = { on: true, options: {} };
    });
    for (let time = 0; time < 4; time += 1) {
      const report = await addin.run<{ findings: { kind: string }[] }>("buildPlanSheet");
      expect([time, valueAt(addin, "결재", "A1")]).toEqual([time, 470050000]);
      expect(report.findings.map(({ kind }) => kind)).toContain("sheet-protected");
    }
    // Without protection it follows to the plan of now, and nothing is kept for it any more.
    await addin.host.edit(() => (sheetOf(addin, "결재").protection = { on: false, options: {} }));
    await addin.run("buildPlanSheet");
    expect(formulaAt(addin, "결재", "A1")).toBe(`=${plan}!${total}`);
    const away = addin.host.book.sheets.filter(({ name }) => name.startsWith(`${plan} 이전`));
    expect(away).toHaveLength(1);
  });
});

describe("a build that was taken back and made again", () => {
  it("has the edits that were put away with it", async () => {
    const addin = await built();
    await type(addin, plan, "A1", "2017년도 성과계획서(안)");
    await addin.run("undo");
    const report = await addin.run<{ findings: { kind: string }[] }>("buildPlanSheet");
    expect(valueAt(addin, plan, "A1")).toBe("2017년도 성과계획서(안)");
    expect(report.findings.map(({ kind }) => kind)).toContain("edited-cell-kept");
  });

  it("takes the names that it defined away, and brings them again", async () => {
    const addin = await openSample();
    const names = (): string[] =>
      addin.host.book.names.flatMap(({ name }) => (name.startsWith("_PLAN_") ? [] : [name]));
    const before = names();
    await addin.run("buildPlanSheet", { style: "names" });
    const contents = shownContents(addin);
    const defined = names();
    expect(defined.length).toBeGreaterThan(before.length);
    await addin.run("undo");
    expect(names()).toEqual(before);
    await addin.run("undo");
    expect(names().sort()).toEqual(defined.sort());
    expect(shownContents(addin)).toEqual(contents);
  });

  it("leaves a name that a person changed, and one that a cell or another name uses", async () => {
    const addin = await openSample();
    await addin.run("buildPlanSheet", { style: "names" });
    const lambdas = addin.host.book.names.filter(({ formula }) => /LAMBDA/.test(formula));
    const [changed, inName, inCell] = lambdas as [DefinedName, DefinedName, DefinedName];
    expect(lambdas).toHaveLength(3);
    await addin.host.edit((book) => {
      book.defineName({ ...changed, formula: "=LAMBDA(x,x*2)" });
      book.defineName({ ...changed, name: "내이름", formula: `=LAMBDA(x,${inName.name}(x,x,x))` });
      // Beside a call of the add-in's own.
      book.sheet("예산")!.setFormula(2, 7, `=${inCell.name}(1,2,3)+PLAN.SHARE(B5,B4)`);
    });
    const formulas = (): Record<string, string> =>
      Object.fromEntries(
        addin.host.book.names.flatMap(({ name, formula }) =>
          /LAMBDA/.test(formula) ? [[name, formula]] : [],
        ),
      );
    const before = formulas();
    await addin.run("undo");
    const stay = [changed.name, inName.name, inCell.name, "내이름"].map((name) => [name, before[name]]);
    expect(formulas()).toEqual(Object.fromEntries(stay));
    await addin.run("undo");
    expect(formulas()).toEqual(before);
  });
});

describe("undo of share and reconnect", () => {
  it("after share, build, reconnect leaves live calls live", async () => {
    const addin = await built();
    await enter(addin, "예산", "H3", "=PLAN.SHARE(B5,B4)");
    await addin.run("shareWithFinance");
    await addin.run("buildPlanSheet");
    const live = callsShown(addin);
    expect(live.length).toBeGreaterThan(10);
    await addin.run("reconnect");
    expect(callsShown(addin)).toHaveLength(live.length + 1);
    await addin.run("undo");
    expect(callsShown(addin)).toEqual(live);
    await addin.run("undo");
    expect(callsShown(addin)).toHaveLength(live.length + 1);
  });

  it("a call whose formula's text was deleted while it was shared stays the plain formula that it is, and is told", async () => {
    const addin = await built();
    await enter(addin, "예산", "H3", "=PLAN.MEASURE(성과지표!J5,실적!C4,실적!C5,실적!C6)");
    const value = valueAt(addin, "예산", "H3");
    expect(value).toBe(2128);
    await addin.run("shareWithFinance");
    await addin.host.edit((book) => void book.deleteSheet(book.sheet("성과지표")!));
    await addin.host.idle();
    const { findings } = await addin.run<ShareReport>("reconnect");
    expect(valueAt(addin, "예산", "H3")).toBe(value);
    expect(
      findings.filter(({ kind }) => kind === "reference-deleted").flatMap(({ cells }) => cells),
    ).toContain("예산!H3");
  });

  it("a plan that is put away is out of reach of reconnect, and shared again when it comes back", async () => {
    const addin = await built();
    await addin.run("shareWithFinance");
    const shared = shownContents(addin);
    await addin.run("buildPlanSheet");
    expect(await addin.run("known")).toMatchObject({ status: { shared: false, undoable: "build" } });
    await expect(addin.run("reconnect")).rejects.toMatchObject({
      findings: [{ kind: "nothing-to-reconnect" }],
    });
    await addin.run("undo");
    expect(shownContents(addin)).toEqual(shared);
    expect(await addin.run("known")).toMatchObject({ status: { shared: true } });
    await addin.run("reconnect");
    expect(callsShown(addin).length).toBeGreaterThan(10);
  });

  it("takes back only what the last share converted", async () => {
    const addin = await built();
    await addin.run("shareWithFinance");
    const shared = shownContents(addin);
    await enter(addin, "예산", "H3", "=PLAN.SHARE(B5,B4)");
    await addin.run("shareWithFinance");
    await addin.run("undo");
    expect(callsShown(addin)).toEqual(["=PLAN.SHARE(B5,B4)"]);
    await addin.host.edit(() => sheetOf(addin, "예산").setValue(2, 7, undefined));
    await addin.host.idle();
    expect(shownContents(addin)).toEqual(shared);
    await addin.run("reconnect");
    expect(callsShown(addin).length).toBeGreaterThan(10);
  });

  it("brings values back as values", async () => {
    const addin = await built();
    await addin.run("shareWithFinance", { valuesOnly: true });
    const shared = shownContents(addin);
    await addin.run("reconnect");
    await addin.run("undo");
    expect(shownContents(addin)).toEqual(shared);
  });
});

describe("a defined name that calls the add-in", () => {
  const nameOf = (addin: Desk, name: string): string =>
    addin.host.book.names.find((one) => one.name === name)!.formula;

  it("is converted by share, in cells that call it as well, and comes back", async () => {
    const addin = await built();
    await addin.host.edit((book) => {
      book.defineName({ name: "집행률", formula: "=PLAN.SHARE(예산!$B$5,예산!$B$4)" });
      book.defineName({
        name: "작년비",
        scope: sheetOf(addin, "예산").id,
        formula: "=PLAN.CHANGERATE(예산!$B$5,예산!$C$5)",
      });
      book.defineName({ name: "몫", formula: "=LAMBDA(부분,전체,PLAN.SHARE(부분,전체))" });
    });
    await enter(addin, "예산", "H3", "=집행률");
    await enter(addin, "예산", "H4", "=작년비");
    await enter(addin, "예산", "H5", "=몫(B5,B4)");
    const values = ["H3", "H4", "H5"].map((address) => valueAt(addin, "예산", address));
    expect(values.every((value) => typeof value === "number")).toBe(true);
    const before = shownContents(addin);
    const names = addin.host.book.names.filter(({ name }) => !name.startsWith("_PLAN_"));

    const { findings } = await addin.run<{ findings: unknown[] }>("shareWithFinance");
    expect(findings).toEqual([]);
    for (const name of ["집행률", "작년비", "몫"]) expect(nameOf(addin, name)).not.toMatch(/PLAN[._]/);
    expect(callsShown(addin)).toEqual([]);
    expect(["H3", "H4", "H5"].map((address) => valueAt(addin, "예산", address))).toEqual(values);
    expect(await addin.run("inspect")).not.toContainEqual(
      expect.objectContaining({ kind: "share-calls-in-names" }),
    );

    await addin.run("reconnect");
    expect(shownContents(addin)).toEqual(before);
    expect(addin.host.book.names.filter(({ name }) => !name.startsWith("_PLAN_"))).toEqual(
      expect.arrayContaining([...names]),
    );
  });

  it("stays and is named where its references depend on where it is used", async () => {
    const addin = await built();
    await addin.host.edit((book) =>
      book.defineName({ name: "옆칸", formula: "=PLAN.SHARE(예산!B5,예산!B4)" }),
    );
    const { findings } = await addin.run<{ findings: { kind: string }[] }>("shareWithFinance");
    expect(findings.map(({ kind }) => kind)).toContain("call-not-convertible");
    expect(nameOf(addin, "옆칸")).toContain("PLAN.SHARE");
  });
});

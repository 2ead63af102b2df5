/** Whose a figure is: what people put on a collection's sheets stays with its department, whoever comes before it or goes. */
import "../../src/messages/catalog";
import type { Finding } from "../../src/messages/finding";
import type { Sheet } from "../../src/workbench/workbook/model";
import type { CollectReport } from "../../src/workflow/collection";
import { government, type Department } from "../collect/government";
import { openBlank, readingsOf, rowWith } from "./support/collecting";

/** Three departments of one office, each with a 전략목표 of its own. */
const [one, two, three] = government(3, 3).map((each, index) => ({
  ...each,
  office: "숲길국",
  strategicGoal: `${each.name}의 목표`,
  goals: government(40 + index, 1)[0]!.goals.slice(0, 1),
})) as unknown as readonly [Department, Department, Department];

/** The cell of the office's sheet that is the 예산액 of the department's 계 in 예산현황. */
function totalIn(sheet: Sheet, { strategicGoal }: Department): readonly [row: number, column: number] {
  const cells = [...sheet.cells()];
  const first = rowWith(sheet, "전략목표", strategicGoal);
  const [policy] = cells.find(([row, , { value }]) => row > first && value === "정 책 사 업")!;
  const row = Math.max(...cells.flatMap(([at, , { value }]) => (value === "계" && at < policy ? [at] : [])));
  return [
    row,
    cells.find(([at, column, { value }]) => at === row && column > 0 && typeof value === "number")![1],
  ];
}

describe("what is typed, filled and said of the 계 of an office's second department", () => {
  const typed = 1_600_000_000;

  async function changed(files: readonly Department[]) {
    const addin = await openBlank();
    const { book } = addin.host;
    const office = (): Sheet => book.sheet("숲길국")!;
    await addin.run("collectPlans", await readingsOf(files));
    await addin.host.edit(() => {
      const [row, column] = totalIn(office(), two);
      office().setValue(row, column, typed);
      office().setStyle(row, column, { ...office().styleAt(row, column), fill: "#FF0000" });
      const said = { row, column, text: "국장 지시", author: "김재무" };
      office().comments = [
        { ...said, thread: { id: "{1}", resolved: false, replies: [] } },
      ] as unknown as Sheet["comments"];
    });
    await addin.host.idle();
    return { addin, office };
  }

  const standingOn = (sheet: Sheet): Record<string, unknown> => {
    const [row, column] = totalIn(sheet, two);
    return {
      typed: [...sheet.cells()].flatMap(([at, across, { value }]) => (value === typed ? [[at, across]] : [])),
      red: [...sheet.cells()].flatMap(([at, across, { style }]) =>
        style.fill === "#FF0000" && across === column ? [at] : [],
      ),
      said: sheet.comments.map((said) => [said.row, said.column]),
      own: [row, column],
    };
  };

  test.each([
    ["goes with it where an earlier department arrives", [two, three], [one, two, three]],
    ["goes with it where an earlier department goes missing", [one, two, three], [two, three]],
  ])("%s", async (_, before, after) => {
    const { addin, office } = await changed(before);
    const { told } = await addin.run<CollectReport>("collectPlans", await readingsOf(after));
    await addin.host.idle();
    const { own, ...stands } = standingOn(office());
    const [row] = own as [number];
    expect(stands).toEqual({ typed: [own], red: [row], said: [own] });
    expect(told.find(({ kind }) => kind === "collected-cell-kept")?.data).toMatchObject({
      id: `${two.name}/예산현황/계/예산액`,
    });
  });

  test("is told with its department where that is gone, and stands in no other's section", async () => {
    const { addin, office } = await changed([one, two, three]);
    const { told } = await addin.run<CollectReport>("collectPlans", await readingsOf([one, three]));
    await addin.host.idle();
    expect([...office().cells()].filter(([, , { value }]) => value === typed)).toEqual([]);
    expect(office().comments).toEqual([]);
    expect(told.filter(({ kind }) => kind === "edit-not-carried").map(({ data }) => data)).toContainEqual({
      what: `${two.name}/예산현황/계/예산액`,
      now: String(typed),
    });
  });
});

describe("what is typed on 성과자료 over the 현원 of 복지국's 총무과, where 문화국 has one too", () => {
  const namesake = (office: string, seed: number): Department => ({
    ...government(seed, 1)[0]!,
    file: `${office} 총무과.xlsx`,
    name: "총무과",
    office,
    strategicGoal: "따뜻한 도시",
  });
  const [culture, welfare] = [namesake("문화국", 51), namesake("복지국", 52)];
  const other = { ...government(53, 1)[0]!, office: "문화국" };
  const column = { file: 13, value: 10, kind: 9, department: 1, office: 18 };

  test.each([
    ["in another order", [culture, welfare, other], [welfare, culture, other], []],
    ["without 문화국's", [culture, welfare, other], [welfare, other], ["문화국 총무과"]],
    ["with 문화국's, which comes first", [welfare, other], [culture, welfare, other], []],
    ["without its own", [culture, welfare, other], [culture, other], ["복지국 총무과"]],
  ])("files %s", async (_, before, after, gone) => {
    const isThere = after.includes(welfare);
    const addin = await openBlank();
    const ledger = (): Sheet => addin.host.book.sheet("성과자료")!;
    const standing = (): [office: unknown, value: unknown][] =>
      Array.from({ length: ledger().usedArea(true)!.rows }, (_, row) => row).flatMap((row) =>
        ledger().value(row, column.department) === "총무과" && ledger().value(row, column.kind) === "현원"
          ? [[ledger().value(row, column.office), ledger().value(row, column.value)]]
          : [],
      );
    await addin.run("collectPlans", await readingsOf(before));
    const was = new Map(standing());
    await addin.host.edit(() =>
      ledger().setValue(rowWith(ledger(), "총무과", "현원", "복지국"), column.value, 99),
    );
    const going = await addin.run<Finding[]>("departmentsGoing", await readingsOf(after));
    expect(going.map(({ data }) => data)).toEqual(gone.length === 0 ? [] : [{ departments: gone }]);
    const { told, findings } = await addin.run<CollectReport>("collectPlans", await readingsOf(after));
    expect(
      findings.flatMap(({ found }) => (found.kind === "department-missing" ? [found.data] : [])),
    ).toEqual(gone.map((department) => ({ department, source: "before" })));
    await addin.host.idle();
    const now = new Map(standing());
    expect(now.get("복지국")).toBe(isThere ? 99 : undefined);
    expect(now.get("문화국")).toBe(after.includes(culture) ? (was.get("문화국") ?? 4) : undefined);
    if (before.includes(culture)) expect(told[0]!.data).toMatchObject({ what: "복지국 총무과 총무과 현원" });
    expect(told.map(({ kind }) => kind)).toEqual([isThere ? "figure-kept" : "edit-not-carried"]);
  });
});

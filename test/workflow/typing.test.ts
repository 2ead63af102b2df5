/** Typing over the plan's figures, which show less than they hold: an amount in won that shows 백만원. */
import { commit } from "../../src/workbench/grid/entry";
import { displayText } from "../../src/workbench/workbook/display";
import { insertRows } from "../../src/workbench/workbook/model";
import type { Addin } from "../../src/workbench/runtime/addin";
import { parseAddress } from "../../src/sheet/address";
import { closeAll, openSample, reopen, type as paste } from "../support/addin";

afterAll(closeAll);

const plan = "성과계획서";

interface Edited {
  readonly address: string;
  readonly id: string;
  readonly now: string;
  readonly isShownAsNothing: boolean;
}

let addin: Addin;
beforeAll(async () => {
  addin = await openSample();
  await addin.run("buildPlanSheet");
});

/** Types into a cell of the plan as the workbench's cell editor does; gives the alert, and what the cell shows then. */
async function typed(addin: Addin, address: string, text: string) {
  const { book } = addin.host;
  const sheet = book.sheet(plan)!;
  const { row, column } = parseAddress(address)!.area;
  let refused: ReturnType<typeof commit>;
  await addin.host.edit(() => (refused = commit(sheet, row, column, text, book)));
  await addin.host.idle();
  const { value, style } = sheet.cell(row, column);
  return { refused, value, shown: displayText(value, style.numberFormat ?? "General", false) };
}

/** Where the plan's figure stands. */
async function addressOf(addin: Addin, id: string): Promise<string> {
  const sheet = addin.host.book.sheet(plan)!;
  const label = [...sheet.cells()].find(([, , { value }]) => value === id);
  return `D${label![0] + 1}`;
}

test("400 under 백만원 is refused with the reason, and the figure stays", async () => {
  const cell = await addressOf(addin, "인 력 운 영 비");
  const { refused, shown } = await typed(addin, cell, "400");
  expect(refused).toEqual({
    title: "금액은 원으로 적습니다",
    message: expect.stringContaining("400백만원이면 400이 아니라 400000000을 적으십시오."),
  });
  expect(shown).toBe("31");
});

test.each([
  ["400000000", "400"],
  ["400,000,000", "400"],
  ["1000000", "1"],
  ["600000", "1"],
  ["-600000", "△1"],
  ["0", "0"],
  ["신규", "신규"],
  ["=예산!B14*1000", "31"],
])("%s typed over an amount is shown as %s", async (text, shown) => {
  const cell = await addressOf(addin, "인 력 운 영 비");
  expect(await typed(addin, cell, text)).toMatchObject({ refused: undefined, shown });
});

test.each(["1", "0.4", "1,250", "12,000", "99,000", "350000", "-350000", "999,999", "623456.5", "-400"])(
  "%s typed over an amount is refused",
  async (text) => {
    const cell = await addressOf(addin, "인 력 운 영 비");
    expect((await typed(addin, cell, text)).refused).toMatchObject({ title: "금액은 원으로 적습니다" });
  },
);

test("a weight is typed as one of a hundred, a share as percent", async () => {
  const sheet = addin.host.book.sheet(plan)!;
  const weight = [...sheet.cells()].find(([, column, { value }]) => column === 2 && value === 50)!;
  const cell = `C${weight[0] + 1}`;
  for (const text of ["0.4", "-20", "105"])
    expect((await typed(addin, cell, text)).refused).toMatchObject({
      title: "가중치는 100을 기준으로 적습니다",
    });
  expect(await typed(addin, cell, "40")).toMatchObject({ refused: undefined, shown: "40" });
  const share = (await addressOf(addin, "인 력 운 영 비")).replace("D", "F");
  expect(await typed(addin, share, "30")).toMatchObject({ refused: undefined, shown: "30.00 %" });
});

test("what was pasted in spite of the check is told among the edited cells; what was typed in won is not", async () => {
  const cell = await addressOf(addin, "인 력 운 영 비");
  const told = async () => (await addin.run<Edited[]>("editedCells")).find(({ address }) => address === cell);
  await paste(addin, plan, cell, 400);
  expect(await told()).toMatchObject({
    id: "예산현황/인력운영비/예산액",
    now: "400",
    isShownAsNothing: true,
  });
  await typed(addin, cell, "400000000");
  expect(await told()).toMatchObject({ now: "400000000", isShownAsNothing: false });
});

test("the check is saved with the workbook, moves along with its cells, and counts for nobody's", async () => {
  const again = await reopen(addin);
  await again.host.edit((book) => insertRows(book, book.sheet(plan)!, 1, 2));
  const cell = await addressOf(again, "인 력 운 영 비");
  expect((await typed(again, cell, "400")).refused).toMatchObject({ title: "금액은 원으로 적습니다" });
  expect((await typed(again, cell, "400000000")).refused).toBeUndefined();
  const told = await again.run<{ findings: { kind: string }[] }>("buildPlanSheet");
  expect(told.findings.map(({ kind }) => kind)).not.toContain("left-on-former-plan");
});

test("every cell that shows 백만원 refuses 400, and no other cell does", async () => {
  const sheet = addin.host.book.sheet(plan)!;
  const wrong: string[] = [];
  let amounts = 0;
  for (const [row, column, { style, value }] of [...sheet.cells()]) {
    if (value === undefined) continue;
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    const isAmount = style.numberFormat?.includes(",,") === true;
    amounts += isAmount ? 1 : 0;
    const { refused } = await typed(addin, address, "400");
    const isRefused = typeof refused === "object" && refused.title === "금액은 원으로 적습니다";
    if (isRefused !== isAmount) wrong.push(address);
  }
  expect([amounts > 30, wrong]).toEqual([true, []]);
});

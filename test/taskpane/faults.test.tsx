/**
 * @jest-environment jsdom
 *
 * A fault of ours in one part of the pane: the rest goes on, and what a person can send holds nothing of the workbook.
 */
import { act, screen } from "@testing-library/react";
import { faultReport } from "../../src/taskpane/frame/fault-report";
import type { FoundTable } from "../../src/reader/model";
import { sampleTables } from "./fake-addin";
import { idle, showPane } from "./show-pane";

/** React tells the console of every fault that a boundary caught. */
let told: jest.SpyInstance;
beforeEach(() => (told = jest.spyOn(console, "error").mockImplementation(() => undefined)));
afterEach(() => told.mockRestore());

/** A table over which the view of what was found stumbles, with a message that quotes the workbook. */
const broken = new Proxy(sampleTables[0]!, {
  get: () => {
    throw new TypeError("예산!B14 인력운영비 30695");
  },
});
const sending = /문의할 때 보낼 내용/;

test("a view that throws says so; the other views work, and what is to be sent holds nothing of the workbook", async () => {
  const { open, press } = await showPane({ tables: [broken] });
  expect(screen.getByText("이 화면을 보여 주지 못했습니다.")).toBeTruthy();
  const text = screen.getByRole<HTMLTextAreaElement>("textbox", { name: sending }).value;
  expect(text).toMatch(/^\d+\.\d+\.\d+ · PC 16\.0\.14334\.20000 · source · TypeError\nat /);
  expect(text).not.toMatch(/인력운영비|30695|예산/);
  await open("plan");
  await press("성과계획서 만들기");
  await idle();
  expect(screen.getByText(/성과계획서를 만들었습니다/)).toBeTruthy();
});

test("the outcome of a build that was asked for outside of the pane is seen while the view is broken", async () => {
  const { handle } = await showPane({ tables: [broken] });
  await act(() => handle().jobs.build());
  expect(screen.getByText("이 화면을 보여 주지 못했습니다.")).toBeTruthy();
  expect(screen.getByText(/성과계획서를 만들었습니다/)).toBeTruthy();
});

test("when asked, the workbook is read again, and the view is shown where it can be", async () => {
  const tables: FoundTable[] = [broken];
  const { press } = await showPane({ tables });
  tables.splice(0, 1, ...sampleTables);
  await press("다시 열기");
  await idle();
  expect(screen.queryByText("이 화면을 보여 주지 못했습니다.")).toBeNull();
  expect(screen.getByText("표 6개를 찾았습니다")).toBeTruthy();
});

test("where the clipboard is forbidden the text is selected, and the person is told which keys", async () => {
  const { press } = await showPane({ tables: [broken] });
  await press("복사");
  const area = screen.getByRole<HTMLTextAreaElement>("textbox", { name: sending });
  expect(area.selectionEnd - area.selectionStart).toBe(area.value.length);
  expect(screen.getByText("Ctrl+C를 누르면 복사됩니다.")).toBeTruthy();
});

describe("what a report takes from an error", () => {
  const report = (stack: string, name = "TypeError"): string[] =>
    faultReport(Object.assign(new Error("홍보실"), { name, stack }), "plan", "Mac 16.88").split("\n");

  test.each([
    [
      "Chromium",
      "TypeError: 홍보실\n    at View (https://addins.seogu.kr/plan/taskpane.js:2:18)",
      "at View (taskpane.js:2:18)",
    ],
    [
      "Chromium, without a name",
      "TypeError\n    at https://addins.seogu.kr/taskpane.js:2:18",
      "at (taskpane.js:2:18)",
    ],
    ["Firefox and Safari", "View@https://addins.seogu.kr/taskpane.js:2:18", "at View (taskpane.js:2:18)"],
  ])("the places of a stack of %s, nothing else", (_, stack, place) => {
    expect(report(stack)).toEqual(["0.1.0 · Mac 16.88 · plan · TypeError", place]);
  });

  test("a message over several lines is no place", () => {
    expect(report("Error: 인력운영비\n홍보실 (예산.xlsx:1:2)\n    at f (a.js:1:2)")).toEqual([
      "0.1.0 · Mac 16.88 · plan · TypeError",
      "at f (a.js:1:2)",
    ]);
  });

  test("a name that was set by hand may be anything", () => {
    expect(report("", "홍보실 오류")[0]).toBe("0.1.0 · Mac 16.88 · plan · Error");
    expect(faultReport("홍보실", "plan", "")).toBe("0.1.0 ·  · plan · string");
  });
});

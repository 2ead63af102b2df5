/**
 * @jest-environment jsdom
 *
 * What a finding names can be mended in the pane: each such kind leads to a control that is there, and an answer is kept.
 */
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { controls } from "../../src/messages/controls";
import { catalog } from "../../src/messages/catalog";
import { finding, type Finding } from "../../src/messages/finding";
import { mendable, remedyPlace } from "../../src/taskpane/basics/remedies";
import { seedParts } from "../support/seed";
import { sampleTables } from "./fake-addin";
import { idle, showPane } from "./show-pane";

const parts = seedParts();
/** A workbook in which there is something to choose: two goals, two programs, an indicator without its goal. */
const twoGoals = {
  ...parts,
  goals: ["참여", "복지"].map((name) => ({ ...parts.goals[0]!, name })),
  indicators: parts.indicators.map((indicator) => ({ ...indicator, goal: undefined })),
  budget: [
    ...parts.budget,
    ...parts.budget.filter(({ level }) => level === "policy").map((line) => ({ ...line, name: "사회복지" })),
  ],
};
const questions: readonly Finding[] = [
  finding("quantity-missing", { indicator: "언론매체보도율", quantity: "특집보도" }, { cells: ["실적!A5"] }),
];
const options = { parts: twoGoals, findings: questions, tables: sampleTables.slice(1) };

test("every kind that the pane can mend leads to a control that is there and takes the focus", async () => {
  await showPane(options);
  const placeOf = (kind: (typeof mendable)[number]): string => remedyPlace({ kind, data: {} as never })!;
  const missing = mendable.filter((kind) => document.getElementById(placeOf(kind)) === null);
  expect(missing).toEqual([]);
  expect(mendable.length).toBeGreaterThan(18);
  expect(mendable.filter((kind) => !(kind in catalog))).toEqual([]);
  for (const place of new Set(mendable.map(placeOf))) {
    const control = document.getElementById(place)!;
    control.focus();
    expect([place, document.activeElement === control]).toEqual([place, true]);
  }
});

test("a finding of the review leads to its control", async () => {
  const { open, press } = await showPane({
    findings: [finding("fiscal-year-assumed", { year: 2017 } as never, { severity: "warning" })],
  });
  await open("review");
  await press(/2017/);
  await press("작업창에서 고치기");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "회계연도" }));
});

test("where no sheet has indicators, a goal without them leads to the sheets that can be made", async () => {
  const { open, press } = await showPane({
    parts: { ...parts, indicators: [] },
    tables: sampleTables.filter(({ kind }) => kind !== "indicators"),
    findings: [finding("goal-without-indicators", { name: "참여" })],
  });
  await open("review");
  await press(/참여/);
  await press("작업창에서 고치기");
  expect(document.activeElement).toBe(document.getElementById("input-sheets"));
  expect(document.activeElement).not.toBe(null);
});

const choose = (name: string, value: string): Promise<void> =>
  act(async () => {
    const list = screen.getByRole<HTMLSelectElement>("combobox", { name });
    list.value = value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });

test.each([
  ["‘특집보도’의 값이 있는 줄", "보도건수", '{"quantityNames":{"보도건수":"특집보도"}}'],
  [parts.indicators[0]!.name, "복지", `{"goalOf":{"${parts.indicators[0]!.name}":"복지"}}`],
  ["참여", "사회복지", '{"programOf":{"참여":"사회복지"}}'],
])("%s is answered, and the answer taken back", async (label, value, told) => {
  const { addin, press } = await showPane(options);
  await choose(label, value);
  await idle();
  expect(addin.asked.at(-2)).toBe(`tell ${told}`);
  await press(`${label}: 읽은 대로`);
  await idle();
  expect(addin.asked.at(-2)).toBe("tell {}");
});

test("a title that was assumed is marked as such and changed in the pane", async () => {
  const untitled = { ...parts, outline: { ...parts.outline, title: undefined } };
  const { addin, press } = await showPane({ parts: untitled });
  const title = screen.getByRole<HTMLInputElement>("textbox", { name: "제목" });
  expect(title.value).toBe("2017년도 홍보실 성과계획서");
  expect(title.getAttribute("aria-describedby")).not.toBeNull();
  expect(screen.getByText("시트에 없어 정한 것입니다.")).toBeTruthy();
  fireEvent.change(title, { target: { value: "2017년 홍보실 성과계획" } });
  await press("고치기");
  await idle();
  expect(addin.asked).toContain('tell {"title":"2017년 홍보실 성과계획"}');
});

test.each(["ko", "en"] as const)(
  "every control that a text names stands in the pane under that label: %s",
  async (language) => {
    const labels = new Set(Object.values(controls).map((label) => label[language]));
    const see = (): void => {
      const seen = [...document.body.querySelectorAll("button, label, h2, h3, span")];
      const texts = new Set(seen.map(({ textContent }) => textContent?.trim()));
      for (const label of labels)
        if (texts.has(label) || screen.queryAllByRole("tab", { name: new RegExp(label) }).length > 0)
          labels.delete(label);
    };
    for (const status of [{ empty: true }, {}, { planSheets: ["성과계획서"], shared: true }]) {
      const { open } = await showPane({ language, status });
      see();
      if (!("empty" in status))
        for (const view of ["source", "plan", "review", "sharing", "functions"] as const) {
          await open(view);
          see();
        }
      cleanup();
    }
    expect([...labels]).toEqual([]);
  },
);

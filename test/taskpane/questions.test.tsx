/**
 * @jest-environment jsdom
 *
 * What the reader asks stands under the table that it is about, with what was taken and why; one press answers it.
 */
import { act, screen, within } from "@testing-library/react";
import axe from "axe-core";
import { readWorkbook } from "../../src/reader";
import { at } from "../support/parts";
import { book } from "../reader/workbooks/grids";
import { idle, showPane, type ShownPane } from "./show-pane";

const reading = readWorkbook(
  book({
    예산: {
      rows: [
        ["2026년도 예산"],
        ["세부사업", "예산액", "전년도예산액", null],
        ["구정홍보추진", 179, "▲225", 3],
        ["뉴미디어 활용", 45, 0, 4],
        ["구보 발간", 12, 10, 5],
      ],
      merges: ["C2:D2"],
    },
  }),
);

const { decided, tables, findings } = reading;
const origin = { at: at("성과계획서!D20"), id: "예산현황/구정홍보추진/예산액", cells: ["예산!B3"] };
const show = (): Promise<ShownPane> =>
  showPane({ decided, tables, findings, origin, status: { planSheets: ["성과계획서"] } });
const question = (name: string): HTMLElement => screen.getByRole("group", { name });
const button = (name: string, choice: string): HTMLElement =>
  within(question(name)).getByRole("button", { name: choice });
const press = (element: HTMLElement): Promise<void> => act(async () => element.click());

test("a question of a table stands in its card, any other below the tables, and axe finds nothing to say", async () => {
  const { container } = await show();
  const card = screen.getByRole("button", { name: /^예산 예산!/ }).closest("li")!;
  expect(card.contains(question("금액 단위"))).toBe(true);
  expect(card.contains(question("▲의 뜻"))).toBe(false);
  expect(question("금액 단위").textContent).toContain("‘백만원’으로 보았습니다: 금액의 중앙값(45)");
  expect(button("금액 단위", "백만원").getAttribute("aria-pressed")).toBe("true");
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("one press answers it, another takes the answer back; the focus stays", async () => {
  const { addin } = await show();
  const key = reading.decided.find(({ kind }) => kind === "unit-assumed")!.key;
  const choice = button("금액 단위", "천원");
  choice.focus();
  await press(choice);
  await idle();
  expect(addin.asked).toContain(`answer {"${key}":"천원"}`);
  expect(button("금액 단위", "천원").getAttribute("aria-pressed")).toBe("true");
  expect(document.activeElement).toBe(button("금액 단위", "천원"));
  await press(button("금액 단위", "금액 단위: 읽은 대로"));
  await idle();
  expect(addin.asked).toContain(`takeBack ${key}`);
  expect(button("금액 단위", "백만원").getAttribute("aria-pressed")).toBe("true");
});

test("the finding that tells it leads to the question", async () => {
  const { open, press: pressButton } = await show();
  await open("review");
  await pressButton(/금액 단위를 ‘백만원’으로 보았습니다/);
  await pressButton("작업창에서 고치기");
  expect(document.activeElement).toBe(question("금액 단위"));
});

test("a selected cell of the plan is traced to its cells, and to the signs by which they were read", async () => {
  const { addin, open, container } = await show();
  await open("plan");
  expect(screen.getByText(/^성과계획서의 셀을 선택하면/)).toBeTruthy();
  await act(async () => addin.select(origin.at));
  const why = screen.getByRole("region", { name: "이 숫자는 어디에서" });
  expect(within(why).getByText(origin.id)).toBeTruthy();
  expect(within(why).getByRole("button", { name: "예산!B3 셀로 이동" })).toBeTruthy();
  expect(why.textContent).toContain("예산 · 예산액 · 2026년 · 예산액 · 백만원");
  const said = within(why)
    .getAllByRole("listitem")
    .map((item) => item.textContent.trim());
  expect(said).toEqual([
    "표의 종류: 예산(사업·회계·부서와 나란한 금액)",
    "계획연도: 2026년(예산표의 연도) 예산!B2",
    "금액 단위: 백만원(금액의 중앙값(45))",
  ]);
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

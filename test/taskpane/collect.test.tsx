/**
 * @jest-environment jsdom
 *
 * 취합: files are chosen or dropped, each shows whose plan it is and what was found in it, and one button collects them.
 */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { finding } from "../../src/messages/finding";
import { readWorkbook } from "../../src/reader";
import { book } from "../reader/workbooks/grids";
import { sampleFindings } from "./fake-addin";
import { idle, showPane, type ShownPane } from "./show-pane";

const file = (name: string, content = "123"): File => {
  const made = new File([content], name);
  // jsdom's files cannot be read.
  return Object.assign(made, {
    arrayBuffer: async () => Uint8Array.from(content, (letter) => letter.charCodeAt(0)).buffer,
  });
};
const three = [file("010 나눔과.xlsx"), file("2 깨진 파일.xlsx"), file("9 살림과.xlsx")];

async function show(options = {}): Promise<ShownPane> {
  const shown = await showPane(options);
  await shown.press("취합");
  await screen.findByText("여러 부서의 계획 취합");
  return shown;
}

async function choose(files: readonly File[]): Promise<void> {
  await act(async () => {
    fireEvent.change(screen.getByLabelText("부서 파일 고르기", { selector: "input" }), { target: { files } });
  });
  await idle();
}

const names = (): (string | null)[] =>
  screen
    .getAllByRole("listitem")
    .flatMap((item) => item.querySelector(".card-head strong")?.textContent ?? []);

test("files stand in the order of their numbers, each with whose plan it is; one that cannot be read says why", async () => {
  const { addin, press, container } = await show();
  expect(screen.getByRole("button", { name: "취합하기" })).toHaveProperty("disabled", true);
  await choose(three);
  expect(addin.asked.filter((one) => one.startsWith("readDepartmentFile"))).toEqual(
    three.map(({ name }) => `readDepartmentFile ${name} 3`),
  );
  expect(names()).toEqual(["2 깨진 파일.xlsx", "9 살림과.xlsx", "010 나눔과.xlsx"]);
  expect(screen.getByText("파일 3개 가운데 2개를 읽었습니다")).toBeTruthy();
  await press("2 깨진 파일.xlsx");
  expect(screen.getByText(/손상되었습니다/)).toBeTruthy();
  await press("9 살림과.xlsx");
  const [first] = sampleFindings;
  expect(screen.getByText(first!.cells.join(", "))).toBeTruthy();
  // Cells of a file that is not open lead nowhere.
  expect(screen.queryByRole("button", { name: /셀로 이동/ })).toBeNull();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("a file chosen again takes its place; one that is left out is not collected; the form goes along", async () => {
  const { addin, press } = await show();
  await choose(three);
  await choose([file("9 살림과.xlsx", "12345")]);
  expect(addin.asked).toContain("readDepartmentFile 9 살림과.xlsx 5");
  expect(names()).toHaveLength(3);
  await press("2 깨진 파일.xlsx 빼기");
  expect(names()).toHaveLength(2);
  await act(async () => fireEvent.change(screen.getByLabelText("양식"), { target: { value: "서울" } }));
  await press("부서 1곳 취합하기");
  await idle();
  expect(addin.asked).toContain("collectPlans 2 서울");
  expect(screen.getByText("부서 2곳의 계획을 취합했습니다.", { exact: false })).toBeTruthy();
  expect(screen.getByText("빠지거나 겹치거나 서로 어긋나는 것이 없습니다.")).toBeTruthy();
});

test("whom collecting takes out is named as soon as the files were read; what was collected is taken back in the same view", async () => {
  const { addin, press } = await show({ going: [finding("departments-going", { departments: ["살림과"] })] });
  expect(screen.queryByRole("button", { name: "되돌리기" })).toBeNull();
  await choose(three);
  expect(screen.getByText(/부서 1곳이 빠집니다: 살림과/)).toBeTruthy();
  await press("부서 1곳 취합하기");
  await idle();
  expect(screen.queryByText(/부서 1곳이 빠집니다/)).toBeNull();
  await press("되돌리기");
  await idle();
  expect(addin.asked).toContain("undo");
  expect(screen.queryByRole("heading", { name: "모아 놓고 보니" })).toBeNull();
});

test("a list to compare with is named, goes along to the collection, and can be left out; what is no list is told", async () => {
  const { addin, press, container } = await show();
  await choose(three);
  const pick = async (name: string): Promise<void> => {
    const input = screen.getByLabelText("부서 목록", { selector: "input" });
    await act(async () => void fireEvent.change(input, { target: { files: [file(name)] } }));
    await idle();
  };
  await pick("메모.txt");
  expect(screen.getByText(/‘메모.txt’에서 부서 목록을 읽지 못했습니다/)).toBeTruthy();
  await pick("부서목록.txt");
  expect(screen.getByText("부서목록.txt")).toBeTruthy();
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await press("부서 1곳 취합하기");
  await idle();
  expect(addin.asked).toContain("collectPlans 3 기본 살림과,나눔과");
  await press("부서목록.txt 빼기");
  await press("부서 1곳 취합하기");
  await idle();
  expect(addin.asked).toContain("collectPlans 3 기본");
});

test("files that are dropped are read like chosen ones", async () => {
  const { addin, container } = await show();
  await act(async () => {
    fireEvent.drop(container.querySelector(".file-drop")!, { dataTransfer: { files: three } });
  });
  await idle();
  await waitFor(() => expect(addin.asked.filter((one) => one.startsWith("read"))).toHaveLength(3));
});

test("what is found between the files names the file and its cells", async () => {
  const files = ["9 살림과.xlsx", "010 나눔과.xlsx"];
  const found = finding("department-twice", { department: "홍보실", files }, { cells: ["예산!B4"] });
  const { press } = await show({ collected: [{ file: files[0]!, found }] });
  await choose(three);
  await press("부서 1곳 취합하기");
  await idle();
  const section = screen.getByRole("heading", { name: "모아 놓고 보니" }).closest("section")!;
  expect(within(section).getByText("9 살림과.xlsx 예산!B4")).toBeTruthy();
});

test("a question of a file is answered in its card, and the file is read again with the choice", async () => {
  const { decided } = readWorkbook(
    book({ 예산: { rows: [["2026년도 예산"], ["세부사업", "예산액"], ["구정홍보추진", 179]] } }),
  );
  const { addin, press } = await show({ decided });
  await choose(three.slice(0, 1));
  await press("010 나눔과.xlsx");
  const unit = within(screen.getByRole("group", { name: "금액 단위" }));
  await act(async () => unit.getByRole("button", { name: "천원" }).click());
  await idle();
  expect(addin.asked.filter((one) => one.startsWith("read"))).toHaveLength(2);
  const again = within(screen.getByRole("group", { name: "금액 단위" }));
  expect(again.getByRole("button", { name: "천원" }).getAttribute("aria-pressed")).toBe("true");
});

test("reading that is cancelled keeps what was read before", async () => {
  const { addin, press } = await show();
  addin.instead.set("readDepartmentFile", async () => {
    if (addin.asked.filter((one) => one.startsWith("read")).length === 2) await press("취소");
    return undefined as never;
  });
  await choose(three);
  expect(addin.asked.filter((one) => one.startsWith("read"))).toHaveLength(2);
  expect(names()).toEqual(["2 깨진 파일.xlsx", "010 나눔과.xlsx"]);
});

test("the open workbook is one of the files; its questions are answered in the workbook", async () => {
  const { decided } = readWorkbook(
    book({ 예산: { rows: [["2026년도 예산"], ["세부사업", "예산액"], ["구정홍보추진", 179]] } }),
  );
  const { addin, press } = await show({ decided });
  await press("이 통합 문서의 부서도 넣기");
  await idle();
  expect(names()).toEqual(["이 문서.xlsx"]);
  await press("이 문서.xlsx");
  const unit = within(screen.getByRole("group", { name: "금액 단위" }));
  await act(async () => unit.getByRole("button", { name: "천원" }).click());
  await idle();
  const key = decided.find(({ kind }) => kind === "unit-assumed")!.key;
  expect(addin.asked.slice(-3)).toEqual(["readOpenWorkbook", `answer {"${key}":"천원"}`, "readOpenWorkbook"]);
});

test("request workbooks are made of what was read, for the next year or the same, and saved as one file", async () => {
  const { addin, press } = await show();
  await choose(three);
  await press("자료요청 만들기");
  await idle();
  expect(addin.asked.slice(-2)).toEqual(["requestFile 3 next", "save 2018년 자료요청.zip"]);
  expect(
    screen.getByText("부서 110곳의 2018년 자료요청을 ‘2018년 자료요청.zip’ 파일로 저장했습니다.", {
      exact: false,
    }),
  ).toBeTruthy();
  await act(async () =>
    fireEvent.change(screen.getByLabelText("요청할 계획"), { target: { value: "same" } }),
  );
  await press("자료요청 만들기");
  await idle();
  expect(addin.asked).toContain("requestFile 3 same");
});

test("an Excel whose panes save no file says so in the place of making one", async () => {
  await show({ savesFiles: false });
  expect(screen.getByRole("button", { name: "자료요청 만들기" })).toHaveProperty("disabled", true);
  expect(screen.getByText(/작업창은 파일을 저장하지 못합니다/)).toBeTruthy();
});

test("a collection that stands in the workbook is saved for 한글 without collecting it again; where none stands nothing is offered", async () => {
  await show();
  expect(screen.queryByRole("button", { name: "한글 파일로 저장" })).toBeNull();
  cleanup();
  const { addin, press } = await show({ status: { collected: true } });
  await press("한글 파일로 저장");
  expect(addin.asked).toEqual(expect.arrayContaining(["hangulFile", "save 성과계획서.hwpx"]));
});

/**
 * @jest-environment jsdom
 */
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { describe as describeFinding, finding, type Finding } from "../../src/messages/finding";
import { Refusal } from "../../src/workflow/types";
import { at } from "../support/parts";
import { quietFor } from "../../src/taskpane/after-quiet";
import { fakeAddin, sampleFindings, sampleTables } from "./fake-addin";
import { idle, showPane } from "./show-pane";

/** What comes by itself comes after a moment, on a busy machine after a longer one. */
const patiently = (check: () => unknown): Promise<unknown> => waitFor(check, { timeout: 10_000 });

describe("an empty workbook", () => {
  test("charts beside the plan are chosen in its view", async () => {
    const { addin, open } = await showPane({ status: { planSheets: ["성과계획서"] } });
    await open("plan");
    const choice = screen.getByRole<HTMLInputElement>("checkbox", { name: "계획서 옆에 차트 두기" });
    expect(choice.checked).toBe(false);
    await act(async () => choice.click());
    await idle();
    expect(addin.asked).toContain("setCharts true");
    expect(choice.checked).toBe(true);
  });

  test("shows three first steps and an example to begin with", async () => {
    const { addin, press } = await showPane({ status: { empty: true } });
    expect(screen.getAllByRole("listitem")).toHaveLength(3);
    await press("예제로 시작");
    await idle();
    expect(addin.asked).toEqual(["look", "openSample", "look"]);
    expect(screen.getByText("표 6개를 찾았습니다")).toBeTruthy();
  });
});

test.each([
  ["ko", "재무과에 보낼 파일 저장", /숨은 시트 1개를 뺀 사본을/, /파일을 저장하지 못합니다/],
  ["en", "Save the file for finance", /A copy without 1 hidden sheet was/, /cannot save files/],
] as const)(
  "saves a copy for finance where the pane can save files, in %s",
  async (language, label, saved, not) => {
    const { addin, open, press } = await showPane({ language });
    await open("sharing");
    await press(label);
    await idle();
    expect(addin.asked).toEqual(expect.arrayContaining(["financeCopy", "save 홍보실 (재무과).xlsx"]));
    expect(screen.getByText(saved)).toBeTruthy();
    cleanup();
    const mac = await showPane({ language, savesFiles: false });
    await mac.open("sharing");
    expect(screen.getByRole("button", { name: label })).toHaveProperty("disabled", true);
    expect(screen.getByText(not)).toBeTruthy();
  },
);

describe("한글 문서", () => {
  const built = { status: { planSheets: ["성과계획서"] } };

  test("saves the plan as a file, and names it", async () => {
    const { addin, open, press } = await showPane(built);
    await open("plan");
    await press("한글 파일로 저장");
    await idle();
    expect(addin.asked).toEqual(expect.arrayContaining(["hangulFile", "save 성과계획서.hwpx"]));
    expect(
      screen.getByText("‘성과계획서.hwpx’ 파일로 저장했습니다. 내려받은 파일에서 여십시오."),
    ).toBeTruthy();
  });

  test("where this Excel saves no files, shows the file's contents to be copied and says how to make a file of them", async () => {
    const { addin, open, press } = await showPane({ ...built, savesFiles: false });
    await open("plan");
    await press("한글 파일로 저장");
    await idle();
    expect(addin.asked).not.toContain("save 성과계획서.hwpx");
    const contents = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "한글 파일의 내용(base64)" });
    expect(contents.value).toBe("UEsDBA==");
    expect(screen.getByText(/파일을 저장할 수 없습니다.*pbpaste \| base64 -D/)).toBeTruthy();
  });

  test("is offered only where there is a plan", async () => {
    const { open } = await showPane();
    await open("plan");
    expect(screen.queryByRole("button", { name: "한글 파일로 저장" })).toBeNull();
  });
});

describe("찾은 자료", () => {
  test("names each table, its sheet and range, and leads there", async () => {
    const { addin, press } = await showPane();
    await press("예산!A4:F14 셀로 이동");
    expect(addin.asked.at(-1)).toBe("goTo 예산!A4:F14");
  });

  test("names what was not found and offers input sheets", async () => {
    const { addin, press } = await showPane({ tables: [] });
    expect(screen.getByText(/찾지 못한 자료: 기본방향·목표, 조직·인력, 예산/)).toBeTruthy();
    await press("입력 양식 만들기");
    await idle();
    expect(addin.asked).toContain("createInputSheets");
    expect(screen.getByText("입력 양식을 만들었습니다: 예산, 성과지표")).toBeTruthy();
  });

  test("a table can be left out, and taken in again", async () => {
    const { addin, press } = await showPane();
    await press("예산 예산!A4:F14");
    await press("이 표 빼기");
    await idle();
    expect(addin.asked).toContain('correct {"exclude":true}');
    expect(screen.getByText("표 5개를 찾았습니다")).toBeTruthy();
    await press("다시 넣기");
    await idle();
    expect(screen.getByText("표 6개를 찾았습니다")).toBeTruthy();
  });

  test("each column's meaning stands beside its header", async () => {
    const { press } = await showPane();
    await press("예산 예산!A4:F14");
    const row = screen.getByRole("row", { name: /D 전년도예산액/ });
    expect(within(row).getByRole<HTMLSelectElement>("combobox", { name: "D열의 뜻" }).value).toBe(
      "전년도예산액",
    );
  });

  test("a meaning that is not among the choices is called as the sheet calls its column", async () => {
    const [budget] = sampleTables.filter((table) => table.kind === "budget");
    const column = { column: 5, header: "비고(세부사업수)", meaning: "detailCount" };
    const { press } = await showPane({ tables: [{ ...budget!, columns: [...budget!.columns, column] }] });
    await press("예산 예산!A4:F14");
    const choice = screen.getByRole<HTMLSelectElement>("combobox", { name: "F열의 뜻" });
    expect([choice.value, choice.selectedOptions[0]!.text]).toEqual(["detailCount", "비고(세부사업수)"]);
  });

  test("a range can be pointed to by selecting it", async () => {
    const { addin, press } = await showPane();
    await act(async () => addin.select(at("메모!A1:C9")));
    expect(screen.getByText("선택: 메모!A1:C9")).toBeTruthy();
    await press("선택한 범위를 표로 읽기");
    await idle();
    expect(addin.asked).toContain('correct {"kind":"budget"}');
  });

  test("the year is told otherwise, said to be told, and taken back", async () => {
    const { addin, press } = await showPane();
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "회계연도" });
    const enter = (text: string): Promise<void> =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, text);
        field.dispatchEvent(new Event("input", { bubbles: true }));
      });
    expect(field.value).toBe("2017");
    await enter("17");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "고치기" }).disabled).toBe(true);
    await enter("2018");
    await press("고치기");
    await idle();
    expect(addin.asked.at(-2)).toBe('tell {"planYear":2018}');
    expect(screen.getByText("고침")).toBeTruthy();
    expect(screen.getByText("2018년 · 홍보실")).toBeTruthy();
    await press("회계연도: 읽은 대로");
    await idle();
    expect(field.value).toBe("2017");
  });

  test("says in every view that the sheets have changed since, and reads again when asked", async () => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    // A cell is being edited: nothing can be read by itself.
    addin.instead.set("look", () => Promise.reject(new Refusal([finding("cell-being-edited", {})])));
    await act(async () => addin.changeSource());
    await act(() => new Promise((resolve) => setTimeout(resolve, quietFor + 100)));
    for (const view of ["source", "plan", "review", "sharing", "functions"] as const) {
      await open(view);
      expect([view, screen.queryAllByText("읽은 뒤에 시트가 바뀌었습니다.").length]).toEqual([view, 1]);
    }
    addin.instead.clear();
    await press("다시 읽기");
    await idle();
    expect(screen.queryByText("읽은 뒤에 시트가 바뀌었습니다.")).toBeNull();
  });
});

describe("계획서", () => {
  test("one button builds; the message leads to the sheet", async () => {
    const { addin, open, press } = await showPane();
    await open("plan");
    await press("성과계획서 만들기");
    await idle();
    expect(addin.asked.at(-1)).toBe("build functions");
    expect(screen.getByText(/성과계획서를 만들었습니다\. 0\.3초 걸렸습니다\./)).toBeTruthy();
    await act(async () => screen.getAllByRole("button", { name: "‘성과계획서’ 시트로 이동" })[0]!.click());
    expect(addin.asked.at(-1)).toBe("goTo 성과계획서!A1");
  });

  test("while it builds it names the step and can be cancelled; the workbook stays as it was", async () => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    await open("plan");
    addin.instead.set("build", (options) => {
      options!.onProgress?.("layout");
      return new Promise((_, reject) => {
        options!.signal!.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
      });
    });
    await press("성과계획서 만들기");
    await waitFor(() => screen.getByText("서식을 준비하는 중"));
    await press("취소");
    await idle();
    expect(screen.getByText("취소했습니다. 통합 문서는 그대로입니다.")).toBeTruthy();
  });

  test("a refusal of Excel is told in the user's words, and the retry does the job again", async () => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    await open("plan");
    addin.instead.set("build", () => Promise.reject(new Refusal([finding("cell-being-edited", {})])));
    await press("성과계획서 만들기");
    await idle();
    expect(screen.getByText(/Enter 또는 Esc/)).toBeTruthy();
    addin.instead.clear();
    await press("다시 시도");
    await idle();
    expect(screen.getByText(/성과계획서를 만들었습니다/)).toBeTruthy();
  });

  test("a fault of ours shows a short code and never a stack or a message of the program", async () => {
    const addin = fakeAddin();
    const { container, open, press } = await showPane({}, addin);
    await open("plan");
    addin.instead.set("build", () => Promise.reject(new TypeError("undefined is not a function")));
    await press("성과계획서 만들기");
    await idle();
    expect(screen.getByText(/예기치 못한 문제/)).toBeTruthy();
    expect(container.textContent).toContain("TypeError");
    expect(container.textContent).not.toMatch(/is not a function|\bat \w+|\.tsx?:/);
  });

  test("cells changed by hand are kept or written anew as the person ticks", async () => {
    const edited = [
      { address: "B7", id: "예산현황/계/예산액", written: "=예산!C5", now: "471", isShownAsNothing: true },
      { address: "C9", id: "예산현황/인력운영비/증감률", written: "=1", now: "", isShownAsNothing: false },
    ];
    const { addin, open, press } = await showPane({ edited, status: { planSheets: ["성과계획서"] } });
    await open("plan");
    await press("성과계획서 다시 만들기");
    await idle();
    expect(addin.asked).not.toContain("build functions");
    expect(screen.getAllByText(/471백만원이면 471000000으로 고치십시오/)).toHaveLength(1);
    await act(async () => screen.getByRole("checkbox", { name: /C9/ }).click());
    await press("성과계획서 다시 만들기");
    await idle();
    expect(addin.asked.at(-1)).toBe("build functions B7");
  });

  test("the chosen formula style is kept and used", async () => {
    const { addin, open, press } = await showPane();
    await open("plan");
    await act(async () => screen.getByRole("radio", { name: /일반 수식/ }).click());
    await idle();
    await press("성과계획서 만들기");
    await idle();
    expect(addin.asked.slice(-2)).toEqual(["saveSettings native", "build native"]);
  });

  test("workbook functions cannot be chosen where Excel has no LAMBDA", async () => {
    const { open } = await showPane({ status: { lambda: false } });
    await open("plan");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: /통합 문서 함수/ }).disabled).toBe(true);
  });

  test("the budget's picture gives its figures in 백만원", async () => {
    const { open } = await showPane();
    await open("plan");
    expect(screen.getByRole("row", { name: "인력운영비 31 154" })).toBeTruthy();
  });

  test("되돌리기 is offered after a build only", async () => {
    const { addin, open, press } = await showPane();
    await open("plan");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "되돌리기" }).disabled).toBe(true);
    await press("성과계획서 만들기");
    await idle();
    await press("되돌리기");
    await idle();
    expect(addin.asked.at(-1)).toBe("undo");
    expect(screen.getByText(/이전 상태로 되돌렸습니다/)).toBeTruthy();
  });

  test("되돌리기 names the cells that were edited since, and went away with their sheet", async () => {
    const leftByUndo = [finding("edits-put-away", { count: 1, cells: "성과계획서!A1 ‘(안)’" })];
    const { open, press } = await showPane({ leftByUndo });
    await open("plan");
    await press("성과계획서 만들기");
    await idle();
    await press("되돌리기");
    await idle();
    expect(screen.getByText(/성과계획서!A1 ‘\(안\)’/)).toBeTruthy();
  });
});

describe("점검", () => {
  const missing = (indicator: string): Finding =>
    finding(
      "result-missing",
      { indicator, year: 2016 },
      { cells: ["실적!D4"], subject: `${indicator}/2016` },
    );
  const opened = (): number => screen.queryAllByText("기준").length;

  test("says how many are left; what needs nothing is folded under one line", async () => {
    const { open, press } = await showPane();
    await open("review");
    expect(screen.getByRole("heading", { name: "남은 것: 오류 1건, 경고 2건" })).toBeTruthy();
    expect(screen.queryByText(/전년도 예산은 0/)).toBeNull();
    await press("참고 1건 (고칠 것이 없습니다)");
    expect(screen.getByText(/전년도 예산은 0/)).toBeTruthy();
  });

  test("a finding is one line until it is opened", async () => {
    const { open, press } = await showPane();
    await open("review");
    expect(opened()).toBe(0);
    await press(/성과지표 가중치를 더하면/);
    expect(opened()).toBe(1);
    expect(screen.getByRole("button", { name: "성과지표!D5:D10 셀로 이동" })).toBeTruthy();
  });

  test.each([
    ["ko", "'16년 실적이 없는 지표 3개"],
    ["en", "3 indicators without a result for 2016"],
  ] as const)(
    "equal findings are one line that opens to what to do, once, and each of them: %s",
    async (language, line) => {
      const findings = ["보도율", "조회수", "구독자"].map((name): Finding => ({
        ...missing(name),
        severity: "warning",
      }));
      const { open, press, container } = await showPane({ findings, language });
      await open("review");
      const heads = [...container.querySelectorAll(".group-head .group-title")];
      expect(heads.map(({ textContent }) => textContent)).toEqual([line]);
      await press(new RegExp(line));
      expect(container.querySelectorAll(".group dt")).toHaveLength(2);
      const items = [...container.querySelectorAll(".alike-item")];
      expect(items.map((item) => item.querySelector("span")?.textContent)).toEqual([
        "보도율",
        "조회수",
        "구독자",
      ]);
      expect(items.map((item) => item.querySelector(".cell-link")?.textContent)).toEqual(
        findings.map(({ cells }) => cells[0]),
      );
    },
  );

  test("findings of one kind that do not say the same are apart, and what to do stands with each where it differs", async () => {
    const weights = (goal: string, sum: number): Finding =>
      finding("weights-not-hundred", { goal, weights: [50, sum - 50], sum }, { cells: ["성과지표!C5"] });
    const lacks = (indicator: string, field: "unit" | "source"): Finding =>
      finding("indicator-lacks", { indicator, field }, { cells: ["성과지표!A5"] });
    const findings = [
      weights("가", 90),
      weights("나", 120),
      lacks("보도율", "unit"),
      lacks("조회수", "source"),
    ];
    const { open, press, container } = await showPane({ findings });
    await open("review");
    expect(container.querySelectorAll(".group")).toHaveLength(3);
    await press(/가중치 합이 100이 아닌 목표 2개/);
    const [common, first, second] = [...container.querySelectorAll(".alike dl")];
    expect(common!.textContent).toBe("기준정책사업목표마다 가중치의 합은 100이어야 합니다.");
    expect(first!.textContent).toMatch(/^조치.*10을 더하/);
    expect(second!.textContent).toMatch(/^조치.*20을 빼/);
  });

  test("places beyond the first few are shown when asked", async () => {
    const cells = Array.from({ length: 18 }, (_, index) => `성과지표!A${index + 3}`);
    const { open, press } = await showPane({
      findings: [finding("rate-in-count", { indicator: "보도율", unit: "건" }, { cells })],
    });
    await open("review");
    await press(/보도율/);
    expect(screen.getAllByRole("button", { name: /셀로 이동$/ })).toHaveLength(4);
    await press("+14: 나머지 14곳도 보기");
    expect(screen.getAllByRole("button", { name: /셀로 이동$/ })).toHaveLength(18);
  });

  test("filters by severity", async () => {
    const { open, press, container } = await showPane();
    await open("review");
    await press("오류 1");
    expect(container.querySelectorAll(".group")).toHaveLength(1);
    await press("경고 2");
    expect(container.querySelectorAll(".group")).toHaveLength(2);
    await press("참고 1");
    expect(container.querySelectorAll(".group")).toHaveLength(1);
  });

  const typeReason = (reason: string): Promise<void> =>
    act(async () => {
      const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "이유" });
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")!.set!.call(field, reason);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });

  test("a reason against a warning is recorded and confirmed in its place, and one less is left", async () => {
    const { addin, open, press } = await showPane();
    await open("review");
    await press(/비율인데|단위/);
    await press("이유 적기");
    await typeReason("관행적 명칭");
    await press("저장");
    await idle();
    expect(addin.asked).toContain("recordReason rate-in-count 관행적 명칭");
    expect(addin.asked.filter((each) => each === "look")).toHaveLength(1);
    expect(screen.getByText("이유를 적었습니다.")).toBeTruthy();
    expect(screen.getByText("관행적 명칭")).toBeTruthy();
    expect(screen.getByRole("heading", { name: "남은 것: 오류 1건, 경고 1건" })).toBeTruthy();
    await open("plan");
    await open("review");
    await press("이유를 적은 경고 1건");
    await press(/비율인데|단위/);
    expect(screen.getByText("관행적 명칭")).toBeTruthy();
  });

  test("a reason that could not be recorded is confirmed neither as kept nor as taken back, until it is", async () => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    await open("review");
    await press(/비율인데|단위/);
    await press("이유 적기");
    await typeReason("관행적 명칭");
    addin.instead.set("recordReason", () => Promise.reject(new Refusal([finding("cell-being-edited", {})])));
    await press("저장");
    await idle();
    expect(screen.getByText(/Enter 또는 Esc/)).toBeTruthy();
    expect(screen.queryByText(/^이유를 (적었|지웠)습니다/)).toBeNull();
    addin.instead.clear();
    await press("다시 시도");
    await idle();
    expect(screen.getByText("이유를 적었습니다.")).toBeTruthy();
  });

  test("after an edit the sheets are read again by themselves, and what was mended is seen to go", async () => {
    let findings = sampleFindings;
    const addin = fakeAddin({
      get findings() {
        return findings;
      },
    });
    const { open } = await showPane({}, addin);
    await open("review");
    findings = sampleFindings.slice(1);
    await act(async () => {
      addin.changeSource();
      addin.changeSource();
    });
    await patiently(() => screen.getByText("1건이 고쳐졌습니다."));
    expect(addin.asked.filter((each) => each === "look")).toHaveLength(2);
    expect(screen.getByRole("heading", { name: "남은 것: 경고 2건" })).toBeTruthy();
    expect(screen.queryByText("읽은 뒤에 시트가 바뀌었습니다.")).toBeNull();
  });

  test.each([
    ["long is done by itself after a longer pause", 2000],
    ["very long is left to the person", 50_000],
  ])("reading again that takes %s", async (_, took) => {
    const { now } = Date;
    let late = 0;
    const clock = jest.spyOn(Date, "now").mockImplementation(() => now() + late);
    const addin = fakeAddin();
    // Of the first reading a part alone is what a later one takes.
    addin.instead.set("look", async () => void (late += 4 * took));
    await showPane({}, addin);
    clock.mockRestore();
    addin.instead.clear();
    const looks = (): number => addin.asked.filter((each) => each === "look").length - 1;
    await act(async () => addin.changeSource());
    await act(() => new Promise((resolve) => setTimeout(resolve, took === 2000 ? 1500 : 2500)));
    expect([looks(), screen.queryAllByText("읽은 뒤에 시트가 바뀌었습니다.").length]).toEqual([0, 1]);
    if (took > 2000) return;
    await patiently(() => expect(looks()).toBe(1));
    await patiently(() => expect(screen.queryByText("읽은 뒤에 시트가 바뀌었습니다.")).toBeNull());
  });

  test.each(["look", "buildCheckSheet"])("an edit while %s is under way is read as well", async (job) => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    await open("review");
    const looks = (): number => addin.asked.filter((each) => each === "look").length;
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    addin.instead.set(job, () => ended);
    if (job === "look") await act(async () => addin.changeSource());
    else await press("점검표 만들기");
    await patiently(() => expect(addin.asked.at(-1)).toBe(job));
    const before = looks();
    await act(async () => addin.changeSource());
    // The pane waits until nobody types, and asks then.
    await act(() => new Promise((resolve) => setTimeout(resolve, 2 * quietFor)));
    addin.instead.clear();
    await act(async () => end());
    await patiently(() => expect(looks()).toBe(before + 1));
    await patiently(() => expect(screen.queryByText(/읽은 뒤에 시트가 바뀌었습니다/)).toBeNull());
  });

  test("a job that is asked for while the sheets are read by themselves is done, and the message of a job stays", async () => {
    const addin = fakeAddin();
    const { open, press } = await showPane({}, addin);
    await open("plan");
    addin.instead.set(
      "look",
      (options) =>
        new Promise((_, reject) =>
          options!.signal!.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
        ),
    );
    await act(async () => addin.changeSource());
    await patiently(() => expect(addin.asked.filter((each) => each === "look")).toHaveLength(2));
    await press("성과계획서 만들기");
    await idle();
    expect(addin.asked.at(-1)).toBe("build functions");
    addin.instead.clear();
    await act(async () => addin.changeSource());
    await patiently(() => expect(addin.asked.filter((each) => each === "look")).toHaveLength(3));
    expect(screen.getByText(/성과계획서를 만들었습니다/)).toBeTruthy();
  });

  test("the check sheet and the marks are made on request", async () => {
    const { addin, open, press } = await showPane({ status: { planSheets: ["성과계획서"] } });
    await open("review");
    await press("점검표 만들기");
    await idle();
    await press("계획서에 표시");
    await idle();
    await press("표시 지우기");
    await idle();
    expect(addin.asked.slice(-3)).toEqual(["buildCheckSheet", "setMarks true", "setMarks false"]);
  });
});

describe("공유", () => {
  test("what is found before sending stays when the sheets are read for an edit before it, and goes with an edit after it", async () => {
    const { addin, open, press } = await showPane({ inspected: sampleFindings.slice(0, 1) });
    const { found } = describeFinding(sampleFindings[0]!, "ko");
    const looks = (): number => addin.asked.filter((each) => each === "look").length;
    await open("sharing");
    await act(async () => addin.changeSource());
    await press("보내기 전 점검");
    await patiently(() => expect(looks()).toBe(2));
    await idle();
    expect(screen.queryAllByText(found).length).toBe(1);
    await act(async () => addin.changeSource());
    expect(screen.queryAllByText(found).length).toBe(0);
  });

  test("what is typed while it is looked through before sending is looked through too", async () => {
    const { addin, open, press } = await showPane();
    await open("sharing");
    let end = (): void => undefined;
    addin.instead.set("inspect", () => new Promise<void>((resolve) => (end = resolve)));
    await press("보내기 전 점검");
    await act(async () => addin.changeSource());
    addin.instead.clear();
    await act(async () => end());
    await idle();
    expect(addin.asked.filter((each) => each === "inspect")).toHaveLength(2);
  });

  test("shares, says how many functions were converted, and reconnects", async () => {
    const { addin, open, press } = await showPane();
    await open("sharing");
    await press("재무과와 공유");
    await idle();
    expect(screen.getByText("함수 71개를 일반 수식으로 바꾸었습니다. 값은 그대로입니다.")).toBeTruthy();
    await press("다시 연결");
    await idle();
    expect(addin.asked.slice(-2)).toEqual(["share formulas", "reconnect"]);
  });

  test("values only, when ticked", async () => {
    const { addin, open, press } = await showPane();
    await open("sharing");
    await act(async () => screen.getByRole("checkbox").click());
    await press("재무과와 공유");
    await idle();
    expect(addin.asked.at(-1)).toBe("share values");
  });

  test("what could not be converted stands above everything that could", async () => {
    const left = finding(
      "call-not-convertible",
      { formula: "=PLAN.MEASURE(A1&B1)" },
      { cells: ["메모!B2", "메모!B3"] },
    );
    const { container, open, press } = await showPane({ leftByShare: [left] });
    await open("sharing");
    await press("재무과와 공유");
    await idle();
    const text = container.textContent;
    expect(text).toMatch(/2개는 바꾸지 못했습니다.*함수 71개를 일반 수식으로 바꾸었습니다/);
    const reason = screen.getByText(/기본 수식으로 바꿀 수 없습니다/);
    const button = screen.getByRole("button", { name: "재무과와 공유" });
    expect(reason.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test("the check before sending says that nothing stands in the way", async () => {
    const { open, press } = await showPane();
    await open("sharing");
    await press("보내기 전 점검");
    await idle();
    expect(screen.getByText("보내도 좋습니다. 걸리는 것이 없습니다.")).toBeTruthy();
  });
});

describe("지표 함수", () => {
  test("marks the quantities of the formula and inserts the call", async () => {
    const { addin, open, press, container } = await showPane({ numbers: [100] });
    await open("functions");
    const marked = [...container.querySelectorAll(".formula-text mark")].map((each) => each.textContent);
    expect(marked.slice(0, 2)).toEqual(["자료제공건수", "보도건수"]);
    await press("선택한 셀에 넣기");
    await idle();
    expect(addin.asked.at(-1)).toBe("insertCall 언론매체보도율 functions");
    expect(screen.getByText(/메모!B2에 넣었습니다/)).toBeTruthy();
  });

  test("the value follows the chosen cells; a blank one gives none", async () => {
    const { open, container } = await showPane({ numbers: [100] });
    await open("functions");
    await waitFor(() => expect(container.querySelector("output")!.textContent).toBe("100 건"));
  });

  test("a name that Excel does not allow is refused with the reason", async () => {
    const { open, press, addin } = await showPane();
    await open("functions");
    const field = screen.getByRole<HTMLInputElement>("textbox", { name: "통합 문서 함수 이름" });
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!.call(field, "A1");
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await press("함수 정의");
    await idle();
    expect(addin.asked.some((each) => each.startsWith("defineFunction"))).toBe(false);
    expect(screen.getByRole("button", { name: "다시 시도" })).toBeTruthy();
  });
});

describe("설정·도움말", () => {
  test("stands at the foot of every view, says the version and that nothing leaves the machine", async () => {
    const { open, press } = await showPane();
    for (const view of ["source", "plan", "review", "sharing", "functions"] as const) {
      await open(view);
      await press("설정·도움말");
      expect(screen.getByText(/서버에 보내지 않습니다/)).toBeTruthy();
      expect(screen.getByText(/버전 \d+\.\d+\.\d+/)).toBeTruthy();
      expect(screen.queryAllByRole("tab", { selected: true })).toEqual([]);
    }
  });

  test("this Excel is probed, and the text can be copied", async () => {
    const { press } = await showPane();
    await press("설정·도움말");
    await press("이 Excel에서 확인하기");
    await idle();
    expect(screen.getByText(/2가지를 살폈고, 1가지가 예상과 다릅니다/)).toBeTruthy();
    const sent = screen.getByRole<HTMLTextAreaElement>("textbox", { name: /개발자에게 보낼 내용/ });
    expect(sent.value).toContain("≠ call-then-merge: #SPILL!");
  });
});

test("in English where Excel is not Korean", async () => {
  const { open } = await showPane({ language: "en" });
  expect(screen.getByText("6 tables found")).toBeTruthy();
  await open("plan");
  expect(screen.getByRole("button", { name: "Build plan sheet" })).toBeTruthy();
  expect(document.documentElement.lang).toBe("en");
});

test("the tabs are one stop of the Tab key, and say which view is open", async () => {
  const { open } = await showPane();
  await open("review");
  const tabs = screen.getAllByRole("tab");
  expect(tabs.map((tab) => tab.getAttribute("aria-selected"))).toEqual([
    "false",
    "false",
    "true",
    "false",
    "false",
  ]);
  expect(tabs.filter((tab) => tab.tabIndex === 0)).toHaveLength(1);
  expect(screen.getByRole("tabpanel").getAttribute("aria-labelledby")).toBe(tabs[2]!.id);
});

test("past results propose a target; the chosen one is written, and all are put beside each other", async () => {
  const { addin, open, press } = await showPane();
  await open("functions");
  // Of one year's result nothing is computed, and nothing says that it was.
  expect(screen.getByText(/두 해보다 적어/)).toBeTruthy();
  expect(screen.queryByText(/끝난 해의 실적\(/)).toBeNull();
  const list = screen.getByRole<HTMLSelectElement>("combobox", { name: "지표" });
  await act(async () => {
    list.value = [...list.options].find(({ text }) => text === "기획홍보실적")!.value;
    list.dispatchEvent(new Event("change", { bubbles: true }));
  });
  expect(screen.getByText(/끝난 해의 실적\(2015–2016\)/)).toBeTruthy();
  const proposals = screen.getAllByRole("radio").map((radio) => radio.closest("label")!.textContent);
  expect(proposals).toEqual([
    "전년 실적165",
    "최근 3년 평균167.5",
    "최근 3년 최고170",
    "최근 3년 최저165",
    "전년 실적 × (1 + 연평균증가율)160.147",
  ]);
  const write = screen.getByRole<HTMLButtonElement>("button", { name: "2017년 목표로 쓰기" });
  expect(write.getAttribute("disabled") ?? write.getAttribute("aria-disabled")).not.toBeNull();
  await act(async () => screen.getByRole("radio", { name: /3년 평균/ }).click());
  await press("2017년 목표로 쓰기");
  await idle();
  expect(addin.asked).toContain("setTarget 기획홍보실적 mean");
  await press("쓴 목표 되돌리기");
  await idle();
  expect(addin.asked).toContain("takeBackTarget");
  expect(screen.queryByRole("button", { name: "쓴 목표 되돌리기" })).toBeNull();
  await press("선택한 셀부터 나란히 넣기");
  await idle();
  expect(addin.asked.at(-1)).toBe("insertTargets 기획홍보실적 2015,2016");
});

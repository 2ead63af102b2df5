/** A person's work on the sample, in its order: read, build, look at figures, change, check, use functions, share, undo. */
import { readFileSync } from "node:fs";
import { checkHwpx } from "../../../src/hwpx/check";
import { eventually, type Site, type Workbench } from "../workbench";

export function planWork(site: () => Site): void {
  let workbench: Workbench;
  let { grid, pane } = {} as Workbench;
  beforeAll(async () => {
    workbench = await site().newWorkbench();
    ({ grid, pane } = workbench);
  });

  test("the pane tells whose plan it is and which tables it found, and leads to their cells", async () => {
    await pane.says("2017년 · 홍보실");
    await pane.button("예산!A3:F16 셀로 이동").click();
    await pane.idle();
    expect(await workbench.page.locator(".name-box").inputValue()).toBe("A3:F16");
  });

  test("the button builds the plan, and the grid shows its figures", async () => {
    await pane.view("계획서");
    await pane.press("성과계획서 만들기");
    await pane.says(/성과계획서를 만들었습니다/);
    expect(await grid.tabs.last().textContent()).toBe("성과계획서");
    await grid.shows("D26", "470");
    await grid.shows("F27", "84.29 %");
    await grid.shows("L26", "△24.09%");
    await grid.shows("E56", "2,128");
    expect(await grid.formulaIn("E56")).toBe(
      '=IF(COUNT(실적!$C$4,실적!$C$5,실적!$C$6)=3,PLAN.PRESSRATE(실적!$C$4,실적!$C$5,실적!$C$6),"")',
    );
  });

  test("typing over a source cell changes the plan at once, and the pane reads the sheets again by itself", async () => {
    await grid.type("실적!C4", "2,840");
    await grid.type("예산!B14", "60695");
    await grid.show("성과계획서");
    await grid.shows("E56", "2,328");
    await grid.shows("D29", "61");
    await pane.says("61");
    await eventually(async () =>
      expect(await pane.frame.getByText("읽은 뒤에 시트가 바뀌었습니다.").count()).toBe(0),
    );
  });

  test("a call typed by hand is completed, explained and computed", async () => {
    const { page } = workbench;
    await grid.goTo("실적!H4");
    await page.keyboard.type("=plan.press");
    await page.getByRole("option", { name: /PLAN\.PRESSRATE/ }).waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("c4,c5,c6");
    await page.locator(".hint").filter({ hasText: "PLAN.PRESSRATE(" }).waitFor();
    await page.keyboard.press("Enter");
    await grid.shows("H4", "2328");
    expect(await grid.formulaIn("H4")).toBe("=PLAN.PRESSRATE(C4,C5,C6)");
  });

  test("a name that is accepted before its own bracket takes that bracket, and typing goes on behind it", async () => {
    const { page } = workbench;
    const option = page.getByRole("option", { name: /PLAN\.PRESSRATE/ });
    await grid.goTo("실적!J4");
    await page.keyboard.type("=plan.press");
    await option.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowLeft");
    await option.waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("c4");
    expect(await page.locator(".cell-editor textarea").inputValue()).toBe("=PLAN.PRESSRATE(c4");
    await page.keyboard.press("Escape");
  });

  test("the functions view computes an indicator over chosen cells, inserts its call and defines its function", async () => {
    const { frame } = pane;
    await pane.view("함수");
    await frame.getByLabel("지표", { exact: true }).selectOption({ label: "언론매체보도율" });
    await pane.says("2,328 건");
    await grid.type("실적!H5", "600");
    await grid.goTo("실적!H5");
    await pane.press("보도건수: 선택한 셀 쓰기");
    await pane.says("888 건");
    await grid.goTo("실적!I4");
    await pane.press("선택한 셀에 넣기");
    await pane.says(/실적!I4에 넣었습니다/);
    await grid.shows("I4", "888");
    await frame.getByLabel("통합 문서 함수 이름").fill("보도율");
    await pane.press("함수 정의");
    await pane.says("이제 =보도율(…)을 쓸 수 있습니다.");
    await grid.type("실적!I5", "=보도율(C4,C5,C6)");
    await grid.shows("I5", "2328");
  });

  test("a table is corrected in the pane: another unit, left out, taken in again", async () => {
    const { frame } = pane;
    await pane.view("자료");
    await frame.getByRole("button", { name: /^예산 예산!/ }).click();
    await frame.getByLabel("금액 단위").selectOption("백만원");
    await pane.idle();
    await pane.says("고침");
    await pane.view("계획서");
    await pane.press("성과계획서 다시 만들기");
    await grid.shows("D27", "396,185");
    await pane.view("자료");
    await frame.getByRole("button", { name: /^예산 예산!/ }).click();
    await pane.press("고친 것 지우기");
    await frame.getByRole("button", { name: /^사업 개요 사업개요!A3/ }).click();
    await pane.press("이 표 빼기");
    await frame.getByRole("heading", { name: "뺀 표" }).waitFor();
    await pane.press("다시 넣기");
    expect(await frame.getByRole("heading", { name: "뺀 표" }).count()).toBe(0);
    await pane.view("계획서");
    await pane.press("성과계획서 다시 만들기");
    await grid.shows("D27", "396");
  });

  test("400 typed into a cell that shows 백만원 is refused with the reason, 400,000,000 is shown as 400", async () => {
    await grid.type("성과계획서!D27", "400");
    await grid.notice.getByText(/금액은 원으로 적습니다.*400000000을 적으십시오/).waitFor();
    await grid.shows("D27", "396");
    const before = await grid.formulaIn("D27");
    await grid.type("성과계획서!D27", "400000000");
    await grid.shows("D27", "400");
    await grid.type("성과계획서!D27", before);
    await grid.shows("D27", "396");
  });

  test("a cell changed on the plan is asked about before a rebuild, and stays where the person wants it", async () => {
    await grid.type("성과계획서!A5", "[소관실국] 홍보담당관");
    await pane.press("성과계획서 다시 만들기");
    await pane.says("만든 뒤에 손으로 고친 셀이 1개 있습니다.");
    await pane.press("성과계획서 다시 만들기");
    await grid.shows("A5", "[소관실국] 홍보담당관");
  });

  test("the plan is saved for 한글, and the table around the selected cell goes to the clipboard", async () => {
    const { page } = workbench;
    await pane.view("계획서");
    const [download] = await Promise.all([page.waitForEvent("download"), pane.press("한글 파일로 저장")]);
    expect(download.suggestedFilename()).toBe("성과계획서.hwpx");
    expect(checkHwpx(readFileSync(await download.path()))).toEqual([]);
    await grid.goTo("성과계획서!D27");
    await pane.press("표 복사");
    await pane.says("복사했습니다.");
    await page.context().grantPermissions(["clipboard-read"]);
    const [html, text] = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return Promise.all(["text/html", "text/plain"].map(async (type) => (await item!.getType(type)).text()));
    });
    const figure = (await grid.textIn("D27")).trim();
    expect(text!.split("\n").find((line) => line.startsWith("정 책 사 업\t"))).toContain(`\t${figure}\t`);
    expect(/<td rowspan="2"[^>]*>구 분</.test(html!)).toBe(true);
    await grid.goTo("성과계획서!A5");
    await pane.press("표 복사");
    await pane.says("선택한 셀이 계획서의 표 안에 있지 않습니다.");
  });

  test("the check lists what finance would ask, leads to the cells and takes a reason", async () => {
    const { frame } = pane;
    await pane.view("점검");
    const warning = frame.locator(".group.finding-warning").first();
    await warning.locator(".group-head").click();
    await warning.locator(".cell-link").first().click();
    await pane.idle();
    await warning.getByRole("button", { name: "이유 적기" }).first().click();
    await frame.getByLabel("이유", { exact: true }).fill("재무과와 협의함");
    await pane.press("저장");
    await warning.locator(".finding-reason").filter({ hasText: "재무과와 협의함" }).waitFor();
    await pane.says("이유를 적었습니다.");
    await pane.press("점검표 만들기");
    await pane.says(/시트를 만들었습니다/);
  });

  test("sharing turns every call into a plain formula of the same value; reconnecting and undoing bring them back", async () => {
    const call =
      '=IF(COUNT(실적!$C$4,실적!$C$5,실적!$C$6)=3,PLAN.PRESSRATE(실적!$C$4,실적!$C$5,실적!$C$6),"")';
    await pane.view("공유");
    await pane.press("재무과와 공유");
    await pane.says(/일반 수식으로 바꾸었습니다/);
    await grid.show("성과계획서");
    expect(await grid.formulaIn("E56")).not.toMatch(/PLAN/);
    await grid.shows("E56", "2,328");
    await pane.press("다시 연결");
    await eventually(async () => expect(await grid.formulaIn("E56")).toBe(call));
    await pane.press("되돌리기");
    await eventually(async () => expect(await grid.formulaIn("E56")).not.toMatch(/PLAN/));
    await pane.press("되돌리기");
    await eventually(async () => expect(await grid.formulaIn("E56")).toBe(call));
  });
}

/** What Excel refuses, provoked by a person's own means: each is said in the person's words, harms nothing, and can be retried. */
import type { Workbench } from "../workbench";

const build = /^성과계획서 (다시 )?만들기$/;
const retry = "다시 시도";

export function refusals(desk: () => Workbench): void {
  let workbench: Workbench;
  let { grid, pane } = {} as Workbench;
  // One workbook for all: each goes on where the one before retried.
  beforeAll(async () => {
    workbench = desk();
    ({ grid, pane } = workbench);
    await workbench.openSample();
  });
  beforeEach(() => pane.view("계획서"));

  /** Presses a button, expects to be refused for a reason, and the workbook to be what it was. */
  const refused = async (button: string | RegExp, ...reasons: (string | RegExp)[]): Promise<void> => {
    const before = await workbench.snapshot();
    await pane.press(button);
    for (const reason of reasons) await pane.says(reason);
    expect(await pane.text()).not.toMatch(/Error|\bat \w+|undefined|\[object/);
    expect(await workbench.snapshot()).toEqual(before);
  };
  /** Retries and expects the plan. */
  const succeeds = async (): Promise<void> => {
    await pane.press(retry);
    await pane.says(/성과계획서를 만들었습니다/);
    await grid.shows("D26", "470");
  };

  test("a sheet 성과계획서 that somebody else made", async () => {
    await workbench.page.getByRole("button", { name: "새 시트" }).click();
    await grid.renameSheet("Sheet7", "성과계획서");
    await grid.type("성과계획서!A1", "지난해 것");
    await refused(build, "이 추가 기능이 만들지 않은 ‘성과계획서’ 시트가 이미 있습니다.");
    await grid.renameSheet("성과계획서", "지난해 계획서");
    await succeeds();
    await grid.shows("'지난해 계획서'!A1", "지난해 것");
  });

  test("a cell that is being edited", async () => {
    const { page } = workbench;
    const before = await workbench.snapshot();
    // Excel is busy for a moment: what the button asks for comes to a cell into which somebody types by then.
    const release = await page.evaluateHandle(() => globalThis.workbench!.host.faults.hold());
    await pane.button(build).first().click();
    await grid.goTo("실적!H4");
    await page.keyboard.type("작성 중");
    await release.evaluate((go) => go());
    await pane.idle();
    await pane.says("셀을 편집하고 있어 Excel이 요청을 받지 않았습니다.");
    expect(await workbench.snapshot()).toEqual(before);
    await workbench.page.locator(".cell-editor textarea").press("Enter");
    await succeeds();
    await grid.shows("실적!H4", "작성 중");
  });

  test("a workbook that is open for reading only", async () => {
    await workbench.page.getByLabel("작업 방식").selectOption("보기(읽기 전용)");
    await refused(build, "통합 문서가 읽기 전용으로 열려 있습니다.");
    await grid.goTo("예산!B5");
    await workbench.page.keyboard.type("1");
    await grid.notice.filter({ hasText: "보기 상태라서 고칠 수 없습니다" }).waitFor();
    await workbench.page.getByLabel("작업 방식").selectOption("편집");
    await succeeds();
  });

  test("a protected sheet: a call is not put into its locked cells", async () => {
    await grid.chooseInMenu("실적", "시트 보호");
    await pane.view("함수");
    await grid.goTo("실적!J4");
    await refused("선택한 셀에 넣기", "‘실적’ 시트가 보호되어 있습니다.");
    await grid.chooseInMenu("실적", "시트 보호 해제");
    await grid.goTo("실적!J4");
    await pane.press(retry);
    await grid.shows("J4", "2128");
  });

  test("a workbook whose structure is protected", async () => {
    await workbench.page.evaluate(() => void (globalThis.workbench!.book.structureProtected = true));
    await refused(build, "통합 문서 구조가 보호되어 있어 시트를 추가할 수 없습니다.");
    await workbench.page.evaluate(() => void (globalThis.workbench!.book.structureProtected = false));
    await succeeds();
  });

  test("a plan that somebody hid with a script is built anew, and shown", async () => {
    await pane.press(build);
    await workbench.page.evaluate(() => {
      const { book } = globalThis.workbench!;
      book.setVisibility(book.sheet("성과계획서")!, "veryHidden");
    });
    await pane.press(build);
    await pane.says(/성과계획서를 만들었습니다/);
    await grid.shows("성과계획서!D26", "470");
  });

  test("a lost connection and a refusal of Excel that nobody expected", async () => {
    // What the pane asks by itself is not to be what fails.
    await workbench.asked();
    await workbench.page.evaluate(() =>
      globalThis.workbench!.host.faults.failRequest({ transport: "connectionLost" }),
    );
    await refused(build, "Excel과의 연결이 끊어졌습니다.");
    await workbench.asked();
    await workbench.page.evaluate(() =>
      globalThis.workbench!.host.faults.failRequest({ code: "GeneralException" }),
    );
    await refused(retry, /Excel이 요청을 거절했습니다/);
    await succeeds();
  });

  test("a build that is cancelled leaves the workbook as it was", async () => {
    await workbench.asked();
    const before = await workbench.snapshot();
    await workbench.page.evaluate(() => {
      const release = globalThis.workbench!.host.faults.hold();
      Object.assign(globalThis, { release });
    });
    await pane.button(build).click();
    await pane.says("작업하는 중");
    await pane.button("취소").click();
    await workbench.page.evaluate(() => (globalThis as unknown as { release(): void }).release());
    await pane.says("취소했습니다. 통합 문서는 그대로입니다.");
    expect(await workbench.snapshot()).toEqual(before);
    await pane.press(build);
    await pane.says(/성과계획서를 만들었습니다/);
  });

  test("hidden sheets: one of the staff's is named as not read, the plan is shown when the person goes there", async () => {
    await pane.press(build);
    await grid.chooseInMenu("성과계획서", "숨기기");
    await pane.press(/시트로 이동$/);
    await grid.shows("D26", "470");
    await grid.chooseInMenu("예산", "숨기기");
    await pane.view("자료");
    await pane.press("다시 읽기");
    await pane.says(/숨겨진 시트.*예산|‘?예산’?.*숨/);
  });
}

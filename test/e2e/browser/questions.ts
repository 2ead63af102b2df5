/** What the sheets do not say is asked in the pane: answered with one key, the plan is built anew with it, and taken back. */
import type { Workbench } from "../workbench";

export function questions(desk: () => Workbench): void {
  let { grid, pane, page } = {} as Workbench;
  beforeAll(async () => {
    ({ grid, pane, page } = desk());
    await desk().openSample();
  });
  const group = () => pane.frame.getByRole("group", { name: "금액 단위" });
  const build = async (name: string): Promise<void> => {
    await pane.view("계획서");
    await pane.press(name);
    await pane.says(/성과계획서를 만들었습니다/);
  };

  test("a budget that states no unit is read in the likeliest one, and asked under its table", async () => {
    await grid.goTo("예산!F2");
    await page.keyboard.press("Delete");
    await pane.view("자료");
    await group().getByText("‘천원’으로 보았습니다").waitFor();
    await build("성과계획서 만들기");
    await grid.show("성과계획서");
    await grid.shows("D26", "470");
  });

  test("one key answers it, and the next plan is in that unit", async () => {
    await pane.view("자료");
    await group().getByRole("button", { name: "백만원" }).press("Enter");
    await pane.idle();
    await build("성과계획서 다시 만들기");
    await grid.show("성과계획서");
    await grid.shows("D26", "470,050");
  });

  test("a selected figure of the plan is traced to its cell and its unit", async () => {
    await grid.goTo("성과계획서!D29");
    await pane.button(/^예산!B14 셀로/).waitFor();
    await pane.says(/금액 단위: 백만원\(직접 고름\)/);
  });

  test("the answer is taken back", async () => {
    await pane.view("자료");
    await pane.press("금액 단위: 읽은 대로");
    await group().getByText("‘천원’으로 보았습니다").waitFor();
  });
}

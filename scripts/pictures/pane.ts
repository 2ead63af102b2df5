/**
 * docs/workbench.png, docs/plan-charts.png and docs/pane-*.png: the workbench on the sample, charts beside its plan, and each
 * view of its task pane, for the README.
 * Run by `node scripts/run.cjs scripts/pictures/pane.ts`; needs a Korean font (NanumGothic), which the Chromium that npm
 * brings sees where FONTCONFIG_FILE names the system's (/etc/fonts/fonts.conf).
 */
import path from "node:path";
import { startSite } from "../../test/e2e/workbench";

const docs = path.join(__dirname, "..", "..", "docs");

async function main(): Promise<void> {
  const site = await startSite();
  try {
    const { page, grid, pane } = await site.newWorkbench();
    const shoot = async (name: string): Promise<void> => {
      await page.locator(".pane-frame iframe").screenshot({ path: path.join(docs, `pane-${name}.png`) });
    };
    await pane.view("자료");
    await pane
      .button(/예산!A3:F16$/)
      .first()
      .click();
    await shoot("source");
    await pane.view("계획서");
    await pane.press("성과계획서 만들기");
    await grid.goTo("성과계획서!A13");
    await shoot("plan");
    await page.screenshot({ path: path.join(docs, "workbench.png") });
    await pane.frame.getByText("계획서 옆에 차트 두기").click();
    await pane.idle();
    await grid.goTo("성과계획서!U71");
    await grid.goTo("성과계획서!L70");
    await page.screenshot({ path: path.join(docs, "plan-charts.png") });
    await pane.view("점검");
    await pane.frame.getByRole("button", { name: /예산이 크게 바뀐 항목/ }).click();
    await shoot("review");
    await pane.view("공유");
    await pane.press("보내기 전 점검");
    await shoot("sharing");
    await pane.view("함수");
    await pane.frame.getByLabel("지표", { exact: true }).selectOption({ label: "기획홍보실적" });
    await shoot("functions");
    await page.emulateMedia({ colorScheme: "dark" });
    await pane.view("계획서");
    await shoot("plan-dark");
  } finally {
    await site.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

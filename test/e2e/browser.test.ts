import { launchBrowser } from "./browser";

test("a browser starts and shows Korean text", async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ locale: "ko-KR" });
    await page.setContent("<title>성과계획서</title><p>예산현황</p>");
    expect([
      await page.title(),
      await page.textContent("p"),
      await page.evaluate("navigator.language"),
    ]).toEqual(["성과계획서", "예산현황", "ko-KR"]);
  } finally {
    await browser.close();
  }
});

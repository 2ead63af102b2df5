/** The Chromium of the browser tests, started without a window and in Korean. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser";

export async function launchBrowser(): Promise<Browser> {
  const { program, args } = await findBrowser();
  return chromium.launch({
    executablePath: program,
    // Containers run as root, which Chromium's sandbox refuses; the pages are this project's own.
    args: [...args, "--no-sandbox", "--disable-gpu", "--lang=ko-KR"],
    headless: true,
  });
}

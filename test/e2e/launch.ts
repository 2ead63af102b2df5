/** The Chromium of the browser tests, started without a window and in Korean. */
import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "./find-browser";

/** As npm test runs itself (scripts/test.mjs): pages make much that is soon done with, and every core has its own work. */
const memory = "--js-flags=--single-threaded-gc --min-semi-space-size=32 --max-semi-space-size=32";

export async function launchBrowser(): Promise<Browser> {
  const { program, args } = await findBrowser();
  return chromium.launch({
    executablePath: program,
    // Containers run as root, which Chromium's sandbox refuses; the pages are this project's own.
    args: [...args, "--no-sandbox", "--disable-gpu", "--lang=ko-KR", memory],
    headless: true,
  });
}

/**
 * From `npm run workbench` to a page that a person can use, after the first build (limit 15 s), and the task pane's first
 * paint on it (limit 1 s), in a real browser.
 */
import { spawn } from "node:child_process";
import path from "node:path";
import { buildSite } from "../../src/workbench/server/site";
import { launchBrowser } from "../../test/e2e/launch";
import type { Measurement } from "./index";

const root = path.join(__dirname, "..", "..");
const port = 3957;

export default async function workbench(): Promise<Measurement[]> {
  await buildSite();
  const browser = await launchBrowser();
  const started = performance.now();
  const command = ["scripts/run.cjs", "src/workbench/cli/workbench.ts", "--no-open", "--port", String(port)];
  const server = spawn(process.execPath, command, { cwd: root });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.stdout.on("data", (data: Buffer) => {
        const found = /https:\/\/\S+/.exec(String(data))?.[0];
        if (found) resolve(found);
      });
      server.on("exit", (code) => reject(new Error(`the workbench ended with ${code}`)));
    });
    const page = await browser.newPage({ ignoreHTTPSErrors: true, locale: "ko-KR" });
    await page.goto(address);
    const pane = page.frameLocator(".pane-frame iframe");
    await pane.locator(".status-line:not(:has(.progress-running))").waitFor();
    const usable = performance.now() - started;
    const frame = page.frames().find((one) => one.url().includes("/addin/"))!;
    const paint = await frame.evaluate(
      () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    );
    return [
      {
        name: "workbench, from the command to a usable page",
        milliseconds: Math.round(usable),
        limit: 15_000,
      },
      { name: "task pane, first paint", milliseconds: Math.round(paint), limit: 1000 },
    ];
  } finally {
    server.kill("SIGINT");
    await browser.close();
  }
}

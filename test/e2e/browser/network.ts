/** Nothing leaves the machine: no page of the workbench asked another address, and the policies would stop it. */
import type { Frame } from "playwright-core";
import type { Site, Workbench } from "../workbench";

/** What a page may not do, each tried from within it; "" where nothing stopped it. */
const attempts = {
  "asking another address": `fetch("https://addins.example/leak").then(() => "", (error) => error.name)`,
  "a picture from elsewhere": `new Promise((done) => {
    const picture = new Image();
    picture.onload = () => done("");
    picture.onerror = () => done("Error");
    picture.src = "https://addins.example/leak.png";
  })`,
  "a script that was put into the page": `new Promise((done) => {
    const script = document.createElement("script");
    script.textContent = "globalThis.smuggled = true";
    document.head.append(script);
    done(globalThis.smuggled ? "" : "Error");
  })`,
};

export function nothingLeaves(site: () => Site, desk: () => Workbench): void {
  test("until here every request went to this very server", () => {
    const { address, requests } = site();
    expect(requests.length).toBeGreaterThan(10);
    expect(requests.filter((url) => !url.startsWith(address) && !/^(data|blob):/.test(url))).toEqual([]);
  });

  test("no page stumbled over an error of its own", () => {
    expect(site().errors).toEqual([]);
  });

  test.each(["the grid's page", "the pane"])(
    "the Content-Security-Policy of %s is in force",
    async (which) => {
      const { page, pane } = desk();
      const frame: Frame = which === "the pane" ? pane.document() : page.mainFrame();
      await frame.evaluate(`{
      globalThis.refused = [];
      addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
    }`);
      const stopped: Record<string, unknown> = {};
      for (const [what, attempt] of Object.entries(attempts)) stopped[what] = await frame.evaluate(attempt);
      expect(stopped).toEqual({
        "asking another address": "TypeError",
        "a picture from elsewhere": "Error",
        "a script that was put into the page": "Error",
      });
      const directives = await frame.evaluate<string[]>("refused");
      expect(directives).toEqual(["connect-src", "img-src", "script-src-elem"]);
    },
  );
}

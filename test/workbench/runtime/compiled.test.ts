/** A page's scripts come as V8 compiled them before, as long as the file is the same. */
import fs from "node:fs";
import path from "node:path";
import { cacheFolder } from "../../../src/workbench/runtime/library";

const file = path.join(cacheFolder, "page-of-a-test.js");
beforeAll(() => fs.mkdirSync(cacheFolder, { recursive: true }));
afterAll(() => fs.rmSync(file, { force: true }));

/** As another process would: nothing is known but what is kept. */
function anew(): typeof import("../../../src/workbench/runtime/compiled") {
  let found!: typeof import("../../../src/workbench/runtime/compiled");
  jest.isolateModules(() => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- a module of its own
    found = require("../../../src/workbench/runtime/compiled") as typeof found;
  });
  return found;
}

test("a script is compiled once, and again when its file has changed", () => {
  const begun = Date.now() / 1000;
  const write = (text: string, seconds: number): void => {
    fs.writeFileSync(file, text);
    fs.utimesSync(file, seconds, seconds);
  };
  write("(() => 1)()", begun);
  const first = anew();
  expect(first.compiled(file).cachedDataRejected).toBeUndefined();
  expect(first.compiled(file)).toBe(first.compiled(file));
  first.keepCompiled();

  const second = anew();
  expect(second.compiled(file).cachedDataRejected).toBe(false);
  // V8 itself would take its cache for a text of the same length.
  write("(() => 2)()", begun + 2);
  expect(second.compiled(file).runInThisContext()).toBe(2);
  expect(anew().compiled(file).runInThisContext()).toBe(2);
  second.keepCompiled();
  expect(anew().compiled(file).cachedDataRejected).toBe(false);
});

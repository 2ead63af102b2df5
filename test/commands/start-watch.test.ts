/**
 * @jest-environment jsdom
 */
import { patience, watchStart } from "../../src/commands/start-watch";
import { startupTexts } from "../../src/messages/startup";

beforeEach(() => {
  jest.useFakeTimers();
  document.body.innerHTML = '<div id="pane"><p role="status">성과계획서</p></div>';
});
afterEach(() => jest.useRealTimers());

const shown = (): string => document.getElementById("pane")!.textContent!;
const pass = (seconds: number): void => void jest.advanceTimersByTime(seconds * 1000);

test("where Excel does not answer, the page says so after ten seconds, with what to do", () => {
  watchStart(document, startupTexts, "ko-KR").waitFor("noAnswer");
  pass(patience - 1);
  expect(shown()).toBe("성과계획서");
  pass(1);
  expect(shown()).toMatch(/^Excel이 10초가 지나도록 답하지 않습니다\..*Excel을 다시 시작/);
  expect(document.querySelector("[role=alert]")).not.toBeNull();
});

test("each step has its own time, and what comes in time is not complained about", () => {
  const watch = watchStart(document, startupTexts, "en-US");
  watch.waitFor("noPane");
  pass(patience - 1);
  watch.waitFor("noAnswer");
  pass(patience - 1);
  watch.waitFor("noPane");
  pass(patience - 1);
  watch.stop();
  pass(60);
  expect(shown()).toBe("성과계획서");
});

test.each([
  ["noLibrary", "en-US", /^office\.js could not be loaded/],
  ["noPane", "en-US", /^The pane's files have not come for 10 seconds/],
  ["outsideExcel", "ko", /^이 페이지는 Excel 안에서만 열립니다/],
] as const)("%s is said at once, in the browser's language (%s)", (trouble, language, text) => {
  watchStart(document, startupTexts, language).tell(trouble);
  expect(shown()).toMatch(text);
});

test("what is to be said before the page has a place for it is said when it has", () => {
  Object.defineProperty(document, "readyState", { value: "loading", configurable: true });
  document.body.innerHTML = "";
  watchStart(document, startupTexts, "ko").tell("noLibrary");
  document.body.innerHTML = '<div id="pane"></div>';
  document.dispatchEvent(new Event("DOMContentLoaded"));
  delete (document as { readyState?: string }).readyState;
  expect(shown()).toMatch(/^office\.js를 불러오지 못했습니다/);
});

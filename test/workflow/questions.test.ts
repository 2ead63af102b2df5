/** A question is answered from the pane or the command line; the answer stays with the workbook until it is taken back. */
import { answerQuestions, answersFrom } from "../../src/workbench/cli/answers";
import type { Addin } from "../../src/workbench/runtime/addin";
import type { Known } from "../../src/workflow/known";
import type { ReadReport } from "../../src/workflow/types";
import { closeAll, openSample, reopen, type, valueAt } from "../support/addin";

afterEach(closeAll);

const read = (addin: Addin): Promise<ReadReport> => addin.run<ReadReport>("readWorkbook");

test("an answer is kept, used by the next build and after the file was closed, and taken back", async () => {
  const addin = await openSample();
  const note = { sheet: "예산", address: "F2" };
  expect(String(valueAt(addin, note.sheet, note.address))).toMatch(/단위/);
  await type(addin, note.sheet, note.address, "");
  const unit = ({ reading }: ReadReport) => reading.decided.find(({ key }) => key.startsWith("unit:"))!;
  const before = unit(await read(addin));
  expect(before).toMatchObject({ state: "open", taken: "천원" });
  await answerQuestions(addin, "예산.xlsx", answersFrom([`${before.key}=원`, "plan-year=2017"], undefined));
  const again = await reopen(addin);
  expect(unit(await read(again))).toMatchObject({ state: "answered", taken: "원" });
  await again.run("buildPlanSheet");
  expect(unit(await read(again)).state).toBe("answered");
  for (const key of [before.key, "plan-year"]) await again.run("takeBack", key);
  expect(unit(await read(again))).toEqual(before);
  expect((await again.run<Known>("known")).told).toEqual({});
});

test.each([
  [["nothing=1"], /^nothing: 그런 질문이 없습니다/],
  [["plan-year=냥"], /^plan-year=냥: 2017 중 하나여야 합니다\.$/],
])("%s is refused in one line, with the code of wrong usage", async (given, line) => {
  const addin = await openSample();
  const refused = answerQuestions(addin, "예산.xlsx", answersFrom(given, undefined));
  await expect(refused).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(line) });
});

test.each([
  [["plan-year"], undefined, 2],
  [[], "없는 파일.json", 1],
  [[], "package.json", 2],
])("answers that are no answers are refused: %j %s", (given, file, exitCode) => {
  expect(() => answersFrom(given, file)).toThrow(expect.objectContaining({ exitCode }));
});

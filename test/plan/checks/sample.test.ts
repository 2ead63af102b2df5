/** The sample workbook through the product as it is built: reader, assembly and checks together. */
import { checkFindings } from "../../../src/messages/checks";
import type { Finding } from "../../../src/messages/finding";
import type { ReadReport } from "../../../src/workflow/types";
import { closeAll, openSample } from "../../support/addin";
import { expectFullTexts } from "./review";

let findings: readonly Finding[];

beforeAll(async () => {
  findings = (await (await openSample()).run<ReadReport>("readWorkbook")).findings;
});
afterAll(closeAll);

test("all four faults of the published plan are found on the sample, each with its cells", () => {
  const cells = (kind: string) => findings.filter((one) => one.kind === kind).map((one) => one.cells[0]);
  expect(cells("policy-not-sum-of-units")).toEqual([expect.stringMatching(/^예산!C\d+$/)]);
  expect(cells("rate-in-count")).toEqual([expect.stringMatching(/^성과지표!A\d+$/)]);
  expect(cells("result-equals-target")).toHaveLength(1);
  expect(cells("target-falls")).toContainEqual(expect.stringMatching(/^성과지표!E\d+$/));
  expect(cells("target-flat")).toHaveLength(1);
  expect([...cells("unlike-quantities"), ...cells("unlike-units")]).toHaveLength(1);
});

test("the SNS formula's quantities are told as four kinds although the sheet counts them in 건", () => {
  const unlike = findings.find((one) => one.kind === "unlike-quantities") as Finding<"unlike-quantities">;
  expect(unlike.data.kinds.map(({ kind }) => kind.ko)).toEqual(["건수", "조회", "좋아요", "사람"]);
});

test("the sample has no error", () => {
  expect(findings.filter((one) => one.severity === "error")).toEqual([]);
});

test("every finding of the checks on the sample says where, what, what is expected and what to do", () => {
  const ours = findings.filter((one) => one.kind in checkFindings);
  expect(ours.length).toBeGreaterThan(15);
  ours.forEach(expectFullTexts);
});

import { findingKey, mergeFindings, runChecks, takesReason, withReasons } from "../../../src/plan/checks";
import { assemble } from "../../../src/plan/assemble";
import { finding, sentence } from "../../../src/messages/finding";
import { defaultSettings } from "../../../src/plan/settings";
import { seedParts } from "../../support/seed";
import { aPlan } from "../../support/parts";
import { mapFigures } from "./clean";
import { review, settingsWith } from "./review";

const key = "change-rate-large:인력운영비";

test("a recorded reason turns a warning into a note that carries it", () => {
  const found = review(seedParts(), settingsWith({}, { reasons: { [key]: "정원 이관" } }));
  const reasoned = found.find((one) => findingKey(one) === key);
  expect(reasoned).toMatchObject({ severity: "note", reason: "정원 이관" });
  expect(takesReason(reasoned!)).toBe(true);
});

test("a reason does not silence an error", () => {
  const error = finding("hierarchy-not-sum", {} as never, { subject: "계/2017/budget" });
  expect(withReasons([error], { [findingKey(error)]: "나중에 고침" })).toEqual([error]);
  expect(takesReason(error)).toBe(false);
});

test("an empty reason silences nothing", () => {
  const found = review(seedParts(), settingsWith({}, { reasons: { [key]: "  " } }));
  expect(found.find((one) => findingKey(one) === key)).toMatchObject({ severity: "warning" });
});

test("keys stay when rows are inserted above, and no two findings of the seed share one", () => {
  const before = review(seedParts()).map(findingKey);
  const moved = mapFigures(seedParts(), (figure) => ({
    ...figure,
    from: figure.from.map((term) => ({ ...term, row: term.row + 3 })),
  }));
  expect(review(moved).map(findingKey)).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
});

test("a finding that names nothing is known by its cells", () => {
  expect(findingKey(finding("no-budget", {}, { cells: ["예산!B5"] }))).toBe("no-budget:예산!B5");
});

test("what a check says in full replaces what the reader said of the same total", () => {
  const told = {
    name: "계",
    what: { of: "budget", year: 2017 },
    stated: { won: 1 },
    sum: { won: 2 },
  } as const;
  const reader = [
    finding("rows-differ-from-total", told, { cells: ["예산!B5", "예산!B6"] }),
    finding("rows-differ-from-total", told, { cells: ["예산!B30"] }),
  ];
  const check = finding("hierarchy-not-sum", {} as never, { cells: ["예산!B5"] });
  expect(mergeFindings(reader, [check])).toEqual([reader[1], check]);
});

test("the reason stands in the sentence of a finding that has one", () => {
  const [found] = withReasons([finding("no-department", { candidates: [] }, { subject: "x" })], {
    "no-department:x": "본청 전체",
  });
  expect(sentence(found!, "ko")).toMatch(/이유: 본청 전체$/);
  expect(sentence(found!, "en")).toMatch(/Reason: 본청 전체$/);
});

test("parts that barely make a plan are checked without an exception", () => {
  const parts = aPlan()
    .with({ fiscalYear: 2017, budget: seedParts().budget.slice(1, 2) })
    .build();
  const { plan } = assemble(parts);
  expect(() => runChecks({ parts, plan: plan!, settings: defaultSettings })).not.toThrow();
});

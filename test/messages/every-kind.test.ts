/**
 * Every kind of finding that the product has: what was found, what was expected, what to do, in both languages, and by what
 * it is acted on: a control of the pane (test/taskpane/remedies proves that those are there), a menu of Excel, or its cells.
 */
import { callFindings } from "../../src/messages/calls";
import { catalog } from "../../src/messages/catalog";
import { collectionFindings } from "../../src/messages/collection";
import { controls, inEnglish, inKorean } from "../../src/messages/controls";
import { excelFindings } from "../../src/messages/excel";
import { groupNameOf } from "../../src/messages/groups";
import { hangulFindings } from "../../src/messages/hangul";
import { markFindings } from "../../src/messages/review-sheet";
import { sharingFindings } from "../../src/messages/sharing";
import type { FindingTemplate } from "../../src/messages/template";
import { workFindings } from "../../src/messages/work";
import { assemble } from "../../src/plan/assemble";
import { runChecks } from "../../src/plan/checks";
import { defaultSettings } from "../../src/plan/settings";
import { readWorkbook } from "../../src/reader";
import { describe as inWords, type Finding } from "../../src/messages/finding";
import { mendable } from "../../src/taskpane/basics/remedies";
import { book } from "../reader/workbooks/grids";
import { layouts } from "../reader/workbooks/layouts";
import { misread } from "../reader/workbooks/misread";
import { mutations } from "../reader/workbooks/mutations";
import { offices } from "../reader/workbooks/offices";
import { dataOf } from "./support/anything";

const every = Object.entries({ ...catalog, ...collectionFindings }) as unknown as [
  string,
  FindingTemplate<never>,
][];

test.each(every)(
  "%s says what was found, what was expected and what to do, in both languages",
  (kind, entry) => {
    for (const language of ["ko", "en"] as const) {
      const { found, expected, remedy } = entry[language](dataOf(kind));
      for (const text of [found, expected, remedy]) {
        expect(text.trim()).not.toBe("");
        expect(text).not.toMatch(/undefined|\[object|NaN/);
      }
      expect(new Set([found, expected, remedy]).size).toBe(3);
    }
  },
);

test("equal findings are called by a noun for how many there are: no Korean in English", () => {
  const names = every.flatMap(([kind]) => {
    const [ko, en] = (["ko", "en"] as const).map((language) => groupNameOf(kind, dataOf(kind), language));
    return ko === undefined ? [] : [{ kind, ko, en }];
  });
  expect(names.length).toBeGreaterThan(130);
  expect(new Set(names.map(({ ko }) => ko)).size).toBe(names.length);
  const wrong = names.filter(({ ko, en }) => !/[가-힣]$/.test(ko) || !/^[a-z∑][^가-힣]*$/.test(en!));
  expect(wrong).toEqual([]);
});

type Outside = typeof excelFindings &
  typeof hangulFindings &
  typeof sharingFindings &
  typeof markFindings &
  typeof callFindings &
  typeof workFindings;

/** Kinds that no reading tells: by which control, by Excel's own means, or by looking at the cells that are named. */
const ways: Readonly<Record<keyof Outside, keyof typeof controls | "excel" | "cells">> = {
  "cell-being-edited": "excel",
  "sheet-protected": "excel",
  "workbook-protected": "excel",
  "sheet-not-ours": "excel",
  "workbook-read-only": "excel",
  "request-too-large": "excel",
  "connection-lost": "excel",
  "host-refused": "excel",
  "cell-not-blank": "cells",
  "target-cell-unknown": "insertTargets",
  "grounds-are-formula": "insertTargets",
  "target-needs-plan": "build",
  "target-edited-since": "cells",
  "nothing-to-undo": "build",
  "manual-calculation": "excel",
  "page-not-set": "excel",
  "edits-not-followed": "rebuild",
  "comments-not-carried": "undo",
  "left-half-done": "excel",
  "no-sheet-to-print": "build",
  "no-table-selected": "copyTable",
  "merges-unknown": "excel",
  "shown-too-narrow": "cells",
  "shown-error": "cells",
  "beside-print-area": "excel",
  "text-set-otherwise": "excel",
  "page-margins-left-out": "cells",
  "share-calls-left": "share",
  "share-lambda-names": "share",
  "share-external-links": "cells",
  "share-error-cells": "cells",
  "share-calls-in-names": "share",
  "share-hidden-sheets": "cells",
  "file-not-handed-out": "financeCopy",
  "copy-not-made": "excel",
  "copy-keeps-sheet": "financeCopy",
  "share-typed-over": "rebuild",
  "review-kept": "cells",
  "cells-not-marked": "checkSheet",
  "marks-need-comments": "checkSheet",
  "blank-counts-as-zero": "cells",
  "calculation-not-finished": "excel",
  "functions-not-registered": "native",
  "plan-spills": "native",
  "share-not-compared": "undo",
  "calls-were-unknown": "cells",
  "edited-cell-kept": "rebuild",
  "edited-cell-lost": "undo",
  "deleted-comes-back": "cells",
  "looks-kept": "cells",
  "set-up-kept": "excel",
  "set-up-put-away": "undo",
  "looks-lost": "undo",
  "value-changed-by-share": "cells",
  "call-not-convertible": "valuesOnly",
  "call-became-value": "cells",
  "edited-after-share": "cells",
  "reference-deleted": "rebuild",
  "edited-after-reconnect": "cells",
  "nothing-to-reconnect": "share",
  "figure-no-longer-planned": "cells",
  "formula-became-value": "cells",
  "store-damaged": "cells",
  "store-not-ours": "excel",
  "plan-out-of-date": "rebuild",
  "plan-without-record": "undo",
  "comments-rewritten": "undo",
  "comments-put-away": "undo",
  "left-on-former-plan": "undo",
  "charts-not-led": "excel",
  "charts-unknown": "excel",
  "charts-not-drawn": "charts",
  "rules-not-led": "excel",
  "rules-unknown": "excel",
  "former-let-go": "excel",
  "edits-put-away": "undo",
  "looks-put-away": "undo",
};

test("each kind about the workbook's state names its control by the label that it bears", () => {
  const wrong = Object.entries(ways).filter(([kind, way]) => {
    if (way === "cells" || way === "excel") return false;
    const entry = catalog[kind as keyof Outside] as unknown as FindingTemplate<never>;
    return !(
      entry.ko(dataOf(kind)).remedy.includes(inKorean[way]) &&
      entry.en(dataOf(kind)).remedy.includes(inEnglish[way])
    );
  });
  expect(wrong).toEqual([]);
});

test("what a remedy has pressed or chosen is a control's label, never another name for it", () => {
  const labels = new Set(Object.values(controls).map(({ ko }) => ko));
  const others = every.flatMap(([kind, { ko }]) =>
    [
      ...ko(dataOf(kind)).remedy.matchAll(/‘([^’]+)’(?:[을를] |[을를] 한 번 더 |로 )?(누르|고르|켜)/g),
    ].flatMap(([, label]) => (labels.has(label!) ? [] : [`${kind}: ${label}`])),
  );
  // Excel's own [수식] → [계산 옵션].
  expect(others).toEqual(["manual-calculation: 자동"]);
});

/** What is told of a workbook, as the pane's review has it. */
function told(sheets: Parameters<typeof book>[0]): readonly Finding[] {
  const { parts, findings } = readWorkbook(book(sheets));
  const { plan, findings: tied } = assemble(parts);
  return [...findings, ...tied, ...(plan ? runChecks({ parts, plan, settings: defaultSettings }) : [])];
}

/** Of all books that the reader is tried on: as they are, and changed in every way. */
const toldOfBooks = [
  ...misread.map(({ sheets }) => sheets),
  ...Object.values(layouts).flatMap((layout) => {
    const { sheet, spec } = layout(offices[0]!);
    const changed = Object.values(mutations).flatMap((mutation) => mutation(spec)?.spec ?? []);
    return [spec, ...changed].map((one) => ({ [sheet]: one }));
  }),
].flatMap(told);

test("the English of what is told has no Korean but what stands in a cell, in quotes", () => {
  const korean = toldOfBooks.flatMap((one) => {
    const { found, expected, remedy } = inWords(one, "en");
    const own = [found, expected, remedy].join(" ").replace(/"[^"]*"|“[^”]*”/g, "");
    return /[가-힣]/.test(own) ? [`${one.kind}: ${own}`] : [];
  });
  expect([...new Set(korean)]).toEqual([]);
});

test("whatever is told of a workbook leads to its cells, where no control of the pane mends it", () => {
  const seen = new Set<string>();
  const nowhere = new Set<string>();
  for (const one of toldOfBooks) {
    seen.add(one.kind);
    const { key } = one.data as { readonly key?: string };
    const isMended = key !== undefined || mendable.includes(one.kind);
    if (one.cells.length === 0 && !isMended) nowhere.add(one.kind);
  }
  expect([...nowhere]).toEqual([]);
  expect(seen.size).toBeGreaterThan(35);
});

/**
 * By what each kind of finding is acted on: a control of the pane, named by its label (test/taskpane/remedies proves that those
 * are there), Excel's own means, the files that were chosen, or its cells.
 */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import type { callFindings } from "../../src/messages/calls";
import { catalog } from "../../src/messages/catalog";
import { collectionFindings } from "../../src/messages/collection";
import { controls, inEnglish, inKorean } from "../../src/messages/controls";
import type { excelFindings } from "../../src/messages/excel";
import type { hangulFindings } from "../../src/messages/hangul";
import type { markFindings } from "../../src/messages/review-sheet";
import type { sharingFindings } from "../../src/messages/sharing";
import type { FindingTemplate } from "../../src/messages/template";
import type { workFindings } from "../../src/messages/work";
import { mendable } from "../../src/taskpane/basics/remedies";
import { dataOf } from "./support/anything";

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
  "sheet-name-taken": "excel",
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
  "page-not-told": "undo",
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
  "table-formula-became-value": "cells",
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
  const others = Object.entries({ ...catalog, ...collectionFindings } as unknown as Record<
    string,
    FindingTemplate<never>
  >).flatMap(([kind, { ko }]) =>
    [
      ...ko(dataOf(kind)).remedy.matchAll(/‘([^’]+)’(?:[을를] |[을를] 한 번 더 |로 )?(누르|고르|켜)/g),
    ].flatMap(([, label]) => (labels.has(label!) ? [] : [`${kind}: ${label}`])),
  );
  // Excel's own [수식] → [계산 옵션].
  expect(others).toEqual(["manual-calculation: 자동"]);
});

/** Of the departments' files as wholes: others are chosen in the view where they are told, or collecting goes on. */
const ofFiles = [
  "budget-book-among-files",
  "file-not-read",
  "against-not-read",
  "nothing-to-collect",
  "nothing-to-request",
  "department-missing",
  "departments-going",
  "collection-without-record",
  "ledger-columns-moved",
  "collection-put-away",
  "ledger-unit-scaled",
  "ledger-unit-unknown",
  "ledger-names-added",
  "ledger-rows-again",
  "ledger-rows-differ",
];

/** Rooms that tell findings of a workbook; a formula's get their cell from whoever reads it. */
const rooms = ["reader", "plan", "layout", "collect", "excel", "hwpx", "workflow"];

/** Kinds that are told without cells somewhere in the code. */
function kindsWithoutCells(): Set<string> {
  const src = path.join(__dirname, "../../src");
  const kinds = new Set<string>();
  const look = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === "finding") {
      const [kind, , about] = node.arguments;
      const names =
        about && ts.isObjectLiteralExpression(about)
          ? about.properties.map(({ name }) => name?.getText())
          : [];
      if (kind && ts.isStringLiteral(kind) && !(about && (names.length === 0 || names.includes("cells"))))
        kinds.add(kind.text);
    }
    ts.forEachChild(node, look);
  };
  for (const room of rooms)
    for (const name of fs.readdirSync(path.join(src, room), { recursive: true }) as string[])
      if (name.endsWith(".ts")) {
        const text = fs.readFileSync(path.join(src, room, name), "utf8");
        if (text.includes("finding(")) look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true));
      }
  return kinds;
}

test("what is told without cells has a control, a means of Excel or other files to act on it", () => {
  const kinds = kindsWithoutCells();
  expect(kinds.size).toBeGreaterThan(40);
  const acted = new Set<string>([...mendable, ...ofFiles, ...Object.keys(ways)]);
  expect([...kinds].filter((kind) => !acted.has(kind))).toEqual([]);
});

/** What is told of all workbooks that the reader is tried on: in one language, with a way to act on it. */
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

/** What is told of a workbook, as the pane's review has it. */
function told(sheets: Parameters<typeof book>[0]): readonly Finding[] {
  const { parts, findings } = readWorkbook(book(sheets));
  const { plan, findings: tied } = assemble(parts);
  return [...findings, ...tied, ...(plan ? runChecks({ parts, plan, settings: defaultSettings }) : [])];
}

/** Of all books that the reader is tried on: as they are, and changed in every way. */
const toldOfBooks: readonly Finding[] = [
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

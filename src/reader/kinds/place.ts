/**
 * Which regions are tables, of what kind and how far down: what the user said goes before what was found, of columns too.
 * In: the regions of all sheets. Out: tables with their surroundings; their cells are taken.
 */
import { parseAddress, printSheetArea } from "../../sheet/address";
import type { ColumnAnswer } from "../answers";
import type { Sheet } from "../cells/sheet";
import { endOf } from "../heads/end";
import { regionAt } from "../heads/regions";
import { besideIn, contextOf, noteBelow } from "../heads/surroundings";
import type { Context, Dated, HeaderColumn, Label, Region } from "../model";
import type { Notebook } from "../notebook";
import { settle, wordFor } from "../questions";
import { headArea, withColumns } from "../rows";
import { tableAnswer, tableKey } from "../table";
import { knownOf } from "../table-kinds";
import { headerKey } from "../words/amounts";
import type { Field } from "../words/fields";
import { kindCandidates } from "./decide";
import type { Kind } from "./kind";

export interface Placed {
  readonly tables: readonly Dated[];
  /** By sheet, what was found and what the user pointed at. */
  readonly regions: ReadonlyMap<Sheet, readonly Region[]>;
}

export function placeTables(found: ReadonlyMap<Sheet, readonly Region[]>, notes: Notebook): Placed {
  const tables: Omit<Dated, "id">[] = [];
  const regions = new Map<Sheet, readonly Region[]>();
  for (const [sheet, all] of found) {
    const pointed = pointedAt(sheet, notes);
    const isFree = (one: Region): boolean => !pointed.some(({ region }) => crosses(one, region));
    const list = [...all.filter(isFree), ...pointed.map(({ region }) => region)];
    regions.set(sheet, list);
    const besideOf = besideIn(list);
    for (const region of list) {
      const said = pointed.find((one) => one.region === region)?.kind;
      tables.push(...placed(region, contextOf(region, besideOf(region)), said));
    }
  }
  return { tables: identified(tables), regions };

  /** The tables on a region: none, one, or one and the money beside it. */
  function placed(found: Region, context: Context, pointedAs: Kind | undefined): Omit<Dated, "id">[] {
    const answer = tableAnswer(found, notes);
    const head = corrected(found, answer?.columns);
    const at = headArea(found);
    const kind = settle(notes, {
      ...{ kind: "table-kind-assumed", key: `kind:${wordFor(tableKey(found))}`, at },
      ...{ cells: [printSheetArea(at)], candidates: kindCandidates(head, context) },
      answer: pointedAs ?? answer?.kind,
    });
    if (kind === undefined || kind === "none") return [];
    const region = { ...head, bottom: endOf(head, knownOf(kind)) };
    region.sheet.claims.take(region.top, region.left, region.bottom - region.top, region.right - region.left);
    const whole = { ...context, ...noteBelow(region, context, head.bottom) };
    const own = answer?.exclude ? [] : [{ region, context: whole, kind }];
    const beside = knownOf(kind).beside?.(region);
    const itsAnswer = beside && tableAnswer(beside.region, notes);
    if (!beside || itsAnswer?.exclude) return own;
    return [...own, { ...beside, region: corrected(beside.region, itsAnswer?.columns), context: whole }];
  }
}

/** With a word for each table's head; the pages of one 사업명세서 share theirs. */
function identified(tables: readonly Omit<Dated, "id">[]): Dated[] {
  const seen = new Map<string, number>();
  return tables.map((table) => {
    const word = wordFor(tableKey(table.region));
    const count = (seen.get(word) ?? 0) + 1;
    seen.set(word, count);
    return { ...table, id: count === 1 || table.region.fields.has("hierarchy") ? word : `${word}-${count}` };
  });
}

function pointedAt(sheet: Sheet, notes: Notebook): { region: Region; kind: Kind }[] {
  return (notes.answers.ranges ?? []).flatMap(({ sheet: name, address, kind }) => {
    const area = name === sheet.name ? parseAddress(address)?.area : undefined;
    const region = area && regionAt(sheet, area, notes);
    return region ? [{ region, kind }] : [];
  });
}

/** Whether a table found begins inside the range that the user pointed at, or reaches into it. */
function crosses(found: Region, { left, right, top, body }: Region): boolean {
  return found.left < right && left < found.right && found.top >= top && found.top <= body;
}

/** An answer about a head that is gone: said, since the correction no longer holds. */
export function tellUnusedAnswers(tables: readonly Dated[], notes: Notebook): void {
  const { tables: answered = [], chosen = {} } = notes.answers;
  for (const { sheet, header, exclude } of answered) {
    const isUsed = tables.some(({ region }) => region.sheet.name === sheet && tableKey(region) === header);
    if (!exclude && !isUsed) notes.add("answer-unused", { sheet, header });
  }
  for (const [key, choice] of Object.entries(chosen))
    if (notes.decided.get(key)?.state !== "answered") notes.add("choice-unused", { choice });
}

/**
 * A head as the user corrected it: the meanings stated go in the place of those that the words have.
 * In: column "가나다라" said to be 예산액 of 2017, the third column, which has no head, that of 2016. Out: these labels over them.
 */
function corrected(region: Region, answers: readonly ColumnAnswer[] = []): Region {
  if (answers.length === 0) return region;
  const known = region.columns.map((column) => {
    const answer = answers.find((one) => one.header === headerKey(column));
    return answer ? { ...column, labels: labelsOf(column, answer) } : column;
  });
  const headless = answers.flatMap((answer): HeaderColumn[] => {
    const place = /^#(\d+)$/.exec(answer.header)?.[1];
    const column = region.left + Number(place) - 1;
    if (place === undefined || known.some((one) => one.column === column)) return [];
    return [{ column, texts: [], labels: labelsOf({ column, texts: [""], labels: [] }, answer) }];
  });
  return withColumns(
    region,
    [...known, ...headless].sort((a, b) => a.column - b.column),
  );
}

/** The stated meaning; a year and kind that the head spells stay unless the answer names others. */
function labelsOf({ labels, texts }: HeaderColumn, answer: ColumnAnswer): Label[] {
  if (answer.meaning === "ignored") return [{ field: "note" }];
  const dated = labels.find((label) => label.year !== undefined || label.shift !== undefined);
  const money = labels.find((label) => label.kind !== undefined);
  const label: Label = {
    field: answer.meaning as Field,
    ...((answer.year ?? dated?.year) !== undefined && { year: answer.year ?? dated!.year }),
    ...(answer.year === undefined && dated?.shift !== undefined && { shift: dated.shift }),
    ...(answer.meaning === "amount" && { kind: answer.kind ?? money?.kind ?? "budget", rank: 0 }),
  };
  // One label for each row of the head: readers that compare the two see that nothing is unknown.
  return texts.map(() => label);
}

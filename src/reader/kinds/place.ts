/**
 * Which regions are tables, of what kind and how far down: what the user said goes before what was found.
 * In: the regions of all sheets. Out: tables with their surroundings; their cells are taken.
 */
import { parseAddress, printSheetArea } from "../../sheet/address";
import type { Answers } from "../answers";
import { contextOf } from "../heads/surroundings";
import { corrected } from "./corrected";
import { knownOf } from "../table-kinds";
import { kindCandidates } from "./decide";
import type { Notebook } from "../notebook";
import { regionAt } from "../heads/regions";
import type { Region, FoundTable, Dated } from "../model";
import type { Sheet } from "../cells/sheet";
import { endOf } from "../heads/end";
import { headArea, tableAnswer, tableKey } from "../table";
import { settle, wordFor } from "../questions";
import { noteBelow } from "../heads/unit-notes";

export interface Placed {
  readonly tables: readonly Dated[];
  /** By sheet, what was found and what the user pointed at. */
  readonly regions: ReadonlyMap<Sheet, readonly Region[]>;
}

export function placeTables(
  found: ReadonlyMap<Sheet, readonly Region[]>,
  answers: Answers,
  notes: Notebook,
): Placed {
  const tables: Omit<Dated, "id">[] = [];
  const regions = new Map<Sheet, readonly Region[]>();
  for (const [sheet, all] of found) {
    const pointed = pointedAt(sheet, answers);
    const list = pointed.reduce<Region[]>(
      (others, { region }) => [...others.filter((one) => !crosses(one, region)), region],
      [...all],
    );
    regions.set(sheet, list);
    for (const found of list) {
      const context = contextOf(found, list);
      const answer = tableAnswer(found, answers);
      const head = answer?.columns ? corrected(found, answer.columns) : found;
      const candidates = kindCandidates(head, context);
      const kind = settle(notes, answers, {
        ...{
          kind: "table-kind-assumed",
          key: `kind:${wordFor(tableKey(found))}`,
          at: headArea(found),
          candidates,
        },
        cells: [printSheetArea(headArea(found))],
        answer: pointed.find((one) => one.region === found)?.kind ?? answer?.kind,
      });
      if (kind === undefined || kind === "none") continue;
      const region = { ...head, bottom: endOf(head, knownOf(kind)) };
      sheet.claims.take(region.top, region.left, region.bottom - region.top, region.right - region.left);
      const whole = { ...context, ...noteBelow(region, context, head.bottom) };
      if (!answer?.exclude) tables.push({ region, context: whole, kind });
      const beside = knownOf(kind).beside?.(region);
      const own = beside && tableAnswer(beside.region, answers);
      if (beside && !own?.exclude)
        tables.push({ ...beside, region: corrected(beside.region, own?.columns ?? []), context: whole });
    }
  }
  return { tables: identified(tables), regions };
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

function pointedAt(sheet: Sheet, answers: Answers): { region: Region; kind: FoundTable["kind"] }[] {
  return (answers.ranges ?? []).flatMap(({ sheet: name, address, kind }) => {
    const area = name === sheet.name ? parseAddress(address)?.area : undefined;
    const region = area && regionAt(sheet, area);
    return region ? [{ region, kind }] : [];
  });
}

/** Whether a table found begins inside the range that the user pointed at, or reaches into it. */
function crosses(found: Region, region: Region): boolean {
  return (
    found.left < region.right &&
    region.left < found.right &&
    found.top >= region.top &&
    found.top < region.body + 1
  );
}

/** An answer about a head that is gone: said, since the correction no longer holds. */
export function tellUnusedAnswers(tables: readonly Dated[], answers: Answers, notes: Notebook): void {
  for (const answer of answers.tables ?? []) {
    const used =
      answer.exclude ||
      tables.some(({ region }) => region.sheet.name === answer.sheet && tableKey(region) === answer.header);
    if (!used) notes.add("answer-unused", { sheet: answer.sheet, header: answer.header });
  }
  for (const [key, choice] of Object.entries(answers.chosen ?? {}))
    if (notes.decided.get(key)?.state !== "answered") notes.add("choice-unused", { choice });
}

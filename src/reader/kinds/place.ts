/**
 * Which regions are tables, of what kind and how far down: what the user said goes before what was found.
 * In: the regions of all sheets. Out: tables with their surroundings; their cells are taken.
 */
import { parseAddress } from "../../sheet/address";
import type { Answers } from "../answers";
import { contextOf } from "../heads/surroundings";
import { corrected } from "./corrected";
import { kindOf } from "./decide";
import { moneyBeside } from "./mixed";
import type { Notebook } from "../notebook";
import { regionAt } from "../heads/regions";
import type { Region, FoundTable, Dated } from "../model";
import type { Sheet } from "../cells/sheet";
import { endOf } from "../heads/end";
import { tableAnswer, tableKey } from "../table";
import { noteBelow } from "../heads/unit-notes";

export function placeTables(regions: ReadonlyMap<Sheet, Region[]>, answers: Answers): Dated[] {
  const tables: Dated[] = [];
  for (const [sheet, list] of regions) {
    const pointed = pointedAt(sheet, answers);
    for (const { region } of pointed) {
      for (const other of list.filter((one) => crosses(one, region))) list.splice(list.indexOf(other), 1);
      list.push(region);
    }
    for (const found of list) {
      const context = contextOf(found, list);
      const answer = tableAnswer(found, answers);
      const region = answer?.columns ? corrected(found, answer.columns) : found;
      const kind =
        pointed.find((one) => one.region === found)?.kind ?? answer?.kind ?? kindOf(region, context);
      if (kind === undefined) continue;
      const next = region.bottom;
      region.bottom = endOf(region, kind);
      sheet.take(region.top, region.left, region.bottom - region.top, region.right - region.left);
      const whole = { ...context, ...noteBelow(region, context, next) };
      if (!answer?.exclude) tables.push({ region, context: whole, kind });
      const money = kind === "indicators" ? moneyBeside(region) : undefined;
      const own = money && tableAnswer(money, answers);
      if (money && !own?.exclude)
        tables.push({ region: corrected(money, own?.columns ?? []), context: whole, kind: "budget" });
    }
  }
  return tables;
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
}

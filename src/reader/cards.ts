/**
 * Labels with their texts outside tables: outline, policy goals, definition cards of indicators and programs.
 * A label's text stands beside it, behind it in the same cell, or as bullets below it, until the next label.
 * In: "1. 기본방향", "○ 적극적인 구정홍보 추진". Out: one direction, level 1.
 */
import type {
  Bullet,
  DetailProgram,
  Indicator,
  Outline,
  PolicyGoal,
  SourcedText,
  UnitProgram,
} from "../plan/model";
import { tidy } from "../text/spacing";
import { unitNote } from "../text/unit";
import { bulletOf } from "./bullets";
import { labelIn, titleForm, valueBeside } from "./card-labels";
import { figureOf, readCell } from "./cells";
import { readMeasure } from "./measures";
import type { Notebook } from "./notebook";
import { keyOf, type Sheet } from "./sheet";
import { readLabel } from "./words";
import { nameAndUnit } from "./measure-names";
import { noAnswers } from "./answers";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export interface Cards {
  readonly outline: Mutable<Outline> & { directions: Bullet[] };
  readonly goals: Mutable<PolicyGoal>[];
  readonly unitPrograms: Mutable<UnitProgram>[];
  readonly indicators: Mutable<Indicator>[];
  /** Sheets and rows where something was read. */
  readonly rows: { readonly sheet: string; readonly first: number; readonly last: number }[];
}

export function emptyCards(): Cards {
  return { outline: { directions: [] }, goals: [], unitPrograms: [], indicators: [], rows: [] };
}

/** Reads what no table took on one sheet, top to bottom; marks what it understood as taken. */
export function readCards(sheet: Sheet, cards: Cards, notes: Notebook): void {
  let sink: Bullet[] | undefined;
  let goal: Mutable<PolicyGoal> | undefined;
  let unit: Mutable<UnitProgram> | undefined;
  let orphan: { purpose: Bullet[]; contents: Bullet[]; row: number } | undefined;
  let detail: Mutable<DetailProgram> | undefined;
  let indicator: Mutable<Indicator> | undefined;
  let grounds = false;
  const last = new Map<string, Mutable<Indicator>>();
  const understood = (row: number, column: number): void => {
    sheet.take(row, column);
    const rows = cards.rows.at(-1);
    if (rows?.sheet === sheet.name && row - rows.last <= 3)
      cards.rows[cards.rows.length - 1] = { ...rows, last: row };
    else cards.rows.push({ sheet: sheet.name, first: row, last: row });
  };

  for (let row = sheet.top; row < sheet.bottom; row++) {
    for (let column = sheet.left; column < sheet.right; column++) {
      if (sheet.isTaken(row, column) || sheet.value(row, column) === undefined) continue;
      const text = sheet.lines(row, column);
      if (titleForm.test(text) && cards.outline.title === undefined) {
        cards.outline.title = { text: tidy(text), cell: sheet.area(row, column) };
        understood(row, column);
        sink = undefined;
        continue;
      }
      if (unitNote(text) !== undefined && text.length < 40) {
        sheet.take(row, column);
        continue;
      }
      if (indicator && measureOf(row, column)) continue;
      const found = typeof sheet.value(row, column) === "string" ? labelIn(text) : undefined;
      if (found && found.rest === "" && isHead(row, column)) continue;
      if (found) {
        const beside =
          found.rest !== "" ? { text: found.rest, row, column } : valueBeside(sheet, row, column);
        if (open(found.field, beside, row, column)) {
          understood(row, column);
          if (beside) understood(beside.row, beside.column);
        } else if (!beside) sheet.take(row, column);
        continue;
      }
      if (/^[※*]|^주\)/.test(text) || /^[○◦ㅇ□\-·ㆍ•]$/.test(sheet.key(row, column))) {
        sheet.take(row, column);
        continue;
      }
      if (grounds) {
        const line = bulletOf(text, sheet, row, column)[0];
        const named = line && (last.get(keyOf(line.text)) ?? undefined);
        if (line && line.level <= 1 && (named || line.level === 1)) {
          indicator = named ?? { name: line.text, targets: {}, results: {}, grounds: [], cell: line.cell };
          if (!named) cards.indicators.push(indicator);
          last.set(keyOf(line.text), indicator);
        } else if (line && indicator) indicator.grounds = [...indicator.grounds, line];
        understood(row, column);
      } else if (sink && typeof sheet.value(row, column) === "string") {
        sink.push(...text.split("\n").flatMap((line) => bulletOf(line, sheet, row, column)));
        understood(row, column);
      }
    }
  }

  /** 사업명 with months or quarters beside it heads a table (a schedule) that nobody read: it is no card's label. */
  function isHead(row: number, column: number): boolean {
    const beside = valueBeside(sheet, row, column);
    const field = beside && readLabel(sheet.key(beside.row, beside.column))?.field;
    return field === "month" || field === "quarter" || field === "half";
  }

  /** 목표(2017) or '16 실적 on an indicator's card, with the number beside it. */
  function measureOf(row: number, column: number): boolean {
    const label = readLabel(sheet.key(row, column));
    if ((label?.field !== "target" && label?.field !== "result") || label.year === undefined) return false;
    const beside = valueBeside(sheet, row, column);
    const field = sheet.text(row, column);
    const read =
      beside && readMeasure(sheet, beside.row, beside.column, field, indicator?.unit, notes, noAnswers);
    understood(row, column);
    if (!beside || !read || !indicator) return true;
    understood(beside.row, beside.column);
    const scale = read.percent ? 100 : 1;
    const one = {
      ...figureOf(sheet, beside.row, beside.column, read, scale),
      ...((label.partial || (label.field === "result" && read.partial)) && { partial: true }),
    };
    if (label.field === "target") indicator.targets = { ...indicator.targets, [label.year]: one };
    else indicator.results = { ...indicator.results, [label.year]: one };
    return true;
  }

  /** Acts on a label. Returns whether it meant anything here. */
  function open(
    field: string,
    beside: { text: string; row: number; column: number } | undefined,
    row: number,
    column: number,
  ): boolean {
    const value: SourcedText | undefined = beside && {
      text: beside.text,
      cell: sheet.area(beside.row, beside.column),
    };
    const lines = (): Bullet[] =>
      beside
        ? beside.text.split("\n").flatMap((line) => bulletOf(line, sheet, beside.row, beside.column))
        : [];
    const bulletsStay = field === "purpose" || field === "contents";
    if (!bulletsStay) sink = undefined;
    grounds = field === "groundsHeading";
    switch (field) {
      case "strategicGoal":
        if (value) cards.outline.strategicGoal ??= value;
        return value !== undefined;
      case "office":
        if (value) cards.outline.office ??= value;
        return value !== undefined;
      case "directions":
        cards.outline.directions.push(...lines());
        sink = cards.outline.directions;
        return true;
      case "goal":
        if (!value) return false;
        goal = cards.goals.find((one) => keyOf(one.name) === keyOf(value.text));
        if (!goal) cards.goals.push((goal = { name: tidy(value.text), contents: [], cell: value.cell }));
        unit = undefined;
        return true;
      case "unitProgram":
        if (!value) return false;
        unit = {
          name: tidy(value.text),
          ...(goal && { goal: goal.name }),
          purpose: orphan?.purpose ?? [],
          contents: orphan?.contents ?? [],
          details: [],
          cell: value.cell,
        };
        orphan = undefined;
        detail = undefined;
        cards.unitPrograms.push(unit);
        return true;
      case "heading":
        if (
          /목적및주요내용/.test(sheet.key(row, column)) &&
          unit &&
          unit.contents.length + unit.details.length > 0
        )
          unit = undefined;
        return true;
      case "groundsHeading":
        return true;
      case "purpose":
      case "contents": {
        let target: Bullet[];
        const owner =
          unit ??
          (field === "purpose" || orphan ? (orphan ??= { purpose: [], contents: [], row }) : undefined);
        if (owner) target = owner[field] as Bullet[];
        else if (goal) target = goal.contents as Bullet[];
        else return false;
        target.push(...lines());
        sink = target;
        return true;
      }
      case "detail":
        if (!value) return false;
        detail = { name: tidy(value.text), cell: value.cell };
        if (!unit)
          cards.unitPrograms.push(
            (unit = { name: "", purpose: [], contents: [], details: [], cell: value.cell }),
          );
        unit.details = [...unit.details, detail];
        return true;
      case "description":
      case "period":
      case "supportForm":
      case "supportCondition":
      case "implementer":
        if (!detail || !value) return false;
        detail[field] = value;
        return true;
      case "indicator": {
        if (!value) return false;
        const { name, unit: its } = nameAndUnit(value.text);
        indicator = {
          name,
          ...(its && { unit: its }),
          ...(goal && { goal: goal.name }),
          targets: {},
          results: {},
          grounds: [],
          cell: value.cell,
        };
        cards.indicators.push(indicator);
        last.set(keyOf(name), indicator);
        return true;
      }
      case "formula":
      case "source":
        if (!indicator || !value) return false;
        indicator[field] = value;
        return true;
      case "unit":
      case "type":
        if (!indicator || !value) return false;
        indicator[field] = tidy(value.text);
        return true;
      case "weight": {
        if (!indicator || !beside) return false;
        const read = readCell(sheet, beside.row, beside.column, "가중치", notes, noAnswers);
        if (read)
          indicator.weight =
            read.percent || read.value <= 1
              ? figureOf(sheet, beside.row, beside.column, read)
              : figureOf(sheet, beside.row, beside.column, read, 0.01);
        return true;
      }
      case "grounds":
        if (!indicator) return false;
        indicator.grounds = lines();
        return true;
      default:
        return false;
    }
  }
}

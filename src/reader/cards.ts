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
import { figureOf, readCell } from "./cells";
import type { Notebook } from "./notebook";
import { keyOf, type Sheet } from "./sheet";
import { readLabel } from "./words";
import { nameAndUnit } from "./tables/indicators";
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

const labels: Readonly<Record<string, RegExp>> = {
  strategicGoal: /^(전략목표)(?!별)(명)?/,
  office: /^(소관실국|소관부서|소관실국명|주관부서|담당부서|작성부서|부서명|소관)$/,
  directions: /^(기본방향|추진방향)$/,
  goal: /^(정책사업목표|정책사업성과목표|성과목표)(?!현황|별)(명)?$/,
  unitProgram: /^(단위사업|단위사업명)$/,
  purpose: /^(목적|사업목적)$/,
  contents: /^(주요내용|주요사업내용)$/,
  heading:
    /^(목적및주요내용|관련예산사업내역|관련예산사업개요|정책사업목표현황|성과지표및목표치설정|성과지표별목표치설정|예산현황|조직및인력현황|조직및인력|개요)$/,
  groundsHeading: /^(성과지표별)?목표치설정근거$/,
  detail: /^(사업명|세부사업|세부사업명)$/,
  description: /^(사업내용|사업개요)$/,
  period: /^(사업기간|추진기간)$/,
  supportForm: /^(지원형태|지원방식)$/,
  supportCondition: /^(지원조건|지원비율)$/,
  implementer: /^(시행주체|사업주체|추진주체|시행기관)$/,
  indicator: /^(성과지표명|성과지표|지표명)(\(단위\))?$/,
  formula: /^(측정산식|측정산식또는측정방법|산출식|산출산식|산식|측정방법)$/,
  source: /^(자료수집방법\/출처|자료수집방법|자료출처|출처|증빙자료|자료수집방법및출처)$/,
  unit: /^(단위|측정단위)$/,
  weight: /^(가중치|가중치\(%\)|배점)$/,
  type: /^(지표유형|유형|지표성격)$/,
  grounds: /^(설정근거|목표설정근거|목표치산출근거)$/,
};
const titleForm = /^제\s*\d+\s*장\s*\S/;

interface Found {
  readonly field: string;
  /** Text behind the label in the same cell. */
  readonly rest: string;
}

/** The label that a cell begins with. */
function labelIn(text: string): Found | undefined {
  const bare = tidy(text)
    .replace(/^(?:[<[(【○◦□■▣ㅇ◇◆\-•·ㆍ]\s*)+/, "")
    .replace(/^(?:\(?\d{1,2}\)|\d{1,2}[.)]|[가-하][.)]|[①-⑳])\s*/, "");
  const whole = keyOf(bare).replace(/[>\])】:：]+$/, "");
  for (const [field, pattern] of Object.entries(labels))
    if (pattern.test(whole) && (pattern.source.endsWith("$") || pattern.exec(whole)![0] === whole))
      return { field, rest: "" };
  const split =
    /^([^:：\]]{2,14}?)\s*[:：\]】]\s*(\S[\s\S]*)$/.exec(bare) ??
    /^(전략목표|정책사업목표|단위사업|소관실국|사업명|사업내용|사업기간|지원형태|지원조건|시행주체)\s+(\S[\s\S]*)$/.exec(
      bare,
    );
  if (!split || /^(현황|내역|목적|설정|개요|별|및|수)/.test(split[2]!)) return undefined;
  const head = keyOf(split[1]!).replace(/[>\])】]+$/, "");
  for (const [field, pattern] of Object.entries(labels))
    if (pattern.test(head) && pattern.exec(head)![0] === head) return { field, rest: split[2]!.trim() };
  return undefined;
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

  /** 목표(2017) or '16 실적 on an indicator's card, with the number beside it. */
  function measureOf(row: number, column: number): boolean {
    const label = readLabel(sheet.key(row, column));
    if ((label?.field !== "target" && label?.field !== "result") || label.year === undefined) return false;
    const beside = valueBeside(sheet, row, column);
    const read =
      beside && readCell(sheet, beside.row, beside.column, sheet.text(row, column), notes, noAnswers);
    understood(row, column);
    if (!beside || !read || !indicator) return true;
    understood(beside.row, beside.column);
    const scale = read.percent ? 100 : 1;
    const one = {
      ...figureOf(sheet, beside.row, beside.column, read, scale),
      ...(label.partial && { partial: true }),
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

/** The text to the right of a label, over blanks and the label's own merge; not another label. */
function valueBeside(
  sheet: Sheet,
  row: number,
  column: number,
): { text: string; row: number; column: number } | undefined {
  for (let c = column + 1; c < sheet.right; c++) {
    if (sheet.isTaken(row, c)) return undefined;
    const text = sheet.lines(row, c);
    if (text !== "") return labelIn(text)?.rest === "" ? undefined : { text, row, column: c };
  }
  return undefined;
}

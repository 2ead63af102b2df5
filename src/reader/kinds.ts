/**
 * What kind of table a head belongs to, and where the table ends.
 * In: fields indicator, weight, targets, formula. Out: "indicators".
 */
import { labelIn } from "./card-labels";
import type { Context } from "./context";
import { lastWhere } from "./last";
import { readNumber } from "../text/number";
import { isFigure, isNumber } from "./numbers";
import type { Region } from "./region";
import { keyOf } from "./sheet";
import type { FoundTable } from "./result";
import { isFundedAmount } from "./tables/budget-names";
import { aspectOf } from "./tables/indicator-columns";
import type { Field } from "./words";

export function kindOf(region: Region, context: Context): FoundTable["kind"] | undefined {
  const has = (...fields: Field[]): boolean => fields.some((field) => region.fields.has(field));
  const count = (...fields: Field[]): number => fields.filter((field) => region.fields.has(field)).length;
  if (
    has("authorized") ||
    (has("current") && has("department", "division")) ||
    count("grade4AndAbove", "grade5", "grade6AndBelow") >= 2
  )
    return "staffing";
  if (has("month", "quarter", "half", "quantity")) return holdsWords(region) ? undefined : "results";
  if (has("indicator") && has("formula", "weight", "targets", "target", "source", "type"))
    return "indicators";
  if (has("indicator") && has("year") && saysAspects(region)) return "indicators";
  const program = has("policy", "unitProgram", "detail", "program", "hierarchy");
  if (isRevenue(region, context) || isOthers(region, context)) return undefined;
  if (has("amount") && (program || has("account", "department", "division"))) return "budget";
  if (has("indicator") && has("result", "year", "value", "cumulative")) return "results";
  if (program && has("year") && !has("purpose", "description")) return "budget";
  const isMoney =
    (context.unit !== undefined && !context.unitInherited) ||
    (context.otherUnit === undefined && isBudgetTitled(region, context));
  if (has("division", "department") && has("year") && isMoney) return "budget";
  if (has("purpose", "description", "contents", "period", "supportForm", "implementer")) return "programs";
  if (has("fiscalYear", "date") && !has("amount")) return "results";
  if (has("division") && !has("amount") && region.columns[0]?.labels.at(-1)?.field === "division")
    return isPeriods(region) ? "results" : undefined;
  return undefined;
}

/** Rows 목표 and 실적 below each other. */
function saysAspects({ sheet, columns, body, bottom }: Region): boolean {
  return columns.some(({ column }) => {
    const rows = Array.from({ length: Math.min(bottom - body, 12) }, (_, index) => body + index);
    const said = new Set(rows.map((row) => aspectOf(sheet.key(row, column))));
    return said.has("target") && said.has("result");
  });
}

/** 세입총괄표: what comes in is no program. The nearest title that speaks of either decides, else the sheet's name. */
function isRevenue({ sheet }: Region, { titles }: Context): boolean {
  const nearest = lastWhere(titles, ({ text }) => /세\s*입|세\s*출/.test(text))?.text ?? sheet.name;
  return /세\s*입/.test(nearest) && !/세\s*출/.test(nearest);
}

/** "2022년도 예산", "부서별 예산현황": years below it are of budgets, though no unit says so. */
function isBudgetTitled({ sheet }: Region, { titles }: Context): boolean {
  return [sheet.name, ...titles.map(({ text }) => text)].some((text) =>
    /(?:예산|세출)(?:\(?안\)?|액|서|현황|편성|규모|내역|총괄표?|편성현황)?(?:\(.*\))?$/.test(keyOf(text)),
  );
}

const bodies = "(?:자치구|지자체|지방자치단체|자치단체|시군구|시·군·구|시도|시·도|시군)";
const others = new RegExp(
  `(?:^|[\\s([<『「])타\\s?(?:${bodies}|기관|시|군|구|도|지역)|${bodies}\\s?(?:별|간)\\s?.{0,20}비교`,
);

/** "타 자치구 홍보예산 비교": other bodies' figures, of which no plan speaks. */
function isOthers({ sheet }: Region, { titles }: Context): boolean {
  return [sheet.name, ...titles.map(({ text }) => text)].some(
    (text) => text.length < 60 && others.test(text),
  );
}

/** A schedule: words under its months or quarters (계획, 홍보, 정산) and not one number. */
function holdsWords({ sheet, columns, body, bottom }: Region): boolean {
  const periods = columns.filter(({ labels }) =>
    labels.some(({ field }) => field === "month" || field === "quarter" || field === "half"),
  );
  let words = 0;
  for (const { column } of periods) {
    for (let row = body; row < bottom; row++) {
      if (isFigure(sheet, row, column)) return false;
      const value = sheet.value(row, column);
      if (typeof value === "string" && readNumber(value).kind === "text") words++;
    }
  }
  return words > 0;
}

/** Whether the first column's rows are years or months. */
function isPeriods(region: Region): boolean {
  for (let row = region.body; row < Math.min(region.bottom, region.body + 5); row++) {
    if (/^['’‘′]?\d{2,4}년?도?$|^\d{1,2}월$/.test(region.sheet.key(row, region.left))) return true;
  }
  return false;
}

/** The row after the table's last: figures end it, or a title or label after a blank row. */
export function endOf(region: Region, kind: FoundTable["kind"]): number {
  const { sheet, left, right } = region;
  const byFigures = kind === "budget" || kind === "staffing" || kind === "results";
  let end = region.body;
  let blank = false;
  for (let row = region.body; row < region.bottom; row++) {
    if (sheet.isBlankRow(row, left, right)) {
      blank = true;
      continue;
    }
    if (byFigures ? endsFigures(region, row, blank) : endsTexts(region, row, blank)) break;
    if (!byFigures || hasNumber(region, row) || (!blank && (kind === "results" || holdsSpoiled(region, row))))
      end = row + 1;
    if (byFigures && hasNumber(region, row)) blank = false;
    if (!byFigures) blank = false;
  }
  // A form that is not filled in yet: its named rows belong to it.
  if (end > region.body) return end;
  while (end < region.bottom && !sheet.isBlankRow(end, left, right)) end++;
  return end;
}

/** A number in a column of figures, or one elsewhere that is no year. */
function hasNumber(region: Region, row: number): boolean {
  return region.columns.some(({ column, labels }) =>
    labels.some(({ field }) => measureFields.has(field))
      ? isFigure(region.sheet, row, column)
      : isNumber(region.sheet, row, column),
  );
}

/** #REF!, "?" or a ditto mark where a figure belongs: the row is one of the table's, and what stands in it is told. */
function holdsSpoiled({ sheet, columns }: Region, row: number): boolean {
  return columns.some(({ column, labels }) => {
    const value = sheet.value(row, column);
    const isText = typeof value === "string" && !/[가-힣]/.test(value) && readNumber(value).kind === "text";
    return isText && labels.some(({ field }) => measureFields.has(field));
  });
}

/** Texts where figures belong and no number: after a blank row one is enough, else all have to be: an unknown head. */
function endsFigures(region: Region, row: number, blank: boolean): boolean {
  if (region.repeated.has(row) || hasNumber(region, row)) return false;
  let texts = 0;
  let measures = 0;
  for (const { column, labels } of region.columns) {
    if (!labels.some(({ field }) => measureFields.has(field))) continue;
    measures++;
    const value = region.sheet.value(row, column);
    if (typeof value !== "string" || isFundedAmount(region.sheet.key(row, column))) continue;
    if (/[가-힣]/.test(value) && readNumber(value).kind === "text") texts++;
  }
  return blank ? texts >= 1 : texts >= 2 && texts === measures;
}

const measureFields = new Set<Field>(["amount", "year", "month", "grade5", "authorized", "current"]);

/** Labels of what is no row of a list: "정책사업목표 | 자원순환 활성화". */
const ofOthers = new Set(["goal", "strategicGoal", "unitProgram", "heading", "groundsHeading"]);

function endsTexts(region: Region, row: number, blank: boolean): boolean {
  const { sheet, left, right } = region;
  let filled = 0;
  let first = "";
  let label: string | undefined;
  for (let column = left; column < right; column++) {
    if (sheet.value(row, column) === undefined) continue;
    filled++;
    if (first === "") label = labelIn(sheet.lines(row, column))?.field;
    first ||= sheet.key(row, column);
  }
  if (filled <= 2 && label !== undefined && ofOthers.has(label)) return true;
  if (filled === 1 && /^[<□[○※]|^제\d+장|^\d+[.)]/.test(first)) return true;
  return blank && filled === 1;
}

/**
 * What kind of table a head belongs to.
 * In: fields indicator, weight, targets, formula. Out: "indicators".
 */
import type { Context, Region, FoundTable } from "../model";
import { lastWhere } from "../../text/last";
import { readNumber } from "../../text/number";
import { isFigure } from "../cells/numbers";
import { keyOf } from "../../text/name";
import { aspectOf } from "../words/aspects";
import type { Field } from "../words/fields";
import { budgetTitle, kindOfSpendingHead, otherOrderTitle, spendingHead } from "../words/titles";

export function kindOf(region: Region, context: Context): FoundTable["kind"] | undefined {
  const has = (...fields: Field[]): boolean => fields.some((field) => region.fields.has(field));
  const count = (...fields: Field[]): number => fields.filter((field) => region.fields.has(field)).length;
  // Two tables beside each other, the second without its head of names.
  if (has("authorized") && has("policy", "unitProgram", "detail", "program") && !has("department"))
    return undefined;
  if (
    has("authorized") ||
    (has("current") && has("department", "division")) ||
    count("grade4AndAbove", "grade5", "grade6AndBelow") >= 2
  )
    return "staffing";
  if (areKindsOfSpending(region)) return undefined;
  const program = has("policy", "unitProgram", "detail", "program", "hierarchy");
  if (has("month", "quarter", "half", "quantity")) {
    // 예산현액 | 1월 … 12월 | 집행액 of programs: the months are money too.
    const isMoney = program && has("amount") && !has("indicator", "quantity", "measureUnit");
    return holdsWords(region) ? undefined : isMoney ? "budget" : "results";
  }
  if (has("indicator") && has("formula", "weight", "targets", "target", "source", "type"))
    return "indicators";
  if (has("indicator") && has("year") && saysAspects(region)) return "indicators";
  if (isRevenue(region, context) || isOthers(region, context) || isOtherOrder(region, context))
    return undefined;
  if (has("amount") && (program || has("account", "department", "division"))) return "budget";
  if (has("indicator") && has("result", "year", "value", "cumulative")) return "results";
  if (program && has("year") && !has("purpose", "description")) return "budget";
  const isMoney =
    (context.unit !== undefined && !context.unitInherited) ||
    (context.otherUnit === undefined && isBudgetTitled(region, context));
  if (has("division", "department") && has("year") && isMoney) return "budget";
  if (has("purpose", "description", "contents", "period", "supportForm", "implementer")) return "programs";
  if (isOfSpending(region)) return undefined;
  if (has("fiscalYear", "date") && !has("amount")) return "results";
  if (has("division") && !has("amount") && region.columns[0]?.labels.at(-1)?.field === "division")
    return isPeriods(region) ? "results" : undefined;
  return undefined;
}

/** 정책사업 | 인력운영비 | 기본경비 as heads, a row per year: a budget turned round, whose figures are no quantities. */
function areKindsOfSpending({ columns }: Region): boolean {
  const kinds = kindOfSpendingHead;
  return columns.filter(({ texts }) => kinds.test(keyOf(texts.join("")))).length >= 3;
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

/** 정책사업, 인력운영비 as columns: budgets with the years below each other, no measured quantities. */
function isOfSpending({ columns }: Region): boolean {
  return columns.some(({ texts }) => spendingHead.test(keyOf(texts.at(-1)!)));
}

/** 성질별, 기능별, 분야별: sums by another order than programs; 수입 beside 지출: a fund's accounts. */
function isOtherOrder({ sheet, left, body, bottom }: Region, { titles }: Context): boolean {
  if (titles.some(({ text }) => otherOrderTitle.test(text))) return true;
  const names = new Set<string>();
  for (let row = body; row < Math.min(bottom, body + 40); row++) names.add(sheet.key(row, left));
  return names.has("수입") && names.has("지출");
}

/** "2022년도 예산", "부서별 예산현황": years below it are of budgets, though no unit says so. */
function isBudgetTitled({ sheet }: Region, { titles }: Context): boolean {
  return [sheet.name, ...titles.map(({ text }) => text)].some((text) => budgetTitle.test(keyOf(text)));
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

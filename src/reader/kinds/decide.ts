/**
 * What kind of table a head belongs to: the kind with the weightiest sign, in the order of table-kinds.ts among equals;
 * and what is none of the plan's tables although its words are.
 * In: fields indicator, weight, targets, formula. Out: "indicators".
 */
import type { Context, Region } from "../model";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { tableKinds } from "../table-kinds";
import { expenseHead, kindOfSpendingHead, otherOrderTitle } from "../words/titles";
import { weights, type Candidate, type Sign } from "../evidence";
import {
  type Head,
  headOf,
  holdsWords,
  type Kind,
  type KindSign,
  measuredFields,
  programFields,
} from "./kind";

/** What a table is, or none of what the plan is made of, in the order that decides among equals. */
export function kindCandidates(region: Region, context: Context): Candidate<Kind | "none">[] {
  const head = headOf(region, context);
  const heaviest = (signs: readonly KindSign[]): KindSign | undefined =>
    weights.flatMap((weight) => signs.filter((one) => one.weight === weight)).find((one) => one.holds(head));
  const refusal = heaviest(refusals);
  const found = tableKinds.flatMap(({ kind, signs }): Candidate<Kind>[] => {
    const sign = heaviest(signs);
    if (!sign) return [];
    // What is none of the plan's tables is no near rival of one whose words say no more than that it might be.
    const against = refusal?.weight === sign.weight ? [{ ...asSign(refusal), isAgainst: true as const }] : [];
    return [{ value: kind, signs: [asSign(sign), ...against] }];
  });
  return refusal ? [{ value: "none", signs: [asSign(refusal)] }, ...found] : found;
}

const asSign = ({ rule, weight }: KindSign): Sign => ({ rule, weight });

/** What speaks for no kind at all. */
const refusals: readonly KindSign[] = [
  { rule: "cut-in-two", weight: "sure", holds: isCutInTwo },
  { rule: "spending-in-heads", weight: "sure", holds: ({ region }) => areKindsOfSpending(region) },
  {
    rule: "schedule",
    weight: "likely",
    holds: ({ has, region }) => has(...measuredFields) && holdsWords(region),
  },
  { rule: "single-expenses", weight: "likely", holds: isExpenses },
  { rule: "revenue", weight: "likely", holds: ({ region, context }) => isRevenue(region, context) },
  { rule: "other-bodies", weight: "likely", holds: ({ region, context }) => isOthers(region, context) },
  { rule: "other-order", weight: "likely", holds: ({ region, context }) => isOtherOrder(region, context) },
];

/** 방법, 인원, 장소, 시간 beside amounts and no program: single expenses, no budget. */
function isExpenses({ has, region }: Head): boolean {
  const said = region.columns.filter(({ texts }) => expenseHead.test(keyOf(texts.at(-1)!)));
  return said.length >= 2 && !has(...programFields);
}

/** Two tables beside each other, the second without its head of names. */
function isCutInTwo({ has }: Head): boolean {
  return (
    has("authorized") && has(...programFields.filter((field) => field !== "hierarchy")) && !has("department")
  );
}

/** 정책사업 | 인력운영비 | 기본경비 as heads, a row per year: a budget turned round, whose figures are no quantities. */
function areKindsOfSpending({ columns }: Region): boolean {
  const kinds = kindOfSpendingHead;
  return columns.filter(({ texts }) => kinds.test(keyOf(texts.join("")))).length >= 3;
}

/** 세입총괄표: what comes in is no program. The nearest title that speaks of either decides, else the sheet's name. */
function isRevenue({ sheet }: Region, { titles }: Context): boolean {
  const nearest = lastWhere(titles, ({ text }) => /세\s*입|세\s*출/.test(text))?.text ?? sheet.name;
  return /세\s*입/.test(nearest) && !/세\s*출/.test(nearest);
}

/** 성질별, 기능별, 분야별: sums by another order than programs; 수입 beside 지출: a fund's accounts. */
function isOtherOrder({ sheet, left, body, bottom }: Region, { titles }: Context): boolean {
  if (titles.some(({ text }) => otherOrderTitle.test(text))) return true;
  const names = new Set<string>();
  for (let row = body; row < Math.min(bottom, body + 40); row++) names.add(sheet.key(row, left));
  return names.has("수입") && names.has("지출");
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

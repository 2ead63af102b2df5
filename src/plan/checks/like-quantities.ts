/**
 * Quantities that a formula adds are of one kind.
 * Example: 게재건수 × 0.7 + 페이지 뷰 × 0.1 + 좋아요 × 0.1 + 구독자 × 0.1 adds posts, views, likes and people → warning.
 * A quantity whose kind its unit and name do not tell is let pass.
 */
import type { Formula, Tree } from "../../formula/types";
import { finding } from "../../messages/finding";
import type { PlanIndicator } from "../plan";
import { squeeze } from "../../text/spacing";
import { cells } from "./amounts";
import { about, type Check } from "./check";
import { indicatorsOf } from "./indicators";

interface QuantityKind {
  readonly ko: string;
  readonly en: string;
  /** Of the unit, compared whole. */
  readonly unit: RegExp;
  /** At the end of the name, without brackets. */
  readonly name: RegExp;
}

const kinds: readonly QuantityKind[] = [
  { ko: "조회", en: "views", unit: /^(뷰|조회|회뷰)$/, name: /(뷰|뷰수|조회수?|클릭수?|노출수?)$/ },
  { ko: "좋아요", en: "likes", unit: /^좋아요$/, name: /(좋아요|좋아요수|공감수?|추천수?)$/ },
  {
    ko: "사람",
    en: "people",
    unit: /^(명|인|천명|만명)$/,
    name: /(구독자|이용자|참가자|참여자|수혜자|가입자|방문객|관람객|회원|인원|인구|팔로워|친구)수?$|(자|객|원|민)수$/,
  },
  {
    ko: "금액",
    en: "money",
    unit: /원$/,
    name: /(금액|예산액?|결산액|집행액|징수액|매출액|사업비|수입액?)$/,
  },
  { ko: "비율", en: "rates", unit: /[%‰]/, name: /[율률]$/ },
  { ko: "시간", en: "time", unit: /^(시간|분|일|개월|월|년)$/, name: /(시간|일수|기간|개월수)$/ },
  { ko: "점수", en: "scores", unit: /^점$/, name: /(점수|평점|만족도)$/ },
  { ko: "면적·길이", en: "area or length", unit: /^(㎡|m2|km|㎞|m|ha|㏊)$/i, name: /(면적|연장|길이)$/ },
  { ko: "건수", en: "cases", unit: /^(건|회|편|개|종|권|개소)$/, name: /(건수|횟수|회수|건|편수|개수)$/ },
];

export const likeQuantities: Check = function* ({ plan }) {
  for (const indicator of indicatorsOf(plan)) {
    const { formula, formulaCell } = indicator;
    if (!formula?.tree || formula.kind !== "computed") continue;
    // The formula language says so itself where the formula's own text tells the units.
    if (formula.findings.some((found) => (found.kind as string) === "unlike-units")) continue;
    for (const addends of sumsIn(formula.tree)) {
      const byKind = kindsAmong(indicator, formula, addends);
      if (byKind.length < 2) continue;
      yield finding(
        "unlike-quantities",
        { indicator: indicator.name, kinds: byKind },
        { cells: cells(formulaCell), subject: about(indicator.name) },
      );
      break;
    }
  }
};

function kindsAmong(indicator: PlanIndicator, formula: Formula, addends: readonly number[]) {
  const found: { kind: { ko: string; en: string }; names: string[] }[] = [];
  for (const index of new Set(addends)) {
    const { name, shown } = formula.quantities[index]!;
    const kind = kindOf(name, indicator.quantities[index]?.unit);
    if (!kind) continue;
    const known = found.find((other) => other.kind.en === kind.en);
    if (known) known.names.push(shown);
    else found.push({ kind: { ko: kind.ko, en: kind.en }, names: [shown] });
  }
  return found;
}

/** Sheets write 건 beside views and likes alike, so a name that says more than 건수 goes before the unit. */
function kindOf(name: string, unit: string | undefined): QuantityKind | undefined {
  const word = squeeze(name).replace(/\([^()]*\)/g, "");
  const byName = kinds.find((kind) => kind.name.test(word));
  const byUnit = kinds.find((kind) => unit !== undefined && kind.unit.test(squeeze(unit)));
  return byName && byName.en !== "cases" ? byName : (byUnit ?? byName);
}

/** For each sum in the tree, the quantities that stand in it alone or with a weight; a quotient is a kind of its own. */
function sumsIn(tree: Tree): number[][] {
  switch (tree.kind) {
    case "operation": {
      if (tree.operator === "+" || tree.operator === "-") {
        const terms = addendsOf(tree);
        const plain = terms.flatMap((term) => weighted(term) ?? []);
        return [plain, ...terms.filter((term) => weighted(term) === undefined).flatMap(sumsIn)];
      }
      return [...sumsIn(tree.left), ...sumsIn(tree.right)];
    }
    case "negative":
      return sumsIn(tree.operand);
    default:
      return [];
  }
}

function addendsOf(tree: Tree): Tree[] {
  if (tree.kind === "negative") return addendsOf(tree.operand);
  if (tree.kind === "operation" && (tree.operator === "+" || tree.operator === "-")) {
    return [...addendsOf(tree.left), ...addendsOf(tree.right)];
  }
  return [tree];
}

/** The quantity of "quantity", "quantity × 0.1" or "quantity ÷ 12"; undefined for anything else. */
function weighted(tree: Tree): number | undefined {
  if (tree.kind === "quantity") return tree.index;
  if (tree.kind === "negative") return weighted(tree.operand);
  if (tree.kind !== "operation") return undefined;
  if (tree.right.kind === "number") return weighted(tree.left);
  if (tree.operator === "*" && tree.left.kind === "number") return weighted(tree.right);
  return undefined;
}

/** Performance indicators with targets: "성과지표(단위) | 지표유형 | 가중치 | 구분 | '15 … '19 | 측정산식". */
import { moneyBeside } from "./columns";
import { measuredFields, type TableKind } from "../kinds/kind";
import type { Region } from "../model";
import { saidIn } from "../rows";
import { aspectOf } from "../words/aspects";
import { targetYear } from "./plan-year";
import { readIndicators } from "./read";

export const indicators: TableKind = {
  kind: "indicators",
  signs: [
    {
      rule: "indicator-with-formula",
      weight: "sure",
      holds: ({ has }) =>
        has("indicator") &&
        (has("formula", "weight", "targets", "target", "source", "type") ||
          (has("share") && has("year") && !has("amount"))) &&
        !has(...measuredFields),
    },
    {
      rule: "indicator-with-aspects",
      weight: "sure",
      holds: ({ has, region }) => has("indicator") && has("year") && saysAspects(region),
    },
  ],
  endsAtTexts: true,
  planYears: { weight: "likely", of: targetYear },
  beside: (region) => {
    const money = moneyBeside(region);
    return money && { region: money, kind: "budget" };
  },
  read: (table, into) => void into.indicators.push(...readIndicators(table)),
};

/** Rows 목표 and 실적 below each other. */
function saysAspects(region: Region): boolean {
  return region.columns.some(({ column }) => {
    const said = new Set([...saidIn(region, column, 12)].map(aspectOf));
    return said.has("target") && said.has("result");
  });
}

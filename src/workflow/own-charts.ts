/**
 * 차트: 예산 구성 and each indicator's 목표·실적 beside the plan, on request, over its live cells. They go with the sheet: a plan
 * that is put away keeps its own, the next one gets new ones, and 되돌리기 brings back those that stood.
 * In: setCharts(true). Out: the charts stand beside the plan, and the workbook keeps that the next plan has them too.
 */
import type { Part } from "../excel/afterwards";
import { chartParcels, deleteOwnCharts } from "../excel/own-charts";
import { send } from "../excel/parcels";
import { withExcel } from "../excel/session";
import { planYears, resultValue } from "../layout/indicators";
import { planCharts } from "../layout/plan-charts";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding } from "../messages/finding";
import type { Plan } from "../plan/plan";
import type { Settings } from "../plan/settings";
import { figuresOf } from "./edits";
import { keptIn } from "./kept";
import { loadSource, type Source } from "./source";
import { saveSettings } from "./entries";

/** For the sheet that a build has just made; `column` is free beside it. */
export function ownChartsPart(
  on: string,
  plan: Plan,
  addressOf: ReadonlyMap<string, string>,
  column: number,
): Part {
  return {
    parcels: chartParcels(on, planCharts(addressOf, column, negativeIn(plan))),
    clear: () => withExcel((context) => deleteOwnCharts(context, on)),
    told: finding("charts-not-drawn", {}),
  };
}

/** Draws the charts beside the plan that stands, or takes them away; kept for the plans to come. */
export async function setCharts(shown: boolean): Promise<Settings> {
  await withExcel(async (context) => {
    const source = await loadSource(context);
    if (!source.planSheet) return;
    const { name } = source.planSheet.state;
    await deleteOwnCharts(context, name);
    if (!shown) return;
    try {
      await send(chartParcels(name, chartsOf(source)));
    } catch (error) {
      await deleteOwnCharts(context, name);
      throw error;
    }
  }, planSheetName);
  return saveSettings({ charts: shown });
}

function negativeIn({ goals, fiscalYear }: Plan): (indicator: string) => boolean {
  const negative = goals.flatMap(({ indicators }) =>
    indicators.flatMap((indicator) => {
      const values = planYears(fiscalYear).flatMap((year) => [
        indicator.targets[year]?.value ?? 0,
        resultValue(indicator, year) ?? 0,
      ]);
      return values.some((value) => value < 0) ? [indicator.name] : [];
    }),
  );
  return (indicator) => negative.includes(indicator);
}

function chartsOf(source: Source): ReturnType<typeof planCharts> {
  const { plan, planSheet, store } = source;
  const record = keptIn(store).build;
  const { used } = planSheet!.state;
  if (!plan || !record || !used) return [];
  const figures = [...figuresOf(source, record)].map(([id, { address }]) => [id, address] as const);
  return planCharts(new Map(figures), used.column + used.columns + 1, negativeIn(plan));
}

/**
 * Charts on the staff's sheets that draw a plan sheet which goes: they draw the same figures of the plan that comes, as
 * formulas do. In: a chart over 성과계획서!$D$26:$D$30. Out: the same over 성과계획서!$D$28:$D$32. What Office.js cannot lead
 * elsewhere is told, and so is what stands on the plan sheet itself and goes away with it.
 */
import type { Part } from "../excel/afterwards";
import { isAnyAttached, type Attached } from "../excel/attached";
import { chartParcel, loadCharts, type ChartSource } from "../excel/charts";
import { finding, type Finding } from "../messages/finding";
import { holdsFormulas, type Sheets } from "./source";
import { sheetOf } from "./references";
import { carried, mentions, type Succession } from "./succession";

export interface LedCharts {
  /** Comes once the plan stands. */
  readonly part: Part;
  readonly findings: readonly Finding[];
}

/** Nothing is asked where no plan sheet goes. */
export async function leadCharts(
  context: Excel.RequestContext,
  { state }: Pick<Sheets, "state">,
  succession: Succession,
): Promise<LedCharts> {
  if (succession.leaving.length === 0) return { part: partOf([]), findings: [] };
  const staffs = state.sheets.filter(holdsFormulas).map(({ name }) => name);
  const { sheets, sources } = await loadCharts(context, staffs);
  if (!sources)
    return {
      part: partOf([]),
      findings: [finding("charts-unknown", { sheets: sheets.join(", ") })],
    };
  const going = succession.leaving.map(({ sheet }) => sheet);
  const over = sources
    .filter(({ source }) => mentions(source, going))
    .map((chart) => ({ chart, ...carried(chart.source, chart.sheet, succession) }));
  // A series over several areas is set anew by nothing that Office.js has.
  const left = over.filter(({ text, lost }) => lost.length > 0 || text.includes(","));
  return {
    part: partOf(over.filter((one) => !left.includes(one))),
    findings: left.length === 0 ? [] : [notLed(left.map(({ chart }) => chart))],
  };
}

function partOf(led: readonly { readonly chart: ChartSource; readonly text: string }[]): Part {
  return {
    parcels: led.map(({ chart, text }) =>
      chartParcel(chart, sheetOf(text.replace(/^=/, ""))!, text.slice(text.lastIndexOf("!") + 1)),
    ),
    clear: async () => {},
    ...(led.length > 0 && { told: notLed(led.map(({ chart }) => chart)) }),
  };
}

const notLed = (sources: readonly ChartSource[]): Finding => {
  const charts = new Set(sources.map(({ sheet, chart }) => `${sheet} ‘${chart}’`));
  return finding("charts-not-led", { charts: [...charts].join(", ") });
};

/** What people put on the plan sheet that goes. */
export const leftBehind = (attached: Attached): Finding[] =>
  isAnyAttached(attached) ? [finding("left-on-former-plan", { ...attached })] : [];

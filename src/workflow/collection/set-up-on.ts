/**
 * How a person set up the sheets of a collection, on the next ones: tab colours, headers and widths go on; a sheet's other name
 * and cells that were merged or parted do not, since rows may be others now, and are told.
 * In: 나라국 called "나라국(안)", its tab red, column B wide. Out: 나라국 with a red tab and the wide column; its name is told.
 */
import type { Collection } from "../../collect";
import type { Part } from "../../excel/afterwards";
import { askForMerges } from "../../excel/merged-areas";
import { hasApi } from "../../excel/session";
import { only, writeSheetSetUp, type SetUp, type SetUpName } from "../../excel/set-up";
import { askAll } from "../../excel/trips";
import { finding, type Finding } from "../../messages/finding";
import { printArea, printSheetArea, quoteSheet, type Area } from "../../sheet/address";
import { writtenLooks } from "../looks-record";
import { changedSetUps } from "../set-up-next";
import { askWidths, type ChangedWidth } from "../widths";
import type { MadeSheet, Standing } from "./standing";

export interface SetUpOn {
  /** Of the page of the sheet that bears this name next. */
  readonly pageOf: (name: string) => SetUp;
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

export const noSetUpOn: SetUpOn = { pageOf: () => ({}), parts: [], findings: [] };

/**
 * What is a person's for sure. Other programs spell scales, margins, footers and breaks otherwise when they save a workbook, and
 * rows that were put in lead print areas along.
 */
const goesOn: ReadonlySet<SetUpName> = new Set(["tabColor", "orientation", "header"]);

const below = 10;

interface Changed {
  readonly made: MadeSheet;
  readonly setUp: SetUp;
  readonly widths: readonly ChangedWidth[];
  readonly merges: readonly Area[];
}

/** `standing`: the collection that goes; of records that do not say how its sheets were set up nothing is known. */
export async function setUpOn(
  context: Excel.RequestContext,
  { layouts }: Pick<Collection, "layouts">,
  { made, sheets, isAway }: Standing,
): Promise<SetUpOn> {
  // One whose shape changed leaves a copy as it stands.
  const reshaped = new Set(sheets.flatMap(({ state, isReshaped }) => (isReshaped ? [state] : [])));
  const known = made.filter(({ setUp, state }) => setUp && !reshaped.has(state));
  if (known.length === 0 || isAway) return noSetUpOn;
  const changed = await loadChanged(context, known);
  const widthsOf = new Map(layouts.map(({ name, columns }) => [name, columns.length]));
  const next = new Map(changed.map((one) => [one.made.name, one]));
  const kept = (one: Changed): SetUp => only(one.setUp, (name) => goesOn.has(name));
  const widths = ({ made: { name }, widths: all }: Changed): ChangedWidth[] =>
    all.filter(({ column, then }) => then === column && column < (widthsOf.get(name) ?? 0));
  return {
    pageOf: (name) => (next.has(name) ? kept(next.get(name)!) : {}),
    parts: changed
      .filter(
        (one) => widthsOf.has(one.made.name) && (Object.keys(kept(one)).length > 0 || widths(one).length > 0),
      )
      .map((one) => partOf(one.made.name, kept(one), widths(one))),
    findings: toldOf(changed, kept, widths),
  };
}

async function loadChanged(context: Excel.RequestContext, known: readonly MadeSheet[]): Promise<Changed[]> {
  const sheets = known.map((made) => {
    const { looks, widths = [], state } = made;
    const written = looks && writtenLooks(looks);
    const merged: Area[] = [];
    const whole = { row: 0, column: 0, rows: written?.rows ?? 0, columns: written?.columns ?? 0 };
    // People merge cells for notes right below, too.
    if (whole.rows > 0) whole.rows += below;
    const own = hasApi("1.13") ? written?.merges : undefined;
    return {
      ...{ made, merged, written: own },
      questions:
        own && hasApi("1.13") ? [askForMerges(state.name, whole, (areas) => merged.push(...areas))] : [],
      widths: askWidths(context.workbook.worksheets.getItem(state.name), widths),
    };
  });
  await askAll(
    context,
    sheets.flatMap(({ questions }) => questions),
  );
  const setUps = await changedSetUps(
    context,
    known.map(({ state, setUp }) => ({ name: state.name, written: setUp })),
  );
  return sheets.map(({ made, merged, written, widths }, index) => ({
    ...{ made, setUp: setUps[index]!, widths: widths() },
    merges: written ? [...more(merged, written), ...more(written, merged)] : [],
  }));
}

/** The areas that are more of their kind than others are: rows that were put in above move all of them. */
function more(areas: readonly Area[], others: readonly Area[]): Area[] {
  const kindOf = ({ column, rows, columns }: Area): string => `${column} ${rows} ${columns}`;
  const left = new Map<string, number>();
  for (const area of others) left.set(kindOf(area), (left.get(kindOf(area)) ?? 0) + 1);
  const known = new Set(others.map(printArea));
  const [same, rest] = [
    areas.filter((one) => known.has(printArea(one))),
    areas.filter((one) => !known.has(printArea(one))),
  ];
  return [...same, ...rest].filter((area) => {
    const count = left.get(kindOf(area)) ?? 0;
    left.set(kindOf(area), count - 1);
    return count <= 0;
  });
}

function partOf(name: string, setUp: SetUp, widths: readonly ChangedWidth[]): Part {
  return {
    parcels: [
      {
        bytes: 1000 + 400 * widths.length,
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItem(name);
          writeSheetSetUp(sheet, setUp);
          for (const { column, width } of widths)
            sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
        },
      },
    ],
    clear: () => Promise.resolve(),
    told: finding("page-not-set", { sheet: name }, { cells: [] }),
  };
}

/** Each sheet as it is called now, with what of it was changed. */
function toldOf(
  changed: readonly Changed[],
  kept: (one: Changed) => SetUp,
  widths: (one: Changed) => readonly ChangedWidth[],
): Finding[] {
  const sheetOf = ({ made }: Changed): string => made.state.name;
  const stays = changed.flatMap((one) => {
    const parts = [
      ...(Object.keys(kept(one)) as SetUpName[]),
      ...(widths(one).length > 0 ? (["widths"] as const) : []),
    ];
    return parts.length > 0 ? [{ sheet: sheetOf(one), parts }] : [];
  });
  const merges = changed.flatMap((one) => one.merges.map((area) => ({ ...area, sheet: sheetOf(one) })));
  const renamed = changed.filter(({ made }) => made.state.name !== made.name);
  const places = (all: readonly { readonly sheet: string }[]) => ({
    cells: all.map(({ sheet }) => `${quoteSheet(sheet)}!A1`),
  });
  return [
    ...(stays.length > 0 ? [finding("collected-set-up-kept", { sheets: stays }, places(stays))] : []),
    ...(merges.length > 0
      ? [finding("collected-merges-lost", { count: merges.length }, { cells: merges.map(printSheetArea) })]
      : []),
    ...(renamed.length > 0
      ? [
          finding(
            "collected-names-lost",
            { names: renamed.map(({ made }) => ({ now: made.state.name, next: made.name })) },
            { cells: renamed.map(({ made }) => `${quoteSheet(made.name)}!A1`) },
          ),
        ]
      : []),
  ];
}

/**
 * How a person set up the sheets of a collection, on the next ones: tab colours, panes, pages, print areas and widths go on; a
 * sheet's other name and cells that were merged or parted do not, since rows may be others now, and are told.
 * In: 나라국 called "나라국(안)", its tab red, column B wide. Out: 나라국 with a red tab and the wide column; its name is told.
 */
import type { Collection } from "../../collect";
import type { Part } from "../../excel/afterwards";
import { askForMerges } from "../../excel/merged-areas";
import { hasApi } from "../../excel/session";
import { breaksIn, only, setUpOf, writeSheetSetUp, type SetUp, type SetUpName } from "../../excel/set-up";
import { askAll } from "../../excel/trips";
import { finding, type Finding } from "../../messages/finding";
import { parseAddress, printArea, printSheetArea, quoteSheet, type Area } from "../../sheet/address";
import { writtenLooks } from "../looks-record";
import { changedSetUps, setUpNext } from "../set-up-next";
import { askWidths, type ChangedWidth } from "../widths";
import type { MadeSheet, Standing } from "./standing";
import { comingOf, leavingFor } from "./succeeding";

export interface SetUpOn {
  /** Of the page of the sheet that bears this name next. */
  readonly pageOf: (name: string) => SetUp;
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

export const noSetUpOn: SetUpOn = { pageOf: () => ({}), parts: [], findings: [] };

const below = 10;

interface Changed {
  readonly made: MadeSheet;
  /** A person's, as it is to be on the next sheet. */
  readonly setUp: SetUp;
  /** A person's that has no place there. */
  readonly lost: readonly SetUpName[];
  readonly widths: readonly ChangedWidth[];
  readonly merges: readonly Area[];
}

/** `standing`: the collection that goes; of records that do not say how its sheets were set up nothing is known. */
export async function setUpOn(
  context: Excel.RequestContext,
  collection: Pick<Collection, "layouts" | "rows">,
  standing: Standing,
): Promise<SetUpOn> {
  const { layouts } = collection;
  const { made, sheets, isAway } = standing;
  // One whose shape changed leaves a copy as it stands.
  const reshaped = new Set(sheets.flatMap(({ state, isReshaped }) => (isReshaped ? [state] : [])));
  const known = made.filter(({ setUp, state }) => setUp && !reshaped.has(state));
  if (known.length === 0 || isAway) return noSetUpOn;
  const leaving = leavingFor(standing, comingOf(collection), new Map());
  const nextOf = new Map(leaving.map(({ sheet, next }) => [sheet, next]));
  const layoutOf = new Map(layouts.map((layout) => [layout.name, layout]));
  const changed = (await loadChanged(context, known)).map((one): Changed => {
    const { made, setUp, ...others } = one;
    const layout = layoutOf.get(made.name);
    if (!layout) return { ...one, lost: [] };
    const hasMoved = isMoved(made, standing);
    const isLed = hasMoved && isOfSameColumns(setUp.area, made.setUp?.area);
    const own = made.setUp ? setUpOf(layout) : {};
    const theirs = only(setUp, (name) => (name === "area" ? !isLed : name !== "breaks" || !hasMoved));
    const now = { ...made.setUp, ...theirs };
    const next = setUpNext(made.setUp, now, layout, nextOf.get(made.state.name), undefined);
    const lost = (Object.keys(setUp) as SetUpName[]).filter(
      (name) =>
        next[name] === undefined &&
        setUp[name] !== own[name] &&
        (name !== "area" || !isLed) &&
        (name !== "breaks" || (hasMoved && countOf(setUp.breaks) !== countOf(made.setUp?.breaks))),
    );
    return { ...others, made, setUp: next, lost };
  });
  const widthsOf = new Map(layouts.map(({ name, columns }) => [name, columns.length]));
  const next = new Map(changed.map((one) => [one.made.name, one]));
  const widths = ({ made: { name }, widths: all }: Changed): ChangedWidth[] =>
    all.filter(({ column, then }) => then === column && column < (widthsOf.get(name) ?? 0));
  return {
    pageOf: (name) => next.get(name)?.setUp ?? {},
    parts: changed
      .filter(
        (one) => widthsOf.has(one.made.name) && (Object.keys(one.setUp).length > 0 || widths(one).length > 0),
      )
      .map((one) => partOf(one.made.name, one.setUp, widths(one))),
    findings: toldOf(changed, widths),
  };
}

const countOf = (breaks = ""): number => breaksIn(breaks).length;

/** Whether people put rows in or took some out above the last one: its page went along. */
function isMoved({ state, looks }: MadeSheet, { ledger, sheets }: Standing): boolean {
  if (!looks) return false;
  const { rows } = writtenLooks(looks);
  if (state === ledger.state) return ledger.places.last + 1 !== rows;
  const of = sheets.find((sheet) => sheet.state === state);
  return of !== undefined && of.edits.some(({ address }) => parseAddress(address)?.area.row === rows - 1);
}

/** Whether only its last row is another. */
function isOfSameColumns(area: string | undefined, written: string | undefined): boolean {
  const [is, was] = [area, written].map((one) => (one === undefined ? undefined : parseAddress(one)?.area));
  return (
    is !== undefined &&
    was !== undefined &&
    is.row === was.row &&
    is.column === was.column &&
    is.columns === was.columns
  );
}

/**
 * What a person changed, without what programs change that save a workbook: the width of a page instead of a scale, which the
 * workbench writes too; LibreOffice's distance of headers; panes and gridlines of all sheets, which it forgets without a window.
 */
function personal(setUps: readonly SetUp[], written: readonly (SetUp | undefined)[]): SetUp[] {
  const areViewsLost = setUps.every(
    ({ gridlines, frozen }, index) =>
      gridlines === "true" && (frozen === "" || written[index]?.frozen === undefined),
  );
  const isAtEdge = (margins: string | undefined, index: number): boolean =>
    margins !== undefined && bodyOf(margins) === bodyOf(written[index]?.margins);
  const areEdgesMoved = setUps.every(({ margins }, index) => isAtEdge(margins, index));
  return setUps.map((setUp, index) =>
    only(setUp, (name, value) => {
      if (name === "zoom") return value !== "1x0";
      if (name === "gridlines" || name === "frozen") return !areViewsLost;
      return name !== "margins" || !areEdgesMoved || !isAtEdge(value, index);
    }),
  );
}

/** The margins around what is printed: those at the page's edge are the last two. */
const bodyOf = (margins = ""): string => margins.split(" ").slice(0, 4).join(" ");

async function loadChanged(
  context: Excel.RequestContext,
  known: readonly MadeSheet[],
): Promise<Omit<Changed, "lost">[]> {
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
  const writtenAs = known.map(({ setUp }) => setUp);
  const asked = known.map(({ state, setUp }) => ({ name: state.name, written: setUp }));
  const setUps = personal(await changedSetUps(context, asked), writtenAs);
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
function toldOf(changed: readonly Changed[], widths: (one: Changed) => readonly ChangedWidth[]): Finding[] {
  const sheetOf = ({ made }: Changed): string => made.state.name;
  const stays = changed.flatMap((one) => {
    const parts = [
      ...(Object.keys(one.setUp) as SetUpName[]),
      ...(widths(one).length > 0 ? (["widths"] as const) : []),
    ];
    return parts.length > 0 ? [{ sheet: sheetOf(one), parts }] : [];
  });
  const gone = changed.flatMap((one) =>
    one.lost.length > 0 ? [{ sheet: sheetOf(one), parts: one.lost }] : [],
  );
  const merges = changed.flatMap((one) => one.merges.map((area) => ({ ...area, sheet: sheetOf(one) })));
  const renamed = changed.filter(({ made }) => made.state.name !== made.name);
  const places = (all: readonly { readonly sheet: string }[]) => ({
    cells: all.map(({ sheet }) => `${quoteSheet(sheet)}!A1`),
  });
  return [
    ...(stays.length > 0 ? [finding("collected-set-up-kept", { sheets: stays }, places(stays))] : []),
    ...(gone.length > 0 ? [finding("collected-set-up-lost", { sheets: gone }, places(gone))] : []),
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

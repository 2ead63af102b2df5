/**
 * The plan sheet that a new one follows: what of a person's care for it goes on to the new one. Edited cells, looks and column
 * widths that were changed, and comments, each with its figure.
 * It is the sheet that stands, or, where a build was taken back, the one that was put away by that.
 */
import type { Part } from "../excel/afterwards";
import { askAttached, type Attached } from "../excel/attached";
import {
  commentParcels,
  deleteComments,
  loadComments,
  markSign,
  type LoadedComment,
} from "../excel/comments";
import { withFormulas } from "../excel/formulas";
import { loadGrids } from "../excel/load";
import { askSetUp, orWithoutPages, type SetUp } from "../excel/set-up";
import type { SheetState, WorkbookState } from "../excel/sheets";
import { entries } from "../layout/entries";
import { planSheetName } from "../layout/plan-sheet-name";
import { finding, type Finding } from "../messages/finding";
import type { Grid } from "../sheet/grid";
import type { SheetLayout } from "../sheet/layout";
import { addressesById, editsOf, figuresAt, type Edit } from "./edits";
import type { BuildRecord } from "./build-record";
import { keptIn, type Compared, type FormerRecord } from "./kept";
import type { ChangedLooks } from "./looks";
import { askChangedLooks } from "./looks-now";
import { holdsFormulas, type Source } from "./source";
import { nextOf, type Succession } from "./succession";
import { askPlanWidths, type ChangedWidth } from "./widths";

/** What stands in the workbook of plans made before. */
export interface Former {
  /** The sheet that the new plan follows; undefined where there is none. */
  readonly followed?: Followed;
  /** The sheets that were put away before; each is deleted once the new plan stands and nothing is left that refers to it. */
  readonly superseded: readonly Superseded[];
  /** The sheets with people's formulas that are not read: hidden ones, copies, a collection's. Formulas there may refer to the plan. */
  readonly otherGrids: readonly Grid[];
}

export interface Superseded {
  readonly record: FormerRecord;
  readonly figures: ReadonlyMap<string, string>;
}

export interface Followed {
  readonly name: string;
  /** Whether it stands as the plan, even where a person has hidden it. */
  readonly isShown: boolean;
  readonly record?: BuildRecord;
  /** Which figure stands at an address. */
  readonly figures: ReadonlyMap<string, string>;
  readonly edits: readonly Edit[];
  readonly grid: Grid;
  /** Columns that a person made wider or narrower. */
  readonly widths: readonly ChangedWidth[];
  /** `id`: the figure that a comment is about. */
  readonly comments: readonly (LoadedComment & { readonly id?: string })[];
  /** How it is set up. */
  readonly setUp: SetUp;
  /** What a person changed of its looks. */
  readonly looks: ChangedLooks;
  /** What cannot be carried on. */
  readonly attached: Attached;
}

/** By which the plan's own checks of entries are told from a person's. */
export const ownChecks: ReadonlySet<string> = new Set(Object.values(entries).map(({ title }) => title));

/** A name under which a plan sheet can be put away: "성과계획서 이전", numbered where that is taken. */
export function freeName(state: WorkbookState): string {
  const taken = new Set(state.sheets.map((sheet) => sheet.name));
  let name = `${planSheetName} 이전`;
  for (let number = 2; taken.has(name); number += 1) name = `${planSheetName} 이전 ${number}`;
  return name;
}

/** What brings the plan sheet back as it stands now. */
export const putAway = (
  { name, visibility }: SheetState,
  build: BuildRecord | undefined,
  compared: Compared,
): FormerRecord => ({
  name,
  compared,
  ...(visibility !== "Visible" && { hidden: visibility }),
  ...(build && { build }),
});

/** Loads what goes on; two or three round trips, none where no plan was made before. */
export async function loadFormer(context: Excel.RequestContext, source: Source): Promise<Former> {
  const { planSheet, state, store, grids } = source;
  const kept = keptIn(store);
  const away = state.sheets.find((sheet) => sheet.role === "former");
  const superseded = [
    ...(away ? [{ ...kept.former, name: away.name }] : []),
    ...stillHeld(state, kept.held ?? []),
  ].map((record) => ({ record, figures: figuresAt(source, record.build) }));
  if (!planSheet && superseded.length === 0) return { otherGrids: [], superseded };
  const read = new Set(grids.map((grid) => grid.sheet));
  const others = state.sheets.filter((one) => holdsFormulas(one) && !read.has(one.name));
  const followsAway = !planSheet && kept.step?.kind === "build" && kept.step.isTakenBack === true;
  const loaded = await loadGrids(context, followsAway ? [...others, away!] : others);
  const otherGrids = [
    ...loaded.slice(0, others.length),
    ...(await withEveryFormula(context, source, loaded)),
  ];
  const follow = (sheet: SheetState, grid: Grid, record: BuildRecord | undefined): Promise<Followed> =>
    orWithoutPages((isPageAsked) => askFollowed(context, source, { sheet, grid, record }, isPageAsked));
  const followed = planSheet
    ? await follow(planSheet.state, planSheet.grid, kept.build)
    : followsAway
      ? await follow(away!, loaded.at(-1)!, kept.former?.build)
      : undefined;
  return { otherGrids, superseded, ...(followed && { followed }) };
}

/** A sheet that somebody renamed or made visible is that person's. */
const stillHeld = ({ sheets }: WorkbookState, held: readonly FormerRecord[]): FormerRecord[] =>
  held.filter((record) =>
    sheets.some(
      ({ name, visibility, copyOf }) =>
        name === record.name && visibility === "VeryHidden" && copyOf === "plan",
    ),
  );

/** Sheets of which only the values were loaded, again where they have formulas. */
async function withEveryFormula(
  context: Excel.RequestContext,
  { grids, state }: Source,
  loaded: readonly Grid[],
): Promise<Grid[]> {
  const unseen = new Set(
    [...grids, ...loaded].flatMap(({ sheet, rows, formulas }) => (rows > 0 && !formulas ? sheet : [])),
  );
  const asked = state.sheets.filter((sheet) => unseen.has(sheet.name) && holdsFormulas(sheet));
  return loadGrids(context, await withFormulas(context, asked), true);
}

interface ToFollow {
  readonly sheet: SheetState;
  readonly grid: Grid;
  readonly record?: BuildRecord;
}

async function askFollowed(
  context: Excel.RequestContext,
  source: Source,
  { sheet: { name, role, tables }, grid, record }: ToFollow,
  isPageAsked: boolean,
): Promise<Followed> {
  const sheet = context.workbook.worksheets.getItem(name);
  const widths = askPlanWidths(source, sheet, record);
  const setUp = askSetUp(sheet, isPageAsked);
  const attached = askAttached(sheet, ownChecks, tables);
  const looks = askChangedLooks(context, source, grid, record);
  const comments = await loadComments(context, sheet);
  const figures = figuresAt(source, record);
  return {
    name,
    isShown: role === "plan",
    ...(record && { record }),
    figures,
    edits: editsOf(source, grid, record),
    grid,
    widths: widths(),
    comments: comments.map((comment) => ({ ...comment, id: figures.get(comment.address) })),
    attached: attached(),
    setUp: setUp(),
    looks: await looks(),
  };
}

/** The comments for the new sheet; each follows its figure, or what its cell holds, and says what it was about where that is gone. */
export function commentsPart(followed: Followed, layout: SheetLayout, succession: Succession): Part {
  const addresses = addressesById(layout);
  const next = nextOf(succession, followed.name);
  const comments = followed.comments.map(({ id, ...comment }) => {
    const address = id === undefined ? next?.moved(comment.address) : addresses.get(id);
    if (address !== undefined) return { ...comment, address };
    const content = `(${id ?? comment.address}) ${comment.content}`;
    // Of a cell that is no more only its address is known, where another figure may stand by now.
    return { ...comment, content, ...(id === undefined && { address: "A1" }) };
  });
  const texts = comments.map(({ content }) => `‘${content}’`).join(", ");
  return {
    parcels: commentParcels(planSheetName, comments),
    clear: () => deleteComments(planSheetName, comments),
    told: finding("comments-not-carried", { count: comments.length, texts }),
  };
}

/** What a carried comment loses: Office.js lets nobody write in another person's name. */
export function commentFindings(former: Followed | undefined): Finding[] {
  const others =
    former?.comments.filter(({ author, content }) => author !== "" && !content.startsWith(markSign)) ?? [];
  if (others.length === 0) return [];
  const authors = [...new Set(others.map(({ author }) => author))].join(", ");
  return [finding("comments-rewritten", { count: others.length, authors })];
}

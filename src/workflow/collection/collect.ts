/**
 * "취합": the rows of the departments' files become 총괄, a sheet an office and 성과자료 in the open workbook, all of them or
 * nothing: they are made very hidden, and shown in the last request.
 * In: the readings of 110 files, the form 서울. Out: the sheets' names, and what is found when the plans are put together.
 */
import { checkCollection, collect, departmentsOf, rowsOfAll, type Collection } from "../../collect";
import { afterwards, type Part } from "../../excel/afterwards";
import { commit } from "../../excel/commit";
import { draftsOf, type Drafts } from "../../excel/draft";
import { tablePart } from "../../excel/ledger-table";
import { pagePart } from "../../excel/page";
import { bytesOf, type Parcel } from "../../excel/parcels";
import { withExcel } from "../../excel/session";
import { layoutParcels } from "../../excel/write";
import { formNamed, standardForm } from "../../forms";
import { spelling } from "../../functions/calls";
import type { LedgerRow } from "../../ledger";
import { finding, type Finding } from "../../messages/finding";
import { onSheet } from "../../sheet/expression";
import type { SheetLayout } from "../../sheet/layout";
import { loadOwnSheets, type Sheets } from "../source";
import { Refusal, type RunOptions } from "../types";
import type { FileReading } from "./department-file";

export interface CollectOptions extends RunOptions {
  /** A form that comes with the product, by its name. */
  readonly form?: string;
}

export interface CollectReport {
  /** Names of the sheets that were written, in tab order. */
  readonly sheets: readonly string[];
  readonly departments: number;
  /** What is found when the plans are put together; `file` is "" where it is about none. */
  readonly findings: readonly { readonly file: string; readonly found: Finding }[];
  /** What Excel refused of pages and table; nothing else is missing for that. */
  readonly told: readonly Finding[];
}

export async function collectPlans(
  files: readonly FileReading[],
  options: CollectOptions = {},
): Promise<CollectReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const sheets = await loadOwnSheets(context);
    options.signal?.throwIfAborted();
    options.onProgress?.("layout");
    const collection = collectionOf(files, options.form);
    refuseWhereNeeded(sheets, collection);
    const told = await write(sheets, collection, options);
    const { fiscalYear, rows } = collection;
    const departments = departmentsOf(rows);
    return {
      sheets: collection.layouts.map(({ name }) => name),
      departments: departments.length,
      findings: checkCollection({ departments, fiscalYear }),
      told,
    };
  });
}

function collectionOf(files: readonly FileReading[], form = standardForm.name): Collection {
  const read = files.flatMap((file): { name: string; rows: readonly LedgerRow[] }[] =>
    "rows" in file ? [file] : [],
  );
  const collection = collect(rowsOfAll(read), formNamed(form) ?? standardForm);
  if (!collection) throw new Refusal([finding("nothing-to-collect", { files: files.length })]);
  return collection;
}

/** A sheet of a person's own is never written over, and neither is a collection in which somebody may have worked. */
function refuseWhereNeeded({ state }: Sheets, { layouts }: Collection): void {
  const standing = state.sheets.filter(
    ({ role, visibility }) => role === "collection" && visibility !== "VeryHidden",
  );
  if (standing.length > 0)
    throw new Refusal([finding("collection-stands", { sheets: standing.map(({ name }) => name) })]);
  const wanted = new Set(layouts.map(({ name }) => name.toLowerCase()));
  const taken = state.sheets.filter(({ name }) => wanted.has(name.toLowerCase()));
  if (taken.length > 0)
    throw new Refusal(
      taken.map(({ name: sheet }) => finding("sheet-not-ours", { sheet }, { cells: [`${sheet}!A1`] })),
    );
}

async function write(sheets: Sheets, collection: Collection, options: CollectOptions): Promise<Finding[]> {
  const { layouts, table } = collection;
  const drafts = draftsOf(
    sheets.state,
    layouts.map(({ name }) => name),
  );
  const parcels = [...drafts.begin, ...contentsOf(collection, drafts)];
  options.signal?.throwIfAborted();
  const first = layouts[0]!.name;
  await commit(sheets, sheets.store, {
    parcels: told(parcels, options),
    finish: (context) => {
      drafts.settle(context, []);
      const sheet = context.workbook.worksheets.getItem(first);
      sheet.activate();
      sheet.getRange("A1").select();
    },
  });
  const ledger = layouts.at(-1)!.name;
  return afterwards([
    ...layouts.map((layout): Part => pagePart(layout.name, layout)),
    tablePart(ledger, table.table),
  ]);
}

/** 성과자료 comes first: the other sheets' formulas refer to it, under the name that it has while it is made. */
function contentsOf({ layouts, textAt }: Collection, { names }: Drafts): Parcel[] {
  const spell = spelling("native", { textAt });
  const ledger = layouts.at(-1)!;
  return [ledger, ...layouts.slice(0, -1)].flatMap((layout) =>
    layoutParcels(names.get(layout.name)!, over(layout, ledger.name, names.get(ledger.name)!), spell),
  );
}

const over = (layout: SheetLayout, from: string, to: string): SheetLayout => ({
  ...layout,
  cells: layout.cells.map((cell) =>
    typeof cell.content === "object" ? { ...cell, content: onSheet(cell.content, from, to) } : cell,
  ),
});

/** The parcels, each saying how much is done when its turn comes; a run that was cancelled stops there, and is put back. */
function told(parcels: readonly Parcel[], { onProgress, signal }: CollectOptions): Parcel[] {
  const all = bytesOf(parcels);
  let before = 0;
  return parcels.map((parcel) => {
    const done = before;
    before += parcel.bytes;
    return {
      ...parcel,
      queue: (context) => {
        signal?.throwIfAborted();
        onProgress?.("write", { done, all });
        parcel.queue(context);
      },
    };
  });
}

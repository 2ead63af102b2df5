/**
 * "취합": the rows of the departments' files become 총괄, a sheet an office and 성과자료 in the open workbook, all of them or
 * nothing: they are made very hidden, and shown in the last request. Where a collection stands already, the new one takes its
 * place with what a person changed in it, whatever refers to it is led to the same figures, and it is put away for 되돌리기.
 * In: the readings of 110 files, the form 서울. Out: the sheets' names, and what is found when the plans are put together.
 */
import {
  checkCollection,
  collectInSteps,
  departmentsOf,
  handedIn,
  ledgerSheetName,
  rowsOfAll,
  submissionsSheetName,
  withoutBooks,
  type Collection,
} from "../../collect";
import { afterwards, type Part } from "../../excel/afterwards";
import { cellParcels, writeCells } from "../../excel/cells";
import { commit } from "../../excel/commit";
import { draftsOf, type Drafts } from "../../excel/draft";
import { pagePart } from "../../excel/page";
import { bytesOf, type Parcel } from "../../excel/parcels";
import { givingWay, stepByStep } from "../../excel/patience";
import { withExcel } from "../../excel/session";
import { layoutParcels } from "../../excel/write";
import { formNamed, standardForm, type Form } from "../../forms";
import { spelling } from "../../functions/calls";
import type { Former } from "../../messages/work";
import { finding, type Finding } from "../../messages/finding";
import { onSheet } from "../../sheet/expression";
import type { SheetLayout } from "../../sheet/layout";
import { keeping } from "../kept";
import { inOrder, type Sheets } from "../source";
import { bytesOfRepointed, writeRepointed } from "../succession";
import { Refusal, type RunOptions } from "../types";
import type { Against } from "./against";
import type { FileReading } from "./department-file";
import { bytesOfGoing, hideAway, makeWay } from "./going";
import { recordInSteps, recordSheetName } from "./record";
import { noStanding } from "./standing";
import { findStanding, stepOf, succeed, type Found, type Succeeding } from "./succeed";
import { stoodOn, toldOfLedger, withEdits } from "./with-edits";

export interface CollectOptions extends RunOptions {
  /** A form that comes with the product by its name, or one of one's own. */
  readonly form?: string | Form;
  /** What the departments are held against. */
  readonly against?: Against;
  /** "beside": whoever collects keeps a copy of the workbook as it was, so that what stood is deleted and not put away. */
  readonly former?: Former;
}

export interface CollectReport {
  /** Names of the sheets that were written, in tab order. */
  readonly sheets: readonly string[];
  readonly departments: number;
  /** What is found when the plans are put together; `file` is "" where it is about none. */
  readonly findings: readonly { readonly file: string; readonly found: Finding }[];
  /** What became of a person's changes, and what Excel refused of pages and table. Errors first. */
  readonly told: readonly Finding[];
}

export async function collectPlans(
  given: readonly FileReading[],
  options: CollectOptions = {},
): Promise<CollectReport> {
  return withExcel(async (context) => {
    options.onProgress?.("load");
    const giveWay = givingWay(options.signal);
    const found = await findStanding(context, giveWay);
    const { sheets, standing } = found;
    options.signal?.throwIfAborted();
    options.onProgress?.("layout");
    const { files, findings: books } = withoutBooks(given);
    const handed = handedIn(files, options.against?.list);
    const read = rowsOfAll(
      files.flatMap((file) => ("rows" in file && !handed?.superseded.has(file.name) ? [file] : [])),
    );
    const edited = withEdits(read, standing?.ledger ?? noStanding.ledger);
    const { form: wanted = standardForm } = options;
    const form = (typeof wanted === "string" ? formNamed(wanted) : wanted) ?? standardForm;
    const collection = await stepByStep(collectInSteps(edited.rows, form, handed), giveWay);
    if (!collection) throw new Refusal([finding("nothing-to-collect", { files: files.length })]);
    refuseWhereTaken(sheets, collection, found);
    const former = options.former ?? "hidden";
    const next = await succeed(context, collection, found, { former, giveWay });
    const told = standing ? toldOfLedger(edited, standing.ledger, read, collection, former) : [];
    const refused = await write(sheets, collection, next, options);
    const departments = departmentsOf(collection.rows);
    return {
      sheets: collection.layouts.map(({ name }) => name),
      departments: departments.length,
      findings: [
        ...books,
        ...(handed?.findings ?? []),
        ...checkCollection({
          ...options.against,
          departments,
          fiscalYear: collection.fiscalYear,
          asked: handed?.asked,
          stood: standing && stoodOn(standing.ledger, read),
          unread: handed?.unread,
        }),
      ],
      told: inOrder([...told, ...next.findings, ...refused]),
    };
  });
}

/** A sheet of a person's own is never written over. */
function refuseWhereTaken({ state }: Sheets, { layouts }: Collection, { standing, deleted }: Found): void {
  const wanted = new Set(layouts.map(({ name }) => name.toLowerCase()));
  const going = new Set([...(standing?.all ?? []), ...deleted].map(({ name }) => name));
  const taken = state.sheets.filter(({ name }) => wanted.has(name.toLowerCase()) && !going.has(name));
  if (taken.length > 0)
    throw new Refusal(
      taken.map(({ name: sheet }) => finding("sheet-not-ours", { sheet }, { cells: [`${sheet}!A1`] })),
    );
}

async function write(
  sheets: Sheets,
  collection: Collection,
  next: Succeeding,
  options: CollectOptions,
): Promise<Finding[]> {
  const { layouts, table } = collection;
  const { state, store } = sheets;
  const spell = spelling("native", { textAt: collection.textAt });
  const giveWay = givingWay(options.signal);
  const record = await stepByStep(recordInSteps(layouts, collection.rows, spell), giveWay);
  const drafts = draftsOf(
    state,
    [...layouts, record].map(({ name }) => name),
    [ledgerSheetName, submissionsSheetName, recordSheetName],
  );
  const parcels = [
    ...drafts.begin,
    ...(await stepByStep(contentsInSteps(collection, drafts, next), giveWay)),
    ...layoutParcels(drafts.names.get(record.name)!, record, spell),
  ];
  options.signal?.throwIfAborted();
  const { repointed, going, carried } = next;
  await commit(
    {
      ...sheets,
      cells: [...repointed.before, ...going.before],
      names: repointed.namesBefore,
    },
    keeping(store, { step: stepOf(going) }),
    {
      parcels: told(parcels, options),
      finish: (context) => {
        makeWay(context, state.names, going);
        drafts.settle(context, recordSheetName);
        writeCells(context, carried.later);
        writeRepointed(context, repointed);
        const sheet = context.workbook.worksheets.getItem(layouts[0]!.name);
        sheet.activate();
        sheet.getRange("A1").select();
        hideAway(context, state.names, going);
      },
      finishBytes:
        drafts.bytes +
        bytesOfGoing(going) +
        bytesOfRepointed(repointed) +
        bytesOf(cellParcels(carried.later)),
      superseded: going.superseded.map((name) => going.freedAs.get(name) ?? name),
    },
  );
  return afterwards([
    ...layouts.map((layout): Part => pagePart(layout.name, layout, next.setUp.pageOf(layout.name))),
    next.table(ledgerSheetName, table.table),
    ...next.parts,
  ]);
}

/** 성과자료 comes first: the other sheets' formulas refer to it, under the name that it has while it is made. */
function* contentsInSteps(
  { layouts, textAt }: Collection,
  { names }: Drafts,
  { carried, looks }: Succeeding,
): Generator<void, Parcel[]> {
  const spell = spelling("native", { textAt });
  const ledger = layouts.find(({ name }) => name === ledgerSheetName)!;
  const parcels: Parcel[] = [];
  for (const layout of [ledger, ...layouts.filter((other) => other !== ledger)]) {
    yield;
    const name = names.get(layout.name)!;
    const own = over(layout, ledger.name, names.get(ledger.name)!);
    parcels.push(...layoutParcels(name, own, spell, carried.now.get(layout.name)));
    parcels.push(...looks.parcels(layout.name, name));
  }
  return parcels;
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

/**
 * 자료요청: one workbook a department, filled in with what the ledger knows, to be sent out and collected again.
 *
 *   tables.ts     the input sheets; draft.ts how they are laid out, texts.ts what they say
 *   stamp.ts      what the file tells of itself: whose it is, of which year and version, what was locked in it
 *   returned.ts   a file that came back: whose it is, and what of the form was altered
 *   handed-in.ts  all files: who handed in, twice, not at all
 *
 * In: the rows of a collection of 2017, the year 2018, 110 names. Out: 「001 살림과 2018년 자료요청」 with 작성 안내, 예산, …
 */
import { planOfRows, yearOfDocument, type LedgerRow } from "../../ledger";
import type { Plan } from "../../plan/plan";
import type { EntrySheet } from "../../sheet/entry-sheet";
import { cellArea } from "../../sheet/address";
import { keyOf } from "../../text/name";
import { sameOnes, withOffice } from "../checks/same-name";
import { departmentsOf, officeOf, type Department } from "../offices";
import { coverSheet } from "./cover";
import { requestMark, stampSheet, version } from "./stamp";
import { budgetSheet, indicatorSheet, outlineSheet, programSheet, resultSheet, staffSheet } from "./tables";

export { handedIn, type HandedIn, type HandedState, type Submission } from "./handed-in";
export { returnedForm, type Returned } from "./returned";

export interface RequestBook {
  readonly department: string;
  /** Without its ending; no sign in it that a disk of Windows refuses. */
  readonly fileName: string;
  readonly sheets: readonly EntrySheet[];
  /** Whether the ledger had anything to fill in. */
  readonly isFilled: boolean;
}

/** The departments of the list, or of the ledger where there is none; in that order, each once. */
export function requestBooks(
  rows: readonly LedgerRow[],
  year: number,
  list?: readonly string[],
): RequestBook[] {
  const known = departmentsOf(rows);
  const names = distinct(list ?? known.map(({ name }) => name));
  const digits = Math.max(3, String(names.length).length);
  const asked = names.flatMap((name) => {
    // A list names one of two with its office.
    const department = known.find((one) => keyOf(withOffice(one)) === keyOf(name))?.name ?? name;
    const all = latest(known, department, year);
    const own = department === name ? all : all.filter((one) => keyOf(withOffice(one)) === keyOf(name));
    return (own.length === 0 ? [undefined] : own).map((one) => ({
      ...{ department, own: one },
      // Two offices may have one of the name each.
      fileOf: one && own.length > 1 ? withOffice(one) : name,
    }));
  });
  const everybody = asked.map(({ fileOf }) => fileOf);
  return asked.map(({ department, own, fileOf }, index) => {
    const plan = own && planOf(own);
    const office = own && officeOf(own);
    const wanted = { department, office, year, version, plan };
    const parts = [outlineSheet, budgetSheet, staffSheet, indicatorSheet, resultSheet, programSheet]
      .map((sheet) => sheet(wanted))
      .map((draft) => draft.finish());
    const sheets = parts.map(({ sheet }) => sheet);
    const kept = parts.flatMap((part) => part.kept);
    return {
      department,
      fileName: `${String(index + 1).padStart(digits, "0")} ${plainName(fileOf)} ${year}년 자료요청`,
      sheets: [coverSheet(wanted, requestMark), ...sheets, stampSheet({ ...wanted, list: everybody, kept })],
      isFilled: plan !== undefined,
    };
  });
}

function distinct(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => keyOf(name) !== "" && !seen.has(keyOf(name)) && seen.add(keyOf(name)));
}

/** The department's last plan that is not of a later year; of each where two offices have one of that name. */
function latest(all: readonly Department[], name: string, year: number): Department[] {
  const yearOf = ({ document }: Department): number => yearOfDocument(document) ?? Infinity;
  const own = all.filter((one) => keyOf(one.name) === keyOf(name) && yearOf(one) <= year);
  return sameOnes(own).map((same) => same.reduce((last, one) => (yearOf(last) >= yearOf(one) ? last : one)));
}

/** Figures and texts only: where they stand in the ledger is of no account in a form. */
function planOf({ rows }: Department): Plan | undefined {
  const nowhere = { ...cellArea(0, 0), sheet: "" };
  return planOfRows(rows, () => ({ value: nowhere, text: nowhere }));
}

const plainName = (name: string): string =>
  name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, "_")
    .trim()
    .slice(0, 60);

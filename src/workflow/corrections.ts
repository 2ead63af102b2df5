/**
 * What a person says about the tables that were found, kept in the workbook as answers to the reader. An answer is
 * anchored by the table's sheet and head, so that it still holds after rows were added.
 * In: { table: 예산!A3:F16, unit: "천원" }. Out: answers.tables = [{ sheet: "예산", header: "사업명|'17예산|…", unit: "천원" }].
 */
import { commit } from "../excel/commit";
import { withExcel } from "../excel/session";
import type { Answers, TableAnswer } from "../reader/model";
import { columnKey } from "../reader/words/labels";
import type { FoundTable } from "../reader/model";
import { contains, printArea, type SheetArea } from "../sheet/address";
import type { MoneyUnit } from "../text/unit";
import { keeping, keptIn, type KeptCorrection, type TableCorrection } from "./kept";
import { loadOwnSheets, loadSource, type Sheets, type Source } from "./source";
import type { RunOptions } from "./types";

/** Keeps one correction; what was said of the same table before holds, except for what is said anew. */
export function correct(correction: TableCorrection, options: RunOptions = {}): Promise<void> {
  return withExcel(async (context) => {
    const source = await loadSource(context, options);
    await keep(source, corrected(source, correction));
  });
}

function corrected({ store, reading }: Source, correction: TableCorrection): readonly KeptCorrection[] {
  const kept = keptIn(store).corrections ?? [];
  const table = reading.tables.find((one) => covers(one.range, correction.table));
  const anchor = anchorOf(correction, table, kept);
  const isSame = ({ table: its, header }: KeptCorrection): boolean =>
    header === ""
      ? covers(its, correction.table)
      : its.sheet === correction.table.sheet && header === anchor.header;
  const former = kept.find(isSame);
  const columns = { ...columnsNow(former, anchor.headers), ...correction.columns };
  const answered: KeptCorrection = { ...former, ...correction, ...anchor, columns };
  return [...kept.filter((one) => !isSame(one)), answered];
}

/** What was said of columns, where their heads stand now. */
function columnsNow(
  former: KeptCorrection | undefined,
  headers: KeptCorrection["headers"],
): TableCorrection["columns"] {
  const now = new Map(Object.entries(headers).map(([column, header]) => [header, Number(column)]));
  return Object.fromEntries(
    Object.entries(former?.columns ?? {}).flatMap(([column, said]) => {
      const at = now.get(former!.headers[Number(column)] ?? "");
      return at === undefined ? [] : [[at, said]];
    }),
  );
}

/** Forgets what was said about one table, or everything. */
export function forgetCorrections(table?: SheetArea): Promise<void> {
  return withExcel(async (context) => {
    const sheets = await loadOwnSheets(context);
    const kept = keptIn(sheets.store).corrections ?? [];
    await keep(
      sheets,
      table === undefined ? [] : kept.filter((one) => !covers(one.range ?? one.table, table)),
    );
  });
}

function keep(sheets: Sheets, list: readonly KeptCorrection[]): Promise<void> {
  const answers = { ...keptIn(sheets.store).answers, ...answersOf(list) };
  return commit(sheets, keeping(sheets.store, { corrections: list, answers }));
}

/** The head's key and the columns' heads, by which the reader knows the table again. */
function anchorOf(
  correction: TableCorrection,
  table: FoundTable | undefined,
  kept: readonly KeptCorrection[],
): Pick<KeptCorrection, "header" | "headers"> {
  if (table) {
    return {
      header: table.key ?? "",
      headers: Object.fromEntries(
        table.columns.map(({ column, header }) => [column, columnKey(header, column - table.range.column)]),
      ),
    };
  }
  const former = kept.find((one) => covers(one.table, correction.table));
  return { header: former?.header ?? "", headers: former?.headers ?? {} };
}

function answersOf(list: readonly KeptCorrection[]): Pick<Answers, "tables" | "ranges"> {
  return {
    tables: list
      .filter((one) => one.header !== "")
      .map((one): TableAnswer => ({
        sheet: one.table.sheet,
        header: one.header,
        ...(one.unit !== undefined && { unit: one.unit as MoneyUnit }),
        ...(one.exclude && { exclude: true }),
        ...(one.kind && { kind: one.kind }),
        columns: Object.entries(one.columns ?? {}).flatMap(([column, said]) => {
          const header = one.headers[Number(column)];
          return header === undefined ? [] : [{ header, ...said }];
        }),
      })),
    ranges: list.flatMap((one) => {
      const area = one.range ?? (one.header === "" ? one.table : undefined);
      return area && one.kind ? [{ sheet: area.sheet, address: printArea(area), kind: one.kind }] : [];
    }),
  };
}

const covers = (area: SheetArea, other: SheetArea): boolean =>
  area.sheet === other.sheet && contains(area, other.row, other.column);

/**
 * Cells as the ledger's columns 시트 and 셀 spell them, and back.
 * In: 예산!C6:C8 and 예산!C12. Out: 시트 "예산", 셀 "C6:C8,C12"; of several sheets 셀 "예산!C6,결산!D6" bears them.
 */
import { joinTerms } from "../plan/figures";
import type { Term } from "../plan/model";
import { parseAddress, printArea, printSheetArea, type SheetArea } from "../sheet/address";
import type { LedgerRow } from "./row";

type Place = Pick<LedgerRow, "sheet" | "cell">;

export function printPlace(cells: readonly (SheetArea | Term)[]): Place {
  const areas = joinTerms(cells.map((cell) => ({ multiplier: 1, spelling: "number", ...cell })));
  const sheets = [...new Set(areas.map(({ sheet }) => sheet))];
  if (sheets.length === 0) return { sheet: "", cell: "" };
  if (sheets.length === 1) return { sheet: sheets[0]!, cell: areas.map(printArea).join(",") };
  return { sheet: sheets.join(", "), cell: areas.map(printSheetArea).join(",") };
}

/** The cells that a row names, each with its sheet. What is no address is left out. */
export function placeOf({ sheet, cell }: Place): SheetArea[] {
  return addressesIn(cell).flatMap((address) => {
    const parsed = parseAddress(address);
    return parsed ? [{ ...parsed.area, sheet: parsed.sheet ?? sheet }] : [];
  });
}

/** Parts between commas; a comma inside a quoted sheet's name parts nothing. */
const addressesIn = (cell: string): string[] => cell.match(/(?:'(?:[^']|'')*'|[^,'])+/g) ?? [];

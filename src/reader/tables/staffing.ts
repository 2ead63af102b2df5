/**
 * A table of staff: 정원 by grade, 현원, 직제명, one row per department.
 * In: row "홍보실 10 0 1 9 10 언론홍보담당, …" below heads 정원 {계, 4급이상, 5급, 6급이하}. Out: one entry; 계 is compared.
 */
import type { Figure, Staffing } from "../../plan/model";
import { figureOf, readCell, sumFigures } from "../cells";
import { unspread } from "../../text/spacing";
import type { HeaderColumn } from "../region";
import { isSubtotal, isTotal } from "./budget-names";
import { hasNumbers } from "./budget-columns";
import type { Table } from "./table";

type Part =
  "total" | "grade4AndAbove" | "grade5" | "grade6AndBelow" | "current" | "positions" | "department" | "other";

/** What a column of a staff table holds; the label above (정원, 현원) goes before the one below (계). */
function partOf(column: HeaderColumn): Part | undefined {
  const fields = column.labels.map((label) => label.field);
  if (fields.includes("positions")) return "positions";
  if (fields.includes("current"))
    return fields.length === 1 || fields.at(-1) === "sum" || fields.at(-1) === "current"
      ? "current"
      : "other";
  const grade = fields.find((field) => field.startsWith("grade"));
  if (grade) return grade as Part;
  if (fields.includes("authorized"))
    return fields.at(-1) === "sum" ||
      (fields.at(-1) === "authorized" && column.texts.length === column.labels.length)
      ? "total"
      : undefined;
  if (fields.includes("department") || fields.includes("division")) return "department";
  if (fields.some((field) => ["difference", "note", "number", "rate", "remainder"].includes(field)))
    return "other";
  return fields.includes("sum") && column.texts.length === column.labels.length ? "total" : undefined;
}

export function readStaffing(table: Table): Staffing[] {
  const { sheet, region, notes, answers } = table;
  const at = new Map<Part, number[]>();
  for (const column of region.columns) {
    const part = partOf(column);
    table.say(column, part === "total" ? "authorized" : part === "other" ? "ignored" : (part ?? "unknown"));
    if (part === undefined) {
      if (hasNumbers(region, column.column))
        notes.add("column-not-understood", { header: column.texts.join(" ") }, [
          sheet.address(region.body - 1, column.column),
        ]);
      continue;
    }
    if (at.has(part) && !part.startsWith("grade") && part !== "other") {
      const cells = [at.get(part)![0]!, column.column].map((one) => sheet.address(region.body - 1, one));
      notes.add("column-repeated", { taken: part, left: column.texts.join(" "), year: "" }, cells);
      continue;
    }
    at.set(part, [...(at.get(part) ?? []), column.column]);
  }
  const name = at.get("department")?.[0] ?? region.left;
  const figure = (row: number, part: Part, header: string): Figure | undefined =>
    sumFigures(
      (at.get(part) ?? []).flatMap((column) => {
        const read = readCell(sheet, row, column, header, notes, answers);
        return read ? [figureOf(sheet, row, column, read)] : [];
      }),
    );
  const entries: Staffing[] = [];
  const sums: { row: number; name: string; from: number; figures: Record<string, Figure | undefined> }[] = [];
  let since = 0;
  for (let row = region.body; row < region.bottom; row++) {
    const key = sheet.key(row, name);
    const figures = {
      total: figure(row, "total", "정원"),
      grade4AndAbove: figure(row, "grade4AndAbove", "4급이상"),
      grade5: figure(row, "grade5", "5급"),
      grade6AndBelow: figure(row, "grade6AndBelow", "6급이하"),
      current: figure(row, "current", "현원"),
    };
    if (region.repeated.has(row) || (!Object.values(figures).some(Boolean) && !at.get("positions"))) continue;
    if (!Object.values(figures).some(Boolean)) continue;
    if (key === "") {
      notes.add("row-left-out", { name: "", why: "부서명이 없습니다", whyEn: "it has no department" }, [
        sheet.address(row, region.left, 1, region.right - region.left),
      ]);
      continue;
    }
    if (isTotal(key) || isSubtotal(key)) {
      sums.push({ row, name: key, from: isSubtotal(key) ? since : 0, figures });
      if (isSubtotal(key)) since = entries.length;
      continue;
    }
    const grades = [figures.grade4AndAbove, figures.grade5, figures.grade6AndBelow].filter(
      (one) => one !== undefined,
    );
    const total = figures.total ?? sumFigures(grades);
    if (figures.total && grades.length > 0) compare(sheet.text(row, name), "정원", figures.total, grades);
    const column = at.get("positions")?.[0];
    const positions = column === undefined ? "" : sheet.text(row, column);
    entries.push({
      department: unspread(sheet.text(row, name)),
      authorized: { ...figures, total } as Staffing["authorized"],
      ...(figures.current && { current: figures.current }),
      ...(positions !== "" && { positions: { text: positions, cell: sheet.area(row, column!) } }),
      cells: sheet.area(row, region.left, 1, region.right - region.left),
    });
  }
  for (const sum of sums) {
    const parts = entries
      .slice(sum.from)
      .filter((entry) => !isSubtotal(sum.name) || entry.cells.row < sum.row);
    for (const [field, stated] of Object.entries(sum.figures)) {
      const figures = parts.flatMap(
        (entry) =>
          (field === "current" ? entry.current : entry.authorized[field as keyof Staffing["authorized"]]) ??
          [],
      );
      if (stated && figures.length > 0)
        compare(sum.name, field === "current" ? "현원" : "정원", stated, figures);
    }
  }
  return entries.map((entry) => ({ ...entry, authorized: clean(entry.authorized) }));

  function compare(of: string, what: string, stated: Figure, parts: readonly Figure[]): void {
    const sum = sumFigures(parts)!;
    if (sum.value === stated.value) return;
    const cells = [...stated.from, ...sum.from].map((term) =>
      sheet.address(term.row, term.column, term.rows, term.columns),
    );
    notes.add(
      "rows-differ-from-total",
      { name: of, what, stated: String(stated.value), sum: String(sum.value) },
      cells,
    );
  }
}

function clean(authorized: Staffing["authorized"] & { current?: Figure }): Staffing["authorized"] {
  const { total, grade4AndAbove, grade5, grade6AndBelow } = authorized;
  return {
    ...(total && { total }),
    ...(grade4AndAbove && { grade4AndAbove }),
    ...(grade5 && { grade5 }),
    ...(grade6AndBelow && { grade6AndBelow }),
  };
}

/**
 * A workbook with a sheet for each department: what stands on a sheet is of the department that its card names, and two offices'
 * departments of one name are called by their offices too.
 * In: cards of 총무과 (문화국) and 총무과 (복지국), "2017년도 총무과 세출예산" on the sheets of each. Out: 문화국 총무과, 복지국 총무과.
 */
import { groupBy } from "../../plan/lines";
import type { PlanParts, Staffing } from "../../plan/model";
import { keyOf } from "../../text/name";
import type { Table } from "../table";

type Outlines = NonNullable<PlanParts["outlines"]>;

export interface OnSheets {
  readonly outlines: Outlines;
  /** The department of a table, by its sheet and titles where two have its name. */
  readonly departmentOf: (table: Pick<Table, "context" | "sheet">) => string | undefined;
  readonly staffed: (staffing: Staffing) => Staffing;
}

export function onSheets(outlines: Outlines): OnSheets {
  const ofName = groupBy(outlines, ({ department }) => keyOf(department.text));
  const shared = new Set(
    [...ofName].flatMap(([name, all]) =>
      new Set(all.map(({ office }) => keyOf(office?.text ?? ""))).size > 1 &&
      all.every(({ office }) => office)
        ? name
        : [],
    ),
  );
  const called = ({ department, office }: Outlines[number]): string =>
    shared.has(keyOf(department.text)) ? `${office!.text} ${department.text}` : department.text;
  const ofSheet = groupBy(outlines, ({ department }) => department.cell.sheet);
  const only = (some: readonly Outlines[number][] = []): string | undefined => {
    const names = new Set(some.map(called));
    return names.size === 1 ? [...names][0] : undefined;
  };
  const apart = (name: string, sheet: string, titles: readonly string[]): string => {
    if (!shared.has(keyOf(name))) return name;
    const all = ofName.get(keyOf(name))!;
    const isNamed = ({ office }: Outlines[number]): boolean =>
      [sheet, ...titles].some((text) => keyOf(text).includes(keyOf(office!.text)));
    return (
      only(all.filter(({ department }) => department.cell.sheet === sheet)) ??
      only(all.filter(isNamed)) ??
      name
    );
  };
  return {
    outlines: outlines.map((one) => ({ ...one, department: { ...one.department, text: called(one) } })),
    departmentOf: ({ context: { department, titles }, sheet: { name } }) =>
      department === undefined
        ? ofName.size > 1 || shared.size > 0
          ? only(ofSheet.get(name))
          : undefined
        : apart(
            department,
            name,
            titles.map(({ text }) => text),
          ),
    staffed: (one) => ({ ...one, department: apart(one.department, one.cells.sheet, []) }),
  };
}

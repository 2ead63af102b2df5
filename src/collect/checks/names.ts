/** Names across the departments: one thing spelled in several ways, one indicator defined in several ways, no 전략목표. */
import { items, kinds, named, sharedGoal, type LedgerRow } from "../../ledger";
import { finding } from "../../messages/finding";
import { squeeze } from "../../text/spacing";
import { cellsOf, groupBy, looseKey, printPlace, type Check, type CollectionFinding } from "./check";

/** `named`: rows whose `name` names the thing. Names that differ in nothing but blanks, dots, width or case are one. */
function spellings(
  what: "office" | "strategicGoal",
  rows: readonly LedgerRow[],
  name: (row: LedgerRow) => string,
): CollectionFinding[] {
  return groupBy(rows, (row) => looseKey(name(row))).flatMap((same) => {
    const each = groupBy(same, name).map(([first]) => first!);
    if (each.length < 2) return [];
    const data = { what, names: each.map(name), places: each.map(printPlace) };
    const about = { cells: cellsOf(each[0]), subject: name(each[0]!) };
    return [{ file: each[0]!.file, found: finding("spelled-differently", data, about) }];
  });
}

export const spelledDifferently: Check = ({ departments }) => {
  const rows = departments.flatMap((one) => one.rows);
  const offices = rows.filter(({ item, goal, text }) => item === items.office && goal === "" && text !== "");
  const goals = rows.filter(
    ({ item, kind }) => kind === kinds.name && (item === named.strategicGoal || item === sharedGoal),
  );
  return [
    ...spellings("office", offices, ({ text }) => text),
    ...spellings("strategicGoal", goals, ({ text }) => text),
  ];
};

export const twoDefinitions: Check = ({ departments }) => {
  const indicators = departments.flatMap(({ rows }) =>
    rows
      .filter(({ item, kind }) => item === named.indicator && kind === kinds.name)
      .map((row) => {
        const formula = rows.find(
          ({ item, indicator, goal }) =>
            item === items.formula && indicator === row.indicator && goal === row.goal,
        );
        return {
          row,
          formula,
          definition: `${formula?.text ?? ""}${row.unit === "" ? "" : ` (${row.unit})`}`,
        };
      }),
  );
  return groupBy(indicators, ({ row }) => looseKey(row.indicator)).flatMap((same) => {
    const each = groupBy(same, ({ definition }) => squeeze(definition)).map(([first]) => first!);
    if (each.length < 2) return [];
    const [first] = each;
    const data = {
      name: first!.row.indicator,
      definitions: each.map(({ definition }) => definition),
      places: each.map(({ row, formula }) => printPlace(formula ?? row)),
    };
    const about = { cells: cellsOf(first!.formula ?? first!.row), subject: first!.row.indicator };
    return [{ file: first!.row.file, found: finding("two-definitions", data, about) }];
  });
};

export const withoutStrategicGoal: Check = ({ departments }) =>
  departments
    .filter(({ rows }) => rows.every(({ strategicGoal }) => strategicGoal === ""))
    .map(({ name, file, rows }) => ({
      file,
      found: finding(
        "no-strategic-goal",
        { department: name },
        { cells: cellsOf(rows.find(({ item }) => item === named.goal) ?? rows[0]), subject: name },
      ),
    }));

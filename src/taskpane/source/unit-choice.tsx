/** The unit of a table's amounts: as stated on the sheet, or as the person says. */
import type { JSX } from "react";
import { moneyUnit } from "../../messages/money-units";
import type { FoundTable } from "../../reader/model";
import { printSheetArea } from "../../sheet/address";
import { ChoiceList } from "../frame/choice-list";
import { usePane } from "../pane-context";

const units = ["원", "천원", "백만원", "억원"];

interface UnitChoiceProps {
  readonly table: FoundTable;
  readonly onChange: (unit: string) => void;
}

export function UnitChoice({ table, onChange }: UnitChoiceProps): JSX.Element {
  const { texts, language, busy } = usePane();
  const { unit, unitStated, unitAssumed } = texts.source;
  const known = [...new Set([...units, ...(table.unit ? [table.unit] : [])])];
  return (
    <>
      <ChoiceList
        label={unit}
        disabled={busy}
        selected={table.unit}
        options={known.map((key) => ({ key, text: moneyUnit(key, language) }))}
        onChange={onChange}
      />
      <p className="quiet">{table.unitCell ? unitStated(printSheetArea(table.unitCell)) : unitAssumed}</p>
    </>
  );
}

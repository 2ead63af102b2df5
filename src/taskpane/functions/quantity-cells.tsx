/** One line per quantity of a formula: its name, the cell it is taken from with its value, and "선택한 셀". */
import { ActionButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { Formula } from "../../formula/types";
import { printSheetArea, type SheetArea } from "../../sheet/address";
import { CellLink } from "../frame/cell-link";
import { usePane } from "../pane-context";
import { plain } from "../plan/shown-number";

interface QuantityCellsProps {
  readonly formula: Formula;
  readonly cells: readonly (SheetArea | undefined)[];
  readonly values: readonly (number | undefined)[];
  readonly onChoose: (index: number, cell: SheetArea) => void;
}

export function QuantityCells({ formula, cells, values, onChoose }: QuantityCellsProps): JSX.Element {
  const { texts, state, language, busy } = usePane();
  const { functions } = texts;
  const { selection } = state;
  return (
    <ul className="plain quantities" aria-label={functions.quantities}>
      {formula.quantities.map(({ name, shown }, index) => {
        const cell = cells[index];
        return (
          <li key={name}>
            <mark className={`quantity-${(index % 4) + 1}`}>{shown}</mark>
            <span className="row wrap">
              {cell ? (
                <CellLink address={printSheetArea(cell)} />
              ) : (
                <span className="quiet">{functions.noCell}</span>
              )}
              <span className="number">{plain(values[index], language)}</span>
              <ActionButton
                disabled={busy || !selection}
                ariaLabel={functions.take(shown)}
                // A selection of several cells stands for its first one: a quantity is one number.
                onClick={() => selection && onChoose(index, { ...selection, rows: 1, columns: 1 })}
              >
                {functions.takeShort}
              </ActionButton>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

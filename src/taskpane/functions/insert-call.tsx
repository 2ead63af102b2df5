/** The value of an indicator's formula over chosen cells, live, and its call for the active cell. */
import { PrimaryButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { evaluate } from "../../formula";
import type { Formula } from "../../formula/types";
import type { PlanIndicator } from "../../plan/plan";
import type { SheetArea } from "../../sheet/address";
import { ChoiceList } from "../frame/choice-list";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";
import { plain } from "../plan/shown-number";
import { QuantityCells } from "./quantity-cells";
import { cellsOfYear, yearsWithCells, yearToShow } from "./quantity-years";
import { useNumbers } from "./use-numbers";

interface InsertCallProps {
  readonly indicator: PlanIndicator;
  readonly formula: Formula;
  readonly fiscalYear: number;
}

export function InsertCall({ indicator, formula, fiscalYear }: InsertCallProps): JSX.Element {
  const { texts, state, jobs, language, busy } = usePane();
  const { functions } = texts;
  const years = yearsWithCells(indicator);
  const [year, setYear] = useState(() => yearToShow(indicator, fiscalYear));
  const [chosen, setChosen] = useState<Readonly<Record<number, SheetArea>>>({});
  const cells = cellsOfYear(indicator, year).map((cell, index) => chosen[index] ?? cell);
  const values = useNumbers(cells);
  const value = evaluate(formula, values);
  const complete = cells.every((cell) => cell !== undefined);
  return (
    <Section title={functions.quantities}>
      {years.length > 0 && (
        <ChoiceList
          label={functions.year}
          selected={String(year)}
          options={years.map((each) => ({ key: String(each), text: String(each) }))}
          onChange={(key) => {
            setYear(Number(key));
            setChosen({});
          }}
        />
      )}
      <QuantityCells
        formula={formula}
        cells={cells}
        values={values}
        onChoose={(index, cell) => setChosen({ ...chosen, [index]: cell })}
      />
      <p className="value" role="status">
        <span className="field-label">{functions.value}</span>
        <output className={value === undefined ? undefined : "known"}>
          {value === undefined ? functions.noValue : `${plain(value, language)} ${indicator.unit ?? ""}`}
        </output>
      </p>
      <PrimaryButton
        className="wide"
        disabled={busy || !complete}
        onClick={() =>
          complete &&
          void jobs.insertCall({
            indicator: indicator.name,
            formula,
            formulaCell: indicator.formulaCell,
            quantities: cells,
            style: state.settings?.style ?? "functions",
          })
        }
      >
        {functions.insert}
      </PrimaryButton>
    </Section>
  );
}

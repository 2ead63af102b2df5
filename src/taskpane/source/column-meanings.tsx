/**
 * Each column of a table: its letter, its header, what it was taken for, of which year and kind; and a choice to correct that.
 */
import type { JSX } from "react";
import type { FoundTable } from "../../reader/model";
import { columnName } from "../../sheet/address";
import type { ColumnCorrection } from "../addin";
import { ChoiceList } from "../frame/choice-list";
import { usePane } from "../pane-context";

type Column = FoundTable["columns"][number];

interface ColumnMeaningsProps {
  readonly table: FoundTable;
  readonly onChange: (column: number, said: ColumnCorrection) => void;
}

export function ColumnMeanings({ table, onChange }: ColumnMeaningsProps): JSX.Element {
  const { texts, addin, language, busy } = usePane();
  const { source } = texts;
  const options = addin.meanings(table.kind).map((choice) => ({ key: choice.value, text: choice[language] }));
  // A meaning that nobody would choose (세부사업수) is called as the sheet calls its column.
  const optionsFor = (meaning: string, header: string) =>
    options.some((option) => option.key === meaning)
      ? options
      : [...options, { key: meaning, text: header === "" ? source.headless : header }];
  return (
    <table className="columns">
      <thead>
        <tr>
          <th scope="col">{source.column}</th>
          <th scope="col">{source.header}</th>
          <th scope="col">{source.meaning}</th>
        </tr>
      </thead>
      <tbody>
        {table.columns.map((one) => (
          <tr key={one.column}>
            <th scope="row">{columnName(one.column)}</th>
            <td>{one.header === "" ? <span className="quiet">{source.headless}</span> : one.header}</td>
            <td>
              <ChoiceList
                label={source.meaningOf(columnName(one.column))}
                labelHidden
                disabled={busy}
                selected={shown(one.meaning)}
                options={optionsFor(shown(one.meaning), one.header)}
                onChange={(meaning) => onChange(one.column, { meaning })}
              />
              <YearAndKind column={one} onChange={(said) => onChange(one.column, said)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 비고 and 번호 are no figures of the plan: nobody uses them. */
const shown = (meaning: string): string => (meaning === "note" || meaning === "number" ? "ignored" : meaning);

const dated: readonly string[] = ["amount", "target", "result", "year"];

interface YearAndKindProps {
  readonly column: Column;
  readonly onChange: (said: ColumnCorrection) => void;
}

/** Of a column of figures the year, of an amount its kind as well. */
function YearAndKind({ column, onChange }: YearAndKindProps): JSX.Element | null {
  const { state, texts, busy } = usePane();
  const { source } = texts;
  const { meaning, year, kind } = column;
  const planYear = state.report?.reading.parts.fiscalYear ?? year;
  if (!dated.includes(meaning) || planYear === undefined) return null;
  const name = columnName(column.column);
  const near = Array.from({ length: 9 }, (_, index) => planYear + 3 - index);
  const years = [...new Set([...(year === undefined ? [] : [year]), ...near])].sort((a, b) => b - a);
  const said = { meaning, ...(year !== undefined && { year }), ...(kind && { kind }) };
  return (
    <div className="year-and-kind">
      <ChoiceList
        label={source.yearOf(name)}
        labelHidden
        disabled={busy}
        selected={String(year ?? "")}
        options={[
          ...(year === undefined ? [{ key: "", text: source.asRead }] : []),
          ...years.map((one) => ({ key: String(one), text: String(one) })),
        ]}
        onChange={(chosen) => chosen !== "" && onChange({ ...said, year: Number(chosen) })}
      />
      {kind && (
        <ChoiceList
          label={source.kindOf(name)}
          labelHidden
          disabled={busy}
          selected={kind}
          options={Object.entries(source.amountKinds).map(([key, text]) => ({ key, text }))}
          onChange={(chosen) => onChange({ ...said, kind: chosen as typeof kind })}
        />
      )}
    </div>
  );
}

/** Each column of a table: its letter, its header, what it was taken for, and a choice to correct that. */
import type { JSX } from "react";
import type { FoundTable } from "../../reader/model";
import { columnName } from "../../sheet/address";
import { ChoiceList } from "../frame/choice-list";
import { usePane } from "../pane-context";

/** Chosen for a column that is not to be read. */
const ignored = "";

interface ColumnMeaningsProps {
  readonly table: FoundTable;
  readonly onChange: (column: number, meaning: string) => void;
}

export function ColumnMeanings({ table, onChange }: ColumnMeaningsProps): JSX.Element {
  const { texts, addin, language, busy } = usePane();
  const { source } = texts;
  const choices = addin.meanings(table.kind);
  const options = [
    { key: ignored, text: source.ignored },
    ...choices.map((choice) => ({ key: choice.value, text: choice[language] })),
  ];
  // A meaning that nobody would choose (세부사업수) is called as the sheet calls its column.
  const optionsFor = (meaning: string, header: string) =>
    options.some((option) => option.key === meaning) ? options : [...options, { key: meaning, text: header }];
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
        {table.columns.map(({ column, header, meaning }) => (
          <tr key={column}>
            <th scope="row">{columnName(column)}</th>
            <td>{header}</td>
            <td>
              <ChoiceList
                label={source.meaningOf(columnName(column))}
                labelHidden
                disabled={busy}
                selected={meaning}
                options={optionsFor(meaning, header)}
                onChange={(chosen) => onChange(column, chosen)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

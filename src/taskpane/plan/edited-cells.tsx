/** Before a rebuild: the cells that a person changed on the plan sheet, each to be kept or written anew. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useState, type JSX } from "react";
import type { EditedCell } from "../addin";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

export function EditedCells({ cells }: { readonly cells: readonly EditedCell[] }): JSX.Element {
  const { texts, jobs, dispatch, busy } = usePane();
  const { edited, editedHint, editedCell, editedNow, editedSmall, nothing, rebuild } = texts.plan;
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set(cells.map((cell) => cell.address)));
  const keep = (address: string, keeps: boolean): void => {
    const next = new Set(kept);
    if (keeps) next.add(address);
    else next.delete(address);
    setKept(next);
  };
  return (
    <Section title={edited(cells.length)}>
      <p className="quiet">{editedHint}</p>
      <ul className="plain scrolling">
        {cells.map(({ address, id, written, now, isShownAsNothing }) => (
          <li key={address}>
            <Checkbox
              label={editedCell(address, id === address ? "" : id)}
              checked={kept.has(address)}
              onChange={(_, checked) => keep(address, checked === true)}
            />
            <p className="quiet indented">{editedNow(written || nothing, now || nothing)}</p>
            {isShownAsNothing && <p className="indented">{editedSmall(now)}</p>}
          </li>
        ))}
      </ul>
      <div className="row">
        <PrimaryButton disabled={busy} onClick={() => void jobs.build([...kept])}>
          {rebuild}
        </PrimaryButton>
        <DefaultButton disabled={busy} onClick={() => dispatch({ type: "dismissed" })}>
          {texts.cancel}
        </DefaultButton>
      </div>
    </Section>
  );
}

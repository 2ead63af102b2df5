/** 대조할 자료: a list of who has to hand in, a former ledger, the budget book; each a file that is chosen, or none. */
import { DefaultButton, IconButton } from "@fluentui/react/lib/Button";
import { useRef, type JSX } from "react";
import { collectingTexts } from "../../messages/collecting";
import type { AgainstKind } from "../addin";
import { Section } from "../frame/section";
import { usePane } from "../pane-context";

const kinds: readonly (readonly [kind: AgainstKind, accept: string])[] = [
  ["list", ".xlsx,.xlsm,.csv,.txt"],
  ["before", ".csv"],
  ["book", ".xlsx,.xlsm"],
];

export function AgainstSection(): JSX.Element {
  const { language } = usePane();
  const texts = collectingTexts[language];
  return (
    <Section title={texts.against}>
      <p className="quiet">{texts.againstIntro}</p>
      {kinds.map(([kind, accept]) => (
        <AgainstFile key={kind} kind={kind} accept={accept} />
      ))}
    </Section>
  );
}

function AgainstFile({ kind, accept }: { readonly kind: AgainstKind; readonly accept: string }): JSX.Element {
  const { state, jobs, language, busy } = usePane();
  const texts = collectingTexts[language];
  const input = useRef<HTMLInputElement>(null);
  const chosen = state.against[kind];
  return (
    <div className="card-head">
      <DefaultButton className="small-button" disabled={busy} onClick={() => input.current?.click()}>
        {texts.againstKinds[kind]}
      </DefaultButton>
      <span className="quiet">{chosen?.name ?? texts.againstNone}</span>
      {chosen && (
        <IconButton
          iconProps={{ iconName: "Cancel" }}
          ariaLabel={texts.remove(chosen.name)}
          disabled={busy}
          onClick={() => void jobs.holdAgainst(kind)}
        />
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={texts.againstKinds[kind]}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void jobs.holdAgainst(kind, file);
          target.value = "";
        }}
      />
    </div>
  );
}

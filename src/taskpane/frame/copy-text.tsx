/**
 * A text to be sent to somebody: shown as it is, selected by one click, copied where the browser allows it. Excel on the
 * web forbids its panes the clipboard; there the text is selected and the person presses Ctrl+C.
 */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, useState, type JSX } from "react";
import { usePane } from "../pane-context";

interface CopyTextProps {
  readonly label: string;
  readonly text: string;
}

export function CopyText({ label, text }: CopyTextProps): JSX.Element {
  const { texts } = usePane();
  const { copy, copied, copyByHand } = texts.copyText;
  const [said, setSaid] = useState("");
  const area = useRef<HTMLTextAreaElement>(null);
  const take = async (): Promise<void> => {
    area.current?.focus();
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setSaid(copied);
    } catch {
      setSaid(copyByHand);
    }
  };
  return (
    <div className="copy-text">
      <textarea
        ref={area}
        readOnly
        aria-label={label}
        rows={Math.min(8, text.split("\n").length + 1)}
        value={text}
        onFocus={(event) => event.target.select()}
      />
      <div className="row">
        <DefaultButton onClick={() => void take()}>{copy}</DefaultButton>
        <span role="status" className="quiet">
          {said}
        </span>
      </div>
    </div>
  );
}

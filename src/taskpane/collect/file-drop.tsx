/** Where files are chosen, several at once, or dropped; the browser hands them to the page and to nobody else. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useRef, useState, type DragEvent, type JSX } from "react";
import { collectingTexts } from "../../messages/collecting";
import { usePane } from "../pane-context";

export function FileDrop(): JSX.Element {
  const { jobs, language, busy } = usePane();
  const texts = collectingTexts[language];
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    if (!busy && files && files.length > 0) void jobs.addFiles([...files]);
  };
  const drag = (isOver: boolean) => (event: DragEvent) => {
    // Without this the browser would open the file in the pane's place.
    event.preventDefault();
    setOver(isOver);
  };
  return (
    <div
      className={over ? "file-drop file-drop-over" : "file-drop"}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        take(event.dataTransfer.files);
      }}
    >
      <DefaultButton disabled={busy} onClick={() => input.current?.click()}>
        {texts.choose}
      </DefaultButton>
      <p className="quiet">{texts.drop}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        accept=".xlsx,.xlsm"
        aria-label={texts.choose}
        onChange={({ target }) => {
          take(target.files);
          // The same file can be chosen again after it was corrected.
          target.value = "";
        }}
      />
    </div>
  );
}

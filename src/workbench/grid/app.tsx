/** The page: the open workbook, and opening another one by the ribbon's button or by dropping a file. */
import { type ReactElement, useEffect, useState } from "react";
import { XlsxError } from "../workbook/xlsx";
import { openSession, sessionIn, type Session, type Surroundings } from "./session";
import { say, sayRefusal } from "./texts";
import { Workbench } from "./workbench";

export function App({ around, first }: { around: Surroundings; first: Session }): ReactElement {
  const [session, setSession] = useState(first);
  const [notice, setNotice] = useState<string>();
  const open = async (file: File): Promise<void> => {
    if (session.unsaved.any && !window.confirm(say("leaveUnsaved"))) return;
    try {
      setSession(await openSession(around, new Uint8Array(await file.arrayBuffer()), file.name));
      setNotice(undefined);
    } catch (error) {
      setNotice(`${file.name}: ${sayRefusal(error instanceof XlsxError ? error.reason : "damaged")}`);
    }
  };
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (session.unsaved.any) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [session]);
  const [dropping, setDropping] = useState(false);
  useEffect(() => {
    const brings = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      setDropping(true);
    };
    const leave = (event: DragEvent): void => void (event.relatedTarget === null && setDropping(false));
    const drop = (event: DragEvent): void => {
      if (!brings(event)) return;
      event.preventDefault();
      setDropping(false);
      const file = event.dataTransfer?.files[0];
      if (file) void open(file);
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
    };
  });
  return (
    <>
      <Workbench
        key={session.number}
        session={session}
        notice={notice}
        onNotice={setNotice}
        onOpen={(file) => void open(file)}
        onExcel={(excel) =>
          void session.host.idle().then(() => setSession(sessionIn(excel, around, session)))
        }
      />
      {/* Over the task pane too: its page would open a file that is dropped there in the pane's place. */}
      {dropping && <div className="drop-here">{say("dropHere")}</div>}
    </>
  );
}

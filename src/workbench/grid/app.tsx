/** The page: the open workbook, and opening another one by the ribbon's button or by dropping a file. */
import { type ReactElement, useEffect, useState } from "react";
import { XlsxError } from "../workbook/xlsx";
import { openSession, sessionIn, type Session, type Surroundings } from "./session";
import { sayRefusal } from "./texts";
import { Workbench } from "./workbench";

export function App({ around, first }: { around: Surroundings; first: Session }): ReactElement {
  const [session, setSession] = useState(first);
  const [notice, setNotice] = useState<string>();
  const open = async (file: File): Promise<void> => {
    try {
      setSession(await openSession(around, new Uint8Array(await file.arrayBuffer()), file.name));
      setNotice(undefined);
    } catch (error) {
      setNotice(`${file.name}: ${sayRefusal(error instanceof XlsxError ? error.reason : "damaged")}`);
    }
  };
  useEffect(() => {
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (event.type === "drop" && file) void open(file);
    };
    window.addEventListener("dragover", drop);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", drop);
      window.removeEventListener("drop", drop);
    };
  });
  return (
    <Workbench
      key={session.number}
      session={session}
      notice={notice}
      onNotice={setNotice}
      onOpen={(file) => void open(file)}
      onExcel={(excel) => void session.host.idle().then(() => setSession(sessionIn(excel, around, session)))}
    />
  );
}

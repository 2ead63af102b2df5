/**
 * The add-in's own page in a frame of 350 px, joined to the host by messages as Excel on the web does it. The page
 * stays alive while the pane is closed: the custom functions run in it (shared runtime).
 */
import { type ReactElement, useEffect, useRef } from "react";
import { frameName, type Session } from "./session";
import { say } from "./texts";

export interface TaskPaneProps {
  readonly session: Session;
  readonly open: boolean;
  onClose(): void;
}

export function TaskPane({ session, open, onClose }: TaskPaneProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A frame takes its name, by which office.js finds its host, only while it is made.
    const frame = document.createElement("iframe");
    frame.title = session.addin.name;
    frame.name = frameName();
    const bridge = session.host.connect((text) => frame.contentWindow?.postMessage(text, location.origin));
    const receive = (event: MessageEvent): void => {
      if (event.source === frame.contentWindow && event.origin === location.origin)
        bridge.receive(event.data as string);
    };
    window.addEventListener("message", receive);
    frame.src = `/addin/${session.addin.page}`;
    place.current!.append(frame);
    return () => {
      window.removeEventListener("message", receive);
      frame.remove();
    };
  }, [session]);
  return (
    <aside className="task-pane" hidden={!open} aria-label={say("pane")}>
      <div className="pane-title">
        <h2>{session.addin.name}</h2>
        <button type="button" aria-label={say("closePane")} title={say("closePane")} onClick={onClose}>
          ×
        </button>
      </div>
      <div ref={place} className="pane-frame" />
    </aside>
  );
}

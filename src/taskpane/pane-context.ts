/** What every view needs: the state, the jobs, the add-in's port, the texts in the person's language. */
import { createContext, useContext, type Dispatch } from "react";
import type { Language } from "../messages/finding";
import type { PaneTexts } from "../messages/taskpane";
import type { Addin } from "./addin";
import type { Jobs } from "./jobs";
import type { PaneEvent, State } from "./state";

export interface Pane {
  readonly state: State;
  readonly dispatch: Dispatch<PaneEvent>;
  readonly jobs: Jobs;
  readonly addin: Addin;
  readonly language: Language;
  readonly texts: PaneTexts;
  /** A job is running: buttons that would start another are disabled. */
  readonly busy: boolean;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("a view stands outside PaneContext");
  return pane;
}

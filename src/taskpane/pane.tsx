/**
 * The task pane: tabs above, the view in the middle, the status line at the foot. Everything it knows of the workbook
 * comes through `addin`.
 */
import { ThemeProvider } from "@fluentui/react/lib/Theme";
import { lazy, Suspense, useEffect, useMemo, useReducer, useRef, type ComponentType, type JSX } from "react";
import { paneTexts } from "../messages/taskpane";
import type { Addin } from "./addin";
import { inputSheetsId } from "./basics/remedies";
import { Boundary } from "./frame/boundary";
import { FunctionsView } from "./functions/functions-view";
import { OutcomeMessage } from "./frame/outcome-message";
import { StaleMessage } from "./frame/stale-message";
import { StatusLine } from "./frame/status-line";
import { TroubleMessage } from "./frame/trouble-message";
import { panelId, tabId, ViewTabs } from "./frame/view-tabs";
import { createJobs, type Jobs } from "./jobs";
import { PaneContext, type Pane as PaneValue } from "./pane-context";
import { PlanView } from "./plan/plan-view";
import { ReviewView } from "./review/review-view";
import { SharingView } from "./sharing/sharing-view";
import { SourceView } from "./source/source-view";
import { initialState, isTab, reduce, type View } from "./state";
import { themes } from "./theme";
import { useKeptFocus } from "./use-kept-focus";
import { afterQuiet } from "./after-quiet";
import { useThemeName } from "./use-theme-name";

const viewComponents: Readonly<Record<View, ComponentType>> = {
  source: SourceView,
  plan: PlanView,
  review: ReviewView,
  sharing: SharingView,
  functions: FunctionsView,
  collect: lazy(async () => ({
    default: (await import(/* webpackChunkName: "collect-view" */ "./collect/collect-view")).CollectView,
  })),
  help: lazy(async () => ({
    default: (await import(/* webpackChunkName: "help-view" */ "./help/help-view")).HelpView,
  })),
};

interface PaneProps {
  readonly addin: Addin;
  /** Called once with what the ribbon may ask of the pane. */
  readonly onReady?: (handle: PaneHandle) => void;
}

/** What the ribbon's commands use. */
export interface PaneHandle {
  readonly jobs: Jobs;
  show(view: View): void;
}

export function Pane({ addin, onReady }: PaneProps): JSX.Element {
  const [state, dispatch] = useReducer(reduce, initialState);
  const latest = useRef(state);
  latest.current = state;
  const jobs = useMemo(() => createJobs(addin, dispatch, () => latest.current), [addin]);
  const themeName = useThemeName(addin);
  const { language } = addin.surroundings;
  const texts = paneTexts[language];

  useEffect(() => {
    // One listener: each asks Excel for itself whose sheet was changed.
    const onSourceChanged: Addin["onSourceChanged"] = (tell) =>
      addin.onSourceChanged(() => {
        dispatch({ type: "sourceChanged" });
        tell();
      });
    const stops = [
      addin.onSelectionChanged((area) => dispatch({ type: "selected", area })),
      afterQuiet({ onSourceChanged }, () => void jobs.refresh()),
    ];
    void jobs.open();
    onReady?.({
      jobs,
      show: (view) => dispatch({ type: "view", view }),
    });
    return () => stops.forEach((stop) => stop());
  }, [addin, jobs, onReady]);

  useEffect(() => {
    document.documentElement.lang = language;
    document.title = texts.title;
  }, [language, texts]);

  useEffect(() => {
    if (state.at === undefined) return;
    // Where a sheet is missing there is nothing to choose from, but the sheet can be made.
    const place = document.getElementById(state.at) ?? document.getElementById(inputSheetsId);
    place?.scrollIntoView?.({ block: "center" });
    place?.focus({ preventScroll: true });
  }, [state.at, state.view]);

  const busy = state.running !== undefined;
  useKeptFocus(busy);

  const pane: PaneValue = {
    state,
    dispatch,
    jobs,
    addin,
    language,
    texts,
    busy,
  };
  const View = viewComponents[state.view];
  return (
    <ThemeProvider theme={themes[themeName]} className={`pane pane-${themeName}`}>
      <PaneContext.Provider value={pane}>
        <header>
          <h1 className="visually-hidden">{texts.title}</h1>
          <ViewTabs />
        </header>
        <main key={state.view}>
          <div
            id={panelId}
            {...(!isTab(state.view) ? {} : { role: "tabpanel", "aria-labelledby": tabId(state.view) })}
          >
            {state.status?.manualCalculation && <p className="quiet">{texts.manualCalculation}</p>}
            <Boundary where={state.view}>
              <StaleMessage />
              <Suspense fallback={<p className="quiet">{texts.working}</p>}>
                <View />
              </Suspense>
            </Boundary>
          </div>
        </main>
        {/* At the foot, so that what stands above keeps its place. */}
        <div className="notices">
          <Boundary where="notices">
            <TroubleMessage />
            <OutcomeMessage />
          </Boundary>
        </div>
        <Boundary where="status line">
          <StatusLine />
        </Boundary>
      </PaneContext.Provider>
    </ThemeProvider>
  );
}

/** Renders the pane in jsdom over a fake port and waits until it has read the workbook. */
import { act, render, screen, waitFor, within } from "@testing-library/react";
import "../../src/taskpane/fabric-config";
import "../../src/taskpane/icons";
import { Pane, type PaneHandle } from "../../src/taskpane/pane";
import type { Tab } from "../../src/taskpane/state";
import { paneTexts } from "../../src/messages/taskpane";
import { fakeAddin, type FakeAddin, type FakeOptions } from "./fake-addin";

export interface ShownPane {
  readonly addin: FakeAddin;
  readonly container: HTMLElement;
  press(name: string | RegExp): Promise<void>;
  open(view: Tab): Promise<void>;
  /** What the ribbon has of the pane. */
  handle(): PaneHandle;
}

export async function showPane(options: FakeOptions = {}, addin = fakeAddin(options)): Promise<ShownPane> {
  let handle: PaneHandle;
  const { container } = render(<Pane addin={addin} onReady={(given) => (handle = given)} />);
  const texts = paneTexts[addin.surroundings.language];
  await idle();
  return {
    addin,
    container,
    handle: () => handle,
    press: async (name) => {
      await act(async () => screen.getByRole("button", { name }).click());
    },
    open: async (view) => {
      const tabs = within(screen.getByRole("tablist"));
      await act(async () => tabs.getByRole("tab", { name: new RegExp(texts.views[view]) }).click());
    },
  };
}

/** Until no job runs: nothing offers to cancel, and the status line has said what it has to say. */
export async function idle(): Promise<void> {
  await waitFor(() => {
    if (document.querySelector(".progress-running")) throw new Error("a job is running");
  });
}

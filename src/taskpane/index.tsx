/** The page's entry: waits for Office, shows the pane over the real workbook, hands the ribbon its commands. */
import "./fabric-config";
import "./icons";
import "./taskpane.css";
import { createRoot } from "react-dom/client";
import { associateCommands } from "../commands/commands";
import { officeAddin } from "./office-addin";
import { Pane, type PaneHandle } from "./pane";

async function start(): Promise<void> {
  await Office.onReady();
  const root = createRoot(document.getElementById("pane")!);
  root.render(<Pane addin={await officeAddin()} onReady={handToRibbon} />);
}

void start();

function handToRibbon({ jobs, show, needsAttention }: PaneHandle): void {
  associateCommands({
    build: async () => {
      show("plan");
      await jobs.build();
    },
    showFunctions: () => show("functions"),
    needsAttention,
  });
}

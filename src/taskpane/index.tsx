/** The pane's entry: waits for Office, shows the pane over the real workbook, hands it to the ribbon's commands. */
import "./fabric-config";
import "./icons";
import "./taskpane.css";
import { createRoot } from "react-dom/client";
import type { PlanPage } from "../commands";
import { officeAddin } from "./office-addin";
import { Pane, type PaneHandle } from "./pane";

// commands.js stands in the page before this script (taskpane.html).
const page: PlanPage = globalThis.planPage;

async function start(): Promise<void> {
  if (typeof Office === "undefined") return; // the page has said so
  page.waitFor("noAnswer");
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return page.fail("outsideExcel");
  page.waitFor("noPane");
  const root = createRoot(document.getElementById("pane")!);
  root.render(<Pane addin={await officeAddin()} onReady={handToRibbon} />);
}

start().catch(() => page.fail("noPane"));

function handToRibbon({ jobs, show }: PaneHandle): void {
  page.ready({
    idle: jobs.idle,
    build: () => {
      show("plan");
      return jobs.build();
    },
    showFunctions: () => show("functions"),
  });
}

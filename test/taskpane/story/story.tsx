/**
 * The pane alone in a browser, over the fake port: for looking at it and for taking pictures.
 * story.html?view=plan&language=en&theme=dark&empty=1; scripts/story.cjs builds and photographs it.
 */
import "../../../src/messages/catalog";
import "../../../src/taskpane/fabric-config";
import "../../../src/taskpane/icons";
import "../../../src/taskpane/taskpane.css";
import { createRoot } from "react-dom/client";
import { Pane, type PaneHandle } from "../../../src/taskpane/pane";
import type { View } from "../../../src/taskpane/state";
import { finding } from "../../../src/messages/finding";
import { at } from "../../support/parts";
import { fakeAddin } from "../fake-addin";

const query = new URLSearchParams(location.search);
const dark = query.get("theme") === "dark";
const addin = fakeAddin({
  // A table over which the view stumbles.
  ...(query.has("broken") && { tables: [null as never] }),
  ...(query.has("files") && {
    collected: [
      {
        file: "001 살림과.xlsx",
        found: finding(
          "department-twice",
          { department: "홍보실", files: ["001 살림과.xlsx", "002 나눔과.xlsx"] },
          { cells: ["예산!B4"] },
        ),
      },
    ],
  }),
  language: query.get("language") === "en" ? "en" : "ko",
  theme: { background: dark ? "#262626" : "#FFFFFF", text: dark ? "#FFFFFF" : "#000000" },
  status: {
    empty: query.has("empty"),
    ...(query.has("built") && { planSheets: ["성과계획서"], undoable: "build" }),
  },
});

async function ready({ jobs, show }: PaneHandle): Promise<void> {
  show((query.get("view") ?? "source") as View);
  addin.select(at("예산!C6"));
  if (query.has("press")) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    document.querySelectorAll<HTMLElement>(query.get("press")!).forEach((element) => element.click());
  }
  if (query.has("files")) {
    const names = ["001 살림과.xlsx", "002 나눔과 2017년 성과계획(안) 수정본.xlsx", "003 깨진 파일.xlsx"];
    await jobs.idle();
    await jobs.addFiles(names.map((name) => new File(["…"], name)));
    if (query.get("job") === "collect") await jobs.collect("기본");
    return;
  }
  if (!query.has("job")) return;
  await new Promise((resolve) => setTimeout(resolve, 100));
  if (query.get("job") === "running") addin.instead.set("build", () => new Promise(() => undefined));
  const job = query.get("job");
  await (job === "inspect" ? jobs.inspect() : job === "probe" ? jobs.probe() : jobs.build());
}

createRoot(document.getElementById("pane")!).render(
  <Pane addin={addin} onReady={(handle) => void ready(handle)} />,
);

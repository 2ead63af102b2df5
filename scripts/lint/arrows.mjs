/**
 * The arrows of DESIGN and ARCHITECTURE: which room may import which. A room that is not listed for another is above it
 * or beside it, and an import of it is an error that says so.
 */

const pure = ["text", "sheet", "messages"];
const figures = [...pure, "formula", "plan"];

/** By room, the rooms that it may import besides itself. */
export const arrows = {
  text: [],
  // A finding's data may carry what a room below says in words; texts know text and nothing else.
  messages: ["text"],
  sheet: ["text", "messages"],
  formula: ["text", "sheet", "messages"],
  plan: ["text", "sheet", "messages", "formula"],
  reader: figures,
  ledger: figures,
  forms: ["sheet"],
  // The whole government's plan is made of what its departments' plans are made of.
  collect: [...figures, "ledger", "forms", "layout"],
  layout: figures,
  // A workbook's file as the reader's grids: how files spell things, nothing of what they mean.
  xlsx: ["sheet"],
  // A document of 한글 is made of what a sheet shows, whatever the sheet is about.
  hwpx: ["sheet", "messages"],
  functions: figures,
  // excel knows ranges, never indicators. It tells refusals by workflow's type of them.
  excel: [...pure, "workflow/types"],
  workflow: [
    ...figures,
    "reader",
    "ledger",
    "forms",
    "layout",
    "collect",
    "xlsx",
    "hwpx",
    "functions",
    "excel",
  ],
  commands: [...pure, "workflow"],
  taskpane: [...figures, "reader", "workflow", "commands"],
};

/** Rooms whose code runs without a browser and without Office: no such global may be named there. */
export const pureRooms = [
  "text",
  "sheet",
  "formula",
  "plan",
  "reader",
  "ledger",
  "forms",
  "layout",
  "collect",
  "xlsx",
  "hwpx",
  "messages",
];

/** Why one room may not import another, in a sentence. */
export function refusal(from, to) {
  if (to === "workbench") {
    return `src/${from} is part of the product and must not import src/workbench, Excel's stand-in, which is not.`;
  }
  const allowed = arrows[from].length === 0 ? "no other room" : arrows[from].join(", ");
  return `src/${from} must not import src/${to}: arrows point down only (ARCHITECTURE.md). It may import ${allowed}.`;
}

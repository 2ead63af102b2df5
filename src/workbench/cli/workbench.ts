/**
 * npm run workbench -- [FILE.xlsx] [--port N] [--no-open]
 * Serves the workbook as a grid beside the add-in's task pane, on this machine only. Ctrl-C stops it.
 */
import path from "node:path";
import { parseArgs } from "node:util";
import { commandText } from "../../messages/commands";
import { openBrowser } from "../server/open-browser";
import { checkPort, PortTaken, serve } from "../server/serve";
import { buildSite } from "../server/site";
import { Failure, type Used, main, misuse, wrongUsage } from "./failure";
import { openFile, tellHeld } from "./file";
import { language } from "./language";

const used: Used = { command: "workbench" };
const usualPort = 3300;

function readArguments(): { file?: string; port: number; open: boolean } {
  let parsed;
  try {
    parsed = parseArgs({
      allowPositionals: true,
      options: { port: { type: "string" }, "no-open": { type: "boolean", default: false } },
    });
  } catch (error) {
    throw wrongUsage(error, used);
  }
  const { positionals, values } = parsed;
  if (positionals.length > 1) throw misuse(used, "one-workbook");
  const port = values.port === undefined ? usualPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw misuse(used, "port-number", { option: `--port ${values.port}` });
  return { file: positionals[0], port, open: !values["no-open"] };
}

async function free(port: number): Promise<void> {
  try {
    await checkPort(port);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    const other = port === 65535 ? port - 1 : port + 1;
    throw new Failure(commandText("port-taken", language, { port, other }));
  }
}

void main(async () => {
  const { file, port, open } = readArguments();
  if (file !== undefined) tellHeld(file, await openFile(file));
  await free(port);
  const site = await buildSite((what) => process.stderr.write(`${commandText(what, language)}\n`));
  const server = await serve({ site, port, ...(file === undefined ? {} : { file: path.resolve(file) }) });
  process.stdout.write(`${commandText("workbench-ready", language, { address: server.address })}\n`);
  if (open) openBrowser(server.address);
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await server.close();
});

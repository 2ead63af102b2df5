/**
 * "이 Excel에서 확인하기": tries on scratch sheets what nobody could look at yet (how Excel calls functions, keeps names,
 * merges, pages, comments) and gives one text to send. The workbook is afterwards as it was.
 */
import { translate } from "../../excel/failure";
import { Refusal, type RunOptions } from "../types";
import { onBench, tryOn } from "./bench";
import type { Point } from "./point";
import { callPoints } from "./points-calls";
import { namePoints } from "./points-names";
import { sheetPoints } from "./points-sheets";
import { reportOf, type Finding, type ProbeReport } from "./report";

export type { ProbeReport } from "./report";

/** Sets that the add-in asks for, with the highest version that is looked for. */
const sets: Readonly<Record<string, number>> = {
  ExcelApi: 30,
  ExcelApiOnline: 1,
  CustomFunctionsRuntime: 9,
  SharedRuntime: 5,
};

export async function probeExcel({ signal }: RunOptions = {}): Promise<ProbeReport> {
  const points: readonly Point[] = [...callPoints, ...sheetPoints, ...namePoints()];
  const findings = await onBench(async () => {
    const found: Finding[] = [];
    for (const [place, point] of points.entries()) {
      signal?.throwIfAborted();
      found.push(await tried(point, place));
    }
    return found;
  });
  return reportOf([...setsFound(), ...findings], aboutExcel());
}

async function tried(point: Point, place: number): Promise<Finding> {
  const { id, assumed } = point;
  try {
    const answer = await tryOn(place, (bench) => point.try(bench));
    return { id, assumed, ...(typeof answer === "string" ? { found: answer } : answer) };
  } catch (error) {
    // A connection that is lost, a cell that is being edited, says nothing of this Excel.
    const refusal = await translate(error);
    const kind = refusal instanceof Refusal ? refusal.findings[0]?.kind : undefined;
    if (kind === "connection-lost" || kind === "cell-being-edited") throw refusal;
    const { code, debugInfo } = error as { code?: string; debugInfo?: { errorLocation?: string } };
    if (code === undefined) throw error;
    return {
      id,
      assumed,
      found: `refused ${code}`,
      ...(debugInfo?.errorLocation && { note: debugInfo.errorLocation }),
    };
  }
}

function setsFound(): Finding[] {
  return Object.entries(sets).map(([name, most]) => {
    const versions = Array.from({ length: most }, (_, index) => `1.${most - index}`);
    const highest = versions.find((each) => Office.context.requirements.isSetSupported(name, each));
    return { id: `set-${name}`, found: highest ?? "none", assumed: [/./] };
  });
}

function aboutExcel(): string[] {
  const { platform, version } = Office.context.diagnostics ?? {};
  return [
    `Excel ${[platform, version].filter(Boolean).join(" ")}`,
    `display ${Office.context.displayLanguage}, content ${Office.context.contentLanguage}`,
  ];
}

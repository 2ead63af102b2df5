/**
 * The workflow for a caller without a screen: the command line's host loads this bundle after office.js and finds
 * `globalThis.planAddin.buildPlanSheet()`. The manifest does not refer to it.
 */
import "../messages/catalog";
import * as workflow from "../workflow";
import { probeExcel } from "../workflow/probe";

export type PlanAddin = typeof workflow & { readonly probeExcel: typeof probeExcel };

declare global {
  var planAddin: PlanAddin;
}

globalThis.planAddin = { ...workflow, probeExcel };

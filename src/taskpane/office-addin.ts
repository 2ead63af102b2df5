/** The port over the real workbook: the workflow's functions, and what Office tells of Excel's language and colours. */
import * as workflow from "../workflow";
import type { Addin, Surroundings } from "./addin";

export function officeAddin(): Addin {
  return {
    ...workflow,
    build: workflow.buildPlanSheet,
    share: workflow.shareWithFinance,
    read: workflow.readWorkbook,
    surroundings: surroundings(),
  };
}

function surroundings(): Surroundings {
  const { officeTheme, displayLanguage } = Office.context;
  return {
    language: /^ko\b/i.test(displayLanguage ?? "") ? "ko" : "en",
    theme: officeTheme && colorsOf(officeTheme),
    onThemeChanged: () => () => undefined,
  };
}

function colorsOf({ bodyBackgroundColor, bodyForegroundColor }: Office.OfficeTheme): {
  background: string;
  text: string;
} {
  return { background: bodyBackgroundColor, text: bodyForegroundColor };
}

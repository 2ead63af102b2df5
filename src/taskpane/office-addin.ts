/** The port over the real workbook: the workflow's functions, and what Office tells of Excel's language and colours. */
import type { Addin, SavedFile, Surroundings } from "./addin";

/** The workflow comes as a script of its own, so that the page shows something before all of it has arrived. */
export async function officeAddin(): Promise<Addin> {
  const [workflow] = await Promise.all([
    import(/* webpackChunkName: "workflow" */ "../workflow"),
    import(/* webpackChunkName: "findings" */ "../messages/catalog"),
  ]);
  const { buildPlanSheet: build, shareWithFinance: share, ...others } = workflow;
  return { ...others, build, share, probe, surroundings: surroundings() };
}

/** Asked for once in the life of an installation: it comes when it is. */
const probe: Addin["probe"] = async (options) => {
  const { probeExcel } = await import(/* webpackChunkName: "probe" */ "../workflow/probe");
  return probeExcel(options);
};

function surroundings(): Surroundings {
  return {
    language: /^ko\b/i.test(Office.context.displayLanguage ?? "") ? "ko" : "en",
    excel: excelNow(),
    theme: themeNow(),
    ...(savesFiles() && { save }),
    onThemeChanged: (listener) => {
      // Excel tells nobody that its theme changed: look again whenever the person comes back to the pane.
      const look = (): void => {
        const theme = themeNow();
        if (theme) listener(theme);
      };
      window.addEventListener("focus", look);
      return () => window.removeEventListener("focus", look);
    },
  };
}

/** A pane of Excel for Mac or for tablets drops every download without a word (office-js issue 2700). */
const savesFiles = (): boolean => !/^(Mac|iOS|Android)$/.test(String(Office.context.diagnostics?.platform));

const types: Readonly<Record<string, string>> = {
  ".zip": "application/zip",
  ".hwpx": "application/hwp+zip",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

function save({ name, base64 }: SavedFile): void {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const type = types[name.slice(name.lastIndexOf("."))];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type }));
  link.download = name;
  link.click();
  // The browser reads it after the click: a minute is long for a file of some megabytes.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function excelNow(): string {
  const { platform, version } = Office.context.diagnostics ?? {};
  return [platform, version].filter(Boolean).join(" ");
}

/** Excel's colours; undefined on the web, where Office tells none. */
function themeNow(): Surroundings["theme"] {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return undefined;
  return { background: theme.bodyBackgroundColor, text: theme.bodyForegroundColor };
}

/**
 * What a person can send us about a fault of ours: kind and place of the error, never its message, which may quote the
 * workbook. In: TypeError at plan-view. Out: "0.1.0 · Excel · plan · TypeError\nat PlanView (taskpane.js:2:18202)".
 */
import { version } from "../../messages/version";

const deepest = 12;

/** `where`: the view or part that failed. */
export function faultReport(error: unknown, where: string, excel: string): string {
  const kind = error instanceof Error ? nameOf(error) : typeof error;
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return [`${version} · ${excel} · ${where} · ${kind}`, ...placesIn(stack)].join("\n");
}

/** Classes' names are the program's; a name that somebody set may be anything. */
const nameOf = (error: Error): string => (/^\w+$/.test(error.name) ? error.name : "Error");

/** "at name (file.js:1:23)" of each line of a stack, as Chromium, Safari and Firefox write it; nothing else of the line. */
function placesIn(stack: string): string[] {
  return stack
    .split("\n")
    .flatMap((line) => {
      const place = /([\w.-]+\.(?:js|tsx?)):(\d+):(\d+)\)?$/.exec(line.trim());
      if (!place) return [];
      const name = /^(?:at )?(?:async )?(?:new )?([\w.$]+)\s*[(@]/.exec(line.trim())?.[1];
      return [`at ${name ? `${name} ` : ""}(${place.slice(1).join(":")})`];
    })
    .slice(0, deepest);
}

/**
 * Where a Chromium for the browser tests is: CHROME_PATH, else an installed browser, else the one that npm brought.
 * Nothing is downloaded. The npm one has no Korean letters of its own: pages bring their fonts.
 */
import fs from "node:fs";
import path from "node:path";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "msedge",
];
const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((variable) => {
    const folder = process.env[variable];
    return folder === undefined
      ? []
      : [
          path.join(folder, "Google", "Chrome", "Application", "chrome.exe"),
          path.join(folder, "Microsoft", "Edge", "Application", "msedge.exe"),
        ];
  }),
];

/** The browser's program with the arguments that it needs. */
export async function findBrowser(): Promise<{ program: string; args: string[] }> {
  const wanted = process.env["CHROME_PATH"];
  if (wanted !== undefined && wanted !== "") {
    if (!fs.existsSync(wanted)) throw new Error(`CHROME_PATH=${wanted}: there is no such program.`);
    return { program: wanted, args: [] };
  }
  const onPath = (process.env["PATH"] ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
  const installed = [...onPath, ...usualPlaces].find((place) => fs.existsSync(place));
  if (installed !== undefined) return { program: installed, args: [] };
  // The package looks at this when it is imported, and then unpacks the libraries that a bare system lacks.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packed } = await import("@sparticuz/chromium");
  return { program: await packed.executablePath(), args: packed.args };
}

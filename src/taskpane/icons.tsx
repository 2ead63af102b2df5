/** The icons that Fluent's controls and our views name, as our own drawings: no icon font is loaded. */
import { registerIcons, setIconOptions } from "@fluentui/react/lib/Styling";
import type { JSX } from "react";

/** Paths on a 16 by 16 grid, filled with the text's colour. */
const paths: Readonly<Record<string, string>> = {
  ChevronDown: "M2.6 5.3 8 10.7l5.4-5.4.7.7L8 12.1 1.9 6z",
  ChevronRight: "M5.3 2.6 10.7 8l-5.4 5.4.7.7L12.1 8 6 1.9z",
  DoubleChevronDown: "M2.6 3.3 8 8.7l5.4-5.4.7.7L8 10.1 1.9 4zm0 4L8 12.7l5.4-5.4.7.7L8 14.1 1.9 8z",
  CheckMark: "M13.8 3.6 6 11.4 2.2 7.6l-.7.7L6 12.8l8.5-8.5z",
  Clear: "M3 2.3 8 7.3l5-5 .7.7-5 5 5 5-.7.7-5-5-5 5-.7-.7 5-5-5-5z",
  Cancel: "M3 2.3 8 7.3l5-5 .7.7-5 5 5 5-.7.7-5-5-5 5-.7-.7 5-5-5-5z",
  Help: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2m-.5 8.7h1v1.2h-1zM8 4.1a2.3 2.3 0 0 1 1.3 4.2c-.6.4-.8.7-.8 1.4h-1c0-1.1.4-1.6 1.2-2.2A1.3 1.3 0 1 0 6.700 6.300h-1A2.300 2.300 0 0 1 8 4.100",
  Info: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2m-.5 5h1v4.5h-1zm0-2.5h1v1.2h-1z",
  Warning: "M8 1.6 15 14.4H1zm0 2L2.7 13.4h10.6zM7.5 6.5h1v3.8h-1zm0 4.7h1v1.1h-1z",
  ErrorBadge:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2m-.5 2.5h1v4.6h-1zm0 5.8h1v1.2h-1z",
  Blocked2: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2M4.5 7.4h7v1.2h-7z",
  Completed:
    "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1m0 1a6 6 0 1 0 0 12A6 6 0 0 0 8 2m3.2 3.4.7.7-4.7 4.7-2.6-2.6.7-.7 1.9 1.9z",
  Refresh: "M13 3v3.6H9.4v-1h1.9A4.5 4.5 0 1 0 12.4 9h1A5.5 5.5 0 1 1 12 4.6V3z",
  Undo: "M5.2 2.6v3.1h4.6a4 4 0 0 1 0 8H5v-1h4.8a3 3 0 1 0 0-6H5.2v3.1L1.6 6.2z",
  Locate:
    "M8 3.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9m0 1a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M7.5 1h1v3h-1zm0 11h1v3h-1zM1 7.5h3v1H1zm11 0h3v1h-3z",
};

function drawing(path: string): JSX.Element {
  return (
    <svg
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="currentColor"
      focusable="false"
      aria-hidden="true"
    >
      <path d={path} />
    </svg>
  );
}

setIconOptions({ disableWarnings: true });
registerIcons({
  icons: Object.fromEntries(Object.entries(paths).map(([name, path]) => [name, drawing(path)])),
});

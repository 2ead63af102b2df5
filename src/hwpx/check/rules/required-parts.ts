/** Without these parts 한글 opens nothing, or on a Mac shows an empty window. */
import { faultOf, type Rule } from "../fault";
import { headerName, listName } from "../parts";

const required = [
  "mimetype",
  "version.xml",
  "settings.xml",
  headerName,
  "Contents/section0.xml",
  listName,
  "META-INF/container.xml",
  "META-INF/manifest.xml",
  "Preview/PrvText.txt",
];

export const requiredParts: Rule = function* ({ names }) {
  for (const part of required) if (!names.includes(part)) yield faultOf(part, "part-missing");
};

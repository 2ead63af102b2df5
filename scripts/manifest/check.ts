/** Checks a manifest's text against every rule, without a network. In: the text and its files. Out: problems, by line. */
import type { ManifestFiles, Problem } from "./problem";
import { rules } from "./rules/index";
import { parseXml, XmlError } from "./xml";

export function checkManifest(text: string, file: ManifestFiles["file"]): Problem[] {
  try {
    const manifest = parseXml(text);
    return rules.flatMap((rule) => rule({ manifest, file })).sort((one, other) => one.line - other.line);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return [{ line: error.line, where: "XML", found: error.message, expected: "well-formed XML" }];
  }
}

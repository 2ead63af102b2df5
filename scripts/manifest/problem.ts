/**
 * What a rule finds in a manifest, and what a rule is.
 * Printed as: manifest.xml:31 Resources: found resid "Pane.Uri", which no resource defines; expected one of …
 */
import type { XmlElement } from "./xml";

export interface Problem {
  readonly line: number;
  /** The elements that lead there: "OfficeApp > Hosts > Host". */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

/** The manifest and the files that its addresses name. */
export interface ManifestFiles {
  readonly manifest: XmlElement;
  /** The bytes of a file by its path below the host ("assets/icons/plan-16.png"); undefined where there is none. */
  readonly file: (path: string) => Uint8Array | undefined;
}

export type Rule = (files: ManifestFiles) => Problem[];

export function problem(
  element: XmlElement,
  above: readonly XmlElement[],
  found: string,
  expected: string,
): Problem {
  return {
    line: element.line,
    where: [...above, element].map((each) => each.name).join(" > "),
    found,
    expected,
  };
}

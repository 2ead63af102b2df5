/**
 * Checks a document of 한글 strictly: what no reader at hand notices, and 한글 refuses or draws wrongly. In: the file's bytes.
 * Out: faults with their places; none for a document that hwpxOf wrote. What an element may hold is the
 * grammar's business (grammar/); what no grammar tells is a rule, one file each, in this order:
 */
import { faultOf, type Fault, type Rule } from "./fault";
import { openPackage } from "./parts";
import { contents } from "./rules/contents";
import { edges } from "./rules/edges";
import { encoding } from "./rules/encoding";
import { entries } from "./rules/entries";
import { fits } from "./rules/fits";
import { grid } from "./rules/grid";
import { heads } from "./rules/heads";
import { ids } from "./rules/ids";
import { lineSegments } from "./rules/line-segments";
import { mimetype } from "./rules/mimetype";
import { namespaces } from "./rules/namespaces";
import { page } from "./rules/page";
import { requiredParts } from "./rules/required-parts";
import { sectionSetUp } from "./rules/section-set-up";
import { tableFlow } from "./rules/table-flow";
import { wellFormed } from "./rules/well-formed";

export const rules: readonly Rule[] = [
  mimetype,
  entries,
  requiredParts,
  encoding,
  wellFormed,
  namespaces,
  fits,
  contents,
  ids,
  sectionSetUp,
  page,
  grid,
  edges,
  heads,
  tableFlow,
  lineSegments,
];

export function checkHwpx(bytes: Uint8Array, only: readonly Rule[] = rules): Fault[] {
  const document = openPackage(bytes);
  if (!document) return [faultOf("", "not-a-zip")];
  return only.flatMap((rule) => [...rule(document)]);
}

/**
 * Checks a document of 한글 strictly: what no reader at hand notices, and 한글 refuses or draws wrongly. In: the file's bytes.
 * Out: faults with their places; none for a document that hwpxOf wrote. The rules in order, one file each:
 */
import { faultOf, type Fault, type Rule } from "./fault";
import { openPackage } from "./parts";
import { childOrder } from "./rules/child-order";
import { checksums } from "./rules/checksums";
import { contents } from "./rules/contents";
import { edges } from "./rules/edges";
import { encoding } from "./rules/encoding";
import { grid } from "./rules/grid";
import { heads } from "./rules/heads";
import { ids } from "./rules/ids";
import { lineSegments } from "./rules/line-segments";
import { lists } from "./rules/lists";
import { mimetype } from "./rules/mimetype";
import { namespaces } from "./rules/namespaces";
import { page } from "./rules/page";
import { references } from "./rules/references";
import { requiredParts } from "./rules/required-parts";
import { runs } from "./rules/runs";
import { sectionSetUp } from "./rules/section-set-up";
import { sizes } from "./rules/sizes";
import { tableFlow } from "./rules/table-flow";
import { values } from "./rules/values";
import { wellFormed } from "./rules/well-formed";

export const rules: readonly Rule[] = [
  mimetype,
  checksums,
  requiredParts,
  encoding,
  wellFormed,
  namespaces,
  contents,
  lists,
  ids,
  references,
  childOrder,
  runs,
  values,
  sectionSetUp,
  page,
  grid,
  sizes,
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

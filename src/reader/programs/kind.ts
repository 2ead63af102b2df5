/** Programs described in a list: "세부사업명 | 사업내용 | 사업기간 | 지원형태 | 시행주체". */
import type { TableKind } from "../kinds/kind";
import { readPrograms } from "./read";

export const programs: TableKind = {
  kind: "programs",
  signs: [
    {
      rule: "program-texts",
      weight: "hint",
      holds: ({ has }) => has("purpose", "description", "contents", "period", "supportForm", "implementer"),
    },
  ],
  endsAtTexts: true,
  read: (table, into) => void into.programs.push(...readPrograms(table)),
};

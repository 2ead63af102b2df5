/**
 * What a workbook file holds beside what is shown, and what becomes of it when it is saved. One list for every command
 * and the workbench's page. Example: charts → "차트가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다."
 */
type Text = { readonly ko: string; readonly en: string };

const facts = {
  macros: {
    ko: "매크로(VBA)가 들어 있습니다. 여기서는 실행되지 않지만 .xlsm으로 저장하면 그대로 남습니다.",
    en: "The file holds macros (VBA). They do not run here; saved as .xlsm they stay as they are.",
  },
  charts: {
    ko: "차트가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
    en: "The file holds charts. They are not shown here and stay as they are when it is saved.",
  },
  "pivot-tables": {
    ko: "피벗 테이블이 들어 있습니다. 여기서는 새로 고쳐지지 않지만 저장해도 그대로 남습니다.",
    en: "The file holds pivot tables. They are not refreshed here and stay as they are when it is saved.",
  },
  "external-links": {
    ko: "다른 통합 문서에 연결된 수식이 있습니다. 여기서는 다시 계산하지 않고 파일에 있던 값을 그대로 둡니다.",
    en: "Formulas link to other workbooks. They are not computed here and keep the values of the file.",
  },
  drawings: {
    ko: "그림이나 도형이 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
    en: "The file holds pictures or shapes. They are not shown here and stay as they are when it is saved.",
  },
  signatures: {
    ko: "전자 서명이 들어 있습니다. 고친 파일에서는 서명이 무효가 됩니다. 원본을 따로 보관하십시오.",
    en: "The file is digitally signed. The signature is void in a changed file: keep the original.",
  },
  "macros-need-xlsm": {
    ko: ".xlsx로 저장하면 매크로(VBA)가 빠집니다. 매크로를 남기려면 .xlsm으로 저장하십시오.",
    en: "Saved as .xlsx the file loses its macros (VBA). Save it as .xlsm to keep them.",
  },
  "objects-left-behind": {
    ko: "행이나 열을 넣거나 뺀 시트에 도형·차트·규칙이 있습니다. 이들은 함께 옮겨지지 않으므로 Excel에서 자리를 확인하십시오.",
    en: "Rows or columns moved on a sheet with drawings, charts or rules. These do not move along: check their places in Excel.",
  },
  "references-left-behind": {
    ko: "이름을 바꾸거나 지운 시트를 가리키는 차트나 피벗 테이블이 있습니다. Excel에서 원본 범위를 다시 지정하십시오.",
    en: "Charts or pivot tables refer to a sheet that was renamed or deleted. Set their source again in Excel.",
  },
  "values-left-to-excel": {
    ko: "여기서 확실히 계산할 수 없는 수식은 파일에 있던 값을 그대로 두었습니다. Excel에서 열면 다시 계산됩니다.",
    en: "Formulas that cannot be computed here for sure keep the values of the file. Excel computes them when it opens it.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** What can be told of a file. */
export type FileFact = keyof typeof facts;

/** The sentence, and where: parts, sheets or cells, the first few of many. */
export function tellFact(kind: FileFact, where: readonly string[], language: "ko" | "en"): string {
  const shown = where.slice(0, 5).join(", ");
  const more =
    where.length > 5
      ? language === "ko"
        ? ` 외 ${where.length - 5}곳`
        : ` and ${where.length - 5} more`
      : "";
  return shown === "" ? facts[kind][language] : `${facts[kind][language]} (${shown}${more})`;
}

/**
 * What a workbook file holds beside what is shown, and what becomes of it when it is saved. One list for every command
 * and the workbench's page. Example: charts → "차트가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다."
 */
type Text = { readonly ko: string; readonly en: string };

/** What is said where the file is written again, and where only its cells are read; what makes no difference there has no `read`. */
interface Fact {
  readonly saved: Text;
  readonly read?: Text;
}

const facts = {
  macros: {
    saved: {
      ko: "매크로(VBA)가 들어 있습니다. 여기서는 실행되지 않지만 .xlsm으로 저장하면 그대로 남습니다.",
      en: "The file holds macros (VBA). They do not run here; saved as .xlsm they stay as they are.",
    },
    read: {
      ko: "매크로(VBA)가 들어 있습니다. 실행하지 않고 셀에 저장된 값을 읽습니다.",
      en: "The file holds macros (VBA). They do not run: the values that the cells were saved with are read.",
    },
  },
  "macro-sheets": {
    saved: {
      ko: "매크로 시트(Excel 4.0)가 들어 있습니다. 여기에는 보이지 않고 실행되지 않지만 .xlsm으로 저장하면 그대로 남습니다.",
      en: "The file holds macro sheets (Excel 4.0). They are not shown and do not run here; saved as .xlsm they stay as they are.",
    },
    read: {
      ko: "매크로 시트(Excel 4.0)가 들어 있습니다. 실행하지 않고 셀에 저장된 값을 읽습니다.",
      en: "The file holds macro sheets (Excel 4.0). They do not run: the values that the cells were saved with are read.",
    },
  },
  charts: {
    saved: {
      ko: "차트가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds charts. They are not shown here and stay as they are when it is saved.",
    },
    read: {
      ko: "차트가 들어 있습니다. 셀만 읽으므로 차트는 쓰이지 않습니다.",
      en: "The file holds charts. Only cells are read: the charts are not used.",
    },
  },
  "pivot-tables": {
    saved: {
      ko: "피벗 테이블이 들어 있습니다. 여기서는 새로 고쳐지지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds pivot tables. They are not refreshed here and stay as they are when it is saved.",
    },
    read: {
      ko: "피벗 테이블이 들어 있습니다. 새로 고치지 않고 셀에 저장된 값을 읽습니다.",
      en: "The file holds pivot tables. They are not refreshed: the values that the cells were saved with are read.",
    },
  },
  "external-links": {
    saved: {
      ko: "다른 통합 문서에 연결된 수식이 있습니다. 여기서는 다시 계산하지 않고 파일에 있던 값을 그대로 둡니다.",
      en: "Formulas link to other workbooks. They are not computed here and keep the values of the file.",
    },
    read: {
      ko: "다른 통합 문서에 연결된 수식이 있습니다. 다시 계산하지 않고 셀에 저장된 값을 읽습니다.",
      en: "Formulas link to other workbooks. They are not computed: the values that the cells were saved with are read.",
    },
  },
  drawings: {
    saved: {
      ko: "그림이나 도형이 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds pictures or shapes. They are not shown here and stay as they are when it is saved.",
    },
    read: {
      ko: "그림이나 도형이 들어 있습니다. 셀만 읽으므로 그 안의 글과 숫자는 쓰이지 않습니다.",
      en: "The file holds pictures or shapes. Only cells are read: texts and figures in them are not used.",
    },
  },
  slicers: {
    saved: {
      ko: "슬라이서가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds slicers. They are not shown here and stay as they are when it is saved.",
    },
  },
  controls: {
    saved: {
      ko: "단추 같은 컨트롤이나 삽입된 문서가 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds controls or embedded documents. They are not shown here and stay as they are when it is saved.",
    },
    read: {
      ko: "단추 같은 컨트롤이나 삽입된 문서가 들어 있습니다. 셀만 읽으므로 그 내용은 쓰이지 않습니다.",
      en: "The file holds controls or embedded documents. Only cells are read: what they hold is not used.",
    },
  },
  sparklines: {
    saved: {
      ko: "스파크라인이 들어 있습니다. 여기에는 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds sparklines. They are not shown here and stay as they are when it is saved.",
    },
  },
  "conditional-formats": {
    saved: {
      ko: "조건부 서식이 들어 있습니다. 여기에는 색이 보이지 않지만 저장해도 그대로 남습니다.",
      en: "The file holds conditional formats. They colour nothing here and stay as they are when it is saved.",
    },
  },
  signatures: {
    saved: {
      ko: "전자 서명이 들어 있습니다. 고친 파일에서는 서명이 무효가 됩니다. 원본을 따로 보관하십시오.",
      en: "The file is digitally signed. The signature is void in a changed file: keep the original.",
    },
  },
  "macros-need-xlsm": {
    saved: {
      ko: ".xlsx로 저장하면 매크로(VBA)가 빠집니다. 매크로를 남기려면 .xlsm으로 저장하십시오.",
      en: "Saved as .xlsx the file loses its macros (VBA). Save it as .xlsm to keep them.",
    },
  },
  "formats-unfinished": {
    saved: {
      ko: "무엇을 강조할지 정하지 않은 조건부 서식이 있습니다. 이 서식은 저장되지 않습니다.",
      en: "A conditional format was begun and never told what it goes by. It is not saved.",
    },
  },
  "objects-left-behind": {
    saved: {
      ko: "행이나 열을 넣거나 뺀 시트에 도형·차트·규칙이 있습니다. 이들은 함께 옮겨지지 않으므로 Excel에서 자리를 확인하십시오.",
      en: "Rows or columns moved on a sheet with drawings, charts or rules. These do not move along: check their places in Excel.",
    },
  },
  "references-left-behind": {
    saved: {
      ko: "이름을 바꾸거나 지운 시트를 가리키는 차트나 피벗 테이블이 있습니다. Excel에서 원본 범위를 다시 지정하십시오.",
      en: "Charts or pivot tables refer to a sheet that was renamed or deleted. Set their source again in Excel.",
    },
  },
  "cells-of-other-files": {
    saved: {
      ko: "다른 파일에서 가져온 시트의 셀 안에 그림이나 연결된 데이터가 있습니다. 셀의 값만 저장되므로 원본 파일을 보관하십시오.",
      en: "Cells of a sheet that came from another file hold pictures or linked data. Only their values are saved: keep that file.",
    },
  },
  "values-left-to-excel": {
    saved: {
      ko: "여기서 확실히 계산할 수 없는 수식은 파일에 있던 값을 그대로 두었습니다. Excel에서 열면 다시 계산됩니다.",
      en: "Formulas that cannot be computed here for sure keep the values of the file. Excel computes them when it opens it.",
    },
  },
} as const satisfies Readonly<Record<string, Fact>>;

/** What can be told of a file. */
export type FileFact = keyof typeof facts;

/** The sentence, and where: parts, sheets or cells, the first few of many. */
export const tellFact = (kind: FileFact, where: readonly string[], language: "ko" | "en"): string =>
  withPlaces(facts[kind].saved[language], where, language);

/** The same of a file that is only read; undefined where nothing is to be said of it then. */
export function tellRead(
  kind: FileFact,
  where: readonly string[],
  language: "ko" | "en",
): string | undefined {
  const { read }: Fact = facts[kind];
  return read && withPlaces(read[language], where, language);
}

function withPlaces(text: string, where: readonly string[], language: "ko" | "en"): string {
  const shown = where.slice(0, 5).join(", ");
  const others = where.length - 5;
  const more = others <= 0 ? "" : language === "ko" ? ` 외 ${others}곳` : ` and ${others} more`;
  return shown === "" ? text : `${text} (${shown}${more})`;
}

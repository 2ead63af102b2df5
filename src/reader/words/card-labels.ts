/**
 * Labels that stand outside tables: what a cell's text announces, and the text that belongs to it.
 * In: "1. 정책사업목표 : 열린행정 구현". Out: the field goal with the rest "열린행정 구현".
 */
import { tidy } from "../../text/spacing";
import { keyOf } from "../../text/name";
import { type Sheet } from "../cells/sheet";

const labels: Readonly<Record<string, RegExp>> = {
  strategicGoal: /^(전략목표)(?!별)(명)?/,
  office: /^(소관실국|소관부서|소관실국명|주관부서|담당부서|작성부서|부서명|소관)$/,
  directions: /^(기본방향|추진방향)$/,
  goal: /^(정책사업목표|정책사업성과목표|성과목표)(?!현황|별)(명)?$/,
  unitProgram: /^(단위사업|단위사업명)$/,
  purpose: /^(목적|사업목적)$/,
  contents: /^(주요내용|주요사업내용)$/,
  heading:
    /^(목적및주요내용|관련예산사업내역|관련예산사업개요|정책사업목표현황|성과지표및목표치설정|성과지표별목표치설정|예산현황|조직및인력현황|조직및인력|개요)$/,
  groundsHeading: /^(성과지표별)?목표치설정근거$/,
  detail: /^(사업명|세부사업|세부사업명)$/,
  description: /^(사업내용|사업개요)$/,
  period: /^(사업기간|추진기간)$/,
  supportForm: /^(지원형태|지원방식)$/,
  supportCondition: /^(지원조건|지원비율)$/,
  implementer: /^(시행주체|사업주체|추진주체|시행기관)$/,
  indicator: /^(성과지표명|성과지표|지표명)(\(단위\))?$/,
  formula: /^(측정산식|측정산식또는측정방법|산출식|산출산식|산식|측정방법)$/,
  source: /^(자료수집방법\/출처|자료수집방법|자료출처|출처|증빙자료|자료수집방법및출처)$/,
  unit: /^(단위|측정단위)$/,
  weight: /^(가중치|가중치\(%\)|배점)$/,
  type: /^(지표유형|유형|지표성격)$/,
  grounds: /^(설정근거|목표설정근거|목표치산출근거)$/,
};
/** "제2장 전략목표별 성과계획". */
export const titleForm = /^제\s*\d+\s*장\s*\S/;

interface Found {
  readonly field: string;
  /** Text behind the label in the same cell. */
  readonly rest: string;
}

/** The label that a cell begins with. */
export function labelIn(text: string): Found | undefined {
  const bare = tidy(text)
    .replace(/^(?:[<[(【○◦□■▣ㅇ◇◆\-•·ㆍ]\s*)+/, "")
    .replace(/^(?:\(?\d{1,2}\)|\d{1,2}[.)]|[가-하][.)]|[①-⑳])\s*/, "");
  const whole = unnumbered(keyOf(bare).replace(/[>\])】:：]+$/, ""));
  for (const [field, pattern] of Object.entries(labels))
    if (pattern.test(whole) && (pattern.source.endsWith("$") || pattern.exec(whole)![0] === whole))
      return { field, rest: "" };
  const split =
    /^([^:：\]]{2,14}?)\s*[:：\]】]\s*(\S[\s\S]*)$/.exec(bare) ??
    /^(전략목표|정책사업목표|단위사업|소관실국|사업명|사업내용|사업기간|지원형태|지원조건|시행주체)\s+(\S[\s\S]*)$/.exec(
      bare,
    );
  if (!split || /^(현황|내역|목적|설정|개요|별|및|수)/.test(split[2]!)) return undefined;
  const head = unnumbered(keyOf(split[1]!).replace(/[>\])】]+$/, ""));
  for (const [field, pattern] of Object.entries(labels))
    if (pattern.test(head) && pattern.exec(head)![0] === head) return { field, rest: split[2]!.trim() };
  return undefined;
}

/** "정책사업목표 1" and "단위사업-2" are labels too. */
const unnumbered = (key: string): string => key.replace(/(?<=[가-힣])-?\d{1,2}$/, "");

/** The text to the right of a label, over blanks and the label's own merge; not another label. */
export function valueBeside(
  sheet: Sheet,
  row: number,
  column: number,
): { text: string; row: number; column: number } | undefined {
  for (let c = column + 1; c < sheet.right; c++) {
    if (sheet.isTaken(row, c)) return undefined;
    const text = sheet.lines(row, c);
    if (text !== "") return labelIn(text)?.rest === "" ? undefined : { text, row, column: c };
  }
  return undefined;
}

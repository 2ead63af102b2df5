/**
 * What became of people's work when the plan was rebuilt, shared, reconnected or taken back: nothing goes silently.
 * Example: 성과계획서!F26 was typed over after sharing → edited-after-share: it stays, and its former formula is named.
 */
import type { Reason } from "./not-convertible";
import { inEnglish, inKorean } from "./controls";
import { template, type Language } from "./template";
import { counted, object, subject, topic, toward } from "./wording";

/** What people put on a plan sheet beside contents, looks and comments. */
export interface PutOn {
  readonly charts: number;
  readonly shapes: number;
  readonly formats: number;
  readonly lists: number;
  readonly isProtected: boolean;
  readonly tables: number;
  readonly isFiltered: boolean;
  readonly isTurned: boolean;
  readonly isShrunk: boolean;
  readonly isUnlocked: boolean;
}

export const putOnKo = (on: PutOn): string =>
  putOn([
    [on.charts, `차트 ${on.charts}개`],
    [on.shapes, `그림·도형 ${on.shapes}개`],
    [on.formats, `조건부 서식 ${on.formats}개`],
    [on.lists, `데이터 유효성 검사를 둔 셀 ${on.lists}개`],
    [on.tables, `표 ${on.tables}개(그 내용은 옮겼습니다)`],
    [on.isFiltered, "자동 필터"],
    [on.isTurned, "글자 방향"],
    [on.isShrunk, "셀에 맞춤"],
    [on.isUnlocked, "셀 잠금 해제"],
    [on.isProtected, "시트 보호"],
  ]);

export const putOnEn = (on: PutOn): string =>
  putOn([
    [on.charts, `charts: ${on.charts}`],
    [on.shapes, `pictures and shapes: ${on.shapes}`],
    [on.formats, `conditional formats: ${on.formats}`],
    [on.lists, `cells with data validation: ${on.lists}`],
    [on.tables, `tables, whose contents were moved: ${on.tables}`],
    [on.isFiltered, "the filter"],
    [on.isTurned, "turned texts"],
    [on.isShrunk, "texts that shrink to fit"],
    [on.isUnlocked, "unlocked cells"],
    [on.isProtected, "the sheet's protection"],
  ]);

const putOn = (all: readonly (readonly [number | boolean, string])[]): string =>
  all.flatMap(([count, text]) => (Number(count) > 0 ? [text] : [])).join(", ");

/** What people set up of a sheet as a whole. */
const sheetParts = {
  tabColor: ["시트 탭 색", "the tab's colour"],
  frozen: ["틀 고정", "frozen panes"],
  gridlines: ["눈금선 표시", "gridlines"],
  orientation: ["용지 방향", "the page's orientation"],
  paper: ["용지 크기", "paper size"],
  zoom: ["인쇄 배율", "print scale"],
  margins: ["여백", "margins"],
  centered: ["페이지 가운데 맞춤", "centring on the page"],
  header: ["머리글", "page header"],
  footer: ["바닥글", "page footer"],
  otherPages: ["첫 페이지·짝수 페이지의 머리글과 바닥글", "headers and footers of first and even pages"],
  order: ["페이지 순서", "page order"],
  area: ["인쇄 영역", "print area"],
  titles: ["반복할 행·열", "print titles"],
  breaks: ["페이지 나누기", "page breaks"],
  columnBreaks: ["열의 페이지 나누기", "page breaks between columns"],
  widths: ["열 너비", "column widths"],
  printed: ["인쇄할 눈금선·머리글·흑백", "printed gridlines, headings, black and white"],
} as const;

export type SheetPart = keyof typeof sheetParts;

export const sheetPartsIn = (parts: readonly SheetPart[], language: Language): string =>
  parts.map((part) => sheetParts[part][language === "ko" ? 0 : 1]).join(", ");

/** What the workbook keeps for the add-in, by kind. */
export type KeptEntry =
  | "settings"
  | "answers"
  | "said"
  | "corrections"
  | "build"
  | "former"
  | "held"
  | "step"
  | "journal"
  | "target"
  | "marks"
  | "review"
  | "reviewLooks"
  | "other";

const keptEntries: Readonly<Record<KeptEntry, readonly [ko: string, en: string]>> = {
  settings: ["설정과 기록한 이유", "settings and recorded reasons"],
  answers: ["자료를 읽을 때의 답", "answers about the data"],
  said: ["작업창에서 정한 기본 사항", "what was told in the pane"],
  corrections: ["바로잡은 표", "corrected tables"],
  build: ["계획서를 만든 기록", "the record of the plan"],
  former: ["이전 계획서의 기록", "the record of the former plan"],
  held: ["지우지 않은 이전 계획서들의 기록", "the records of former plans that were kept"],
  step: ["되돌릴 작업", "what can be undone"],
  journal: ["공유한 셀의 원래 수식", "original formulas of shared cells"],
  target: ["과거 실적으로 적은 목표의 기록", "the record of the target from past results"],
  marks: ["표시한 메모의 기록", "the record of the marks"],
  review: ["점검표를 만든 기록", "the record of the review sheet"],
  reviewLooks: ["점검표의 처음 모양", "the looks of the review sheet"],
  other: ["알 수 없는 항목", "entries that cannot be told"],
};

const brief = (formula: string): string => (formula.length > 80 ? `${formula.slice(0, 80)}…` : formula);

export const workFindings = {
  "edited-cell-kept": template<{ id: string; now: string; written: string }>("note", {
    ko: ({ id, now, written }) => ({
      found: `계획서에서 직접 고친 값 ${object(`‘${now}’`)} 그대로 두었습니다(${id}).`,
      expected: `원본 시트에서 온 내용은 ‘${written}’입니다.`,
      remedy: `원본 시트를 고치고, ${object(inKorean.rebuild)} 누르면 나오는 목록에서 이 셀의 표시를 지우십시오.`,
    }),
    en: ({ id, now, written }) => ({
      found: `The value "${now}" that was typed on the plan was kept (${id}).`,
      expected: `The source sheets give "${written}".`,
      remedy: `Correct the source sheet, choose ${inEnglish.rebuild} and untick this cell in the list that appears.`,
    }),
  }),
  "edited-cell-lost": template<{ id: string; now: string }>("warning", {
    ko: ({ id, now }) => ({
      found: `계획서에서 직접 고친 값 ‘${now}’의 자리(${id})가 새 계획서에는 없습니다.`,
      expected: "고친 값은 같은 항목에 옮겨집니다.",
      remedy: `${toward(inKorean.undo)} 이전 시트를 확인하고, 필요하면 값을 다시 입력하십시오.`,
    }),
    en: ({ id, now }) => ({
      found: `The place (${id}) of the value "${now}" that was typed on the plan no longer exists.`,
      expected: "Edits are carried over to the same item.",
      remedy: `Use ${inEnglish.undo} to look at the former sheet, and enter the value again where needed.`,
    }),
  }),
  "deleted-comes-back": template<{ count: number; what: string }>("note", {
    ko: ({ count, what }) => ({
      found: `계획서에서 행이나 열과 함께 지운 항목 ${count}개가 새 계획서에 다시 나옵니다: ${what}.`,
      expected: "원본 시트에 있는 항목은 계획서에 모두 나옵니다.",
      remedy: "보이지 않게 하려면 지우지 말고 행을 숨기십시오. 숨긴 행은 다시 만들어도 숨겨져 있습니다.",
    }),
    en: ({ count, what }) => ({
      found: `Items that were deleted from the plan with their rows or columns are in the new plan again (${count}): ${what}.`,
      expected: "The plan has all that the source sheets have.",
      remedy: "Hide a row that nobody shall see instead of deleting it: it stays hidden in the next plan.",
    }),
  }),
  "looks-kept": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `계획서에서 직접 바꾼 모양(글꼴, 색, 맞춤, 병합, 링크, 표시 형식, 행 높이) ${count}곳을 같은 항목에 그대로 옮겼습니다.`,
      expected: "다시 만든 계획서는 처음 모양으로 나오되, 직접 바꾼 모양은 남습니다.",
      remedy: "원래 모양이 필요하면 그 셀의 서식을 옆의 셀에서 복사해 붙이십시오.",
    }),
    en: ({ count }) => ({
      found: `Looks that were changed on the plan (letters, colours, alignment, merged cells, links, number formats, heights) went on in ${counted(count, "place", "places")}.`,
      expected: "A new plan has its usual looks, and keeps those that somebody changed.",
      remedy: "For the usual look copy the format of a cell beside it.",
    }),
  }),
  "set-up-kept": template<{ parts: readonly SheetPart[] }>("note", {
    ko: ({ parts }) => ({
      found: `계획서 시트에 직접 정해 둔 것을 새 계획서에 그대로 두었습니다: ${parts.map((part) => sheetParts[part][0]).join(", ")}`,
      expected: "다시 만든 계획서는 처음 설정으로 나오되, 직접 정해 둔 설정은 남습니다.",
      remedy: "처음 설정이 필요하면 [페이지 레이아웃]과 [보기]에서 다시 정하십시오.",
    }),
    en: ({ parts }) => ({
      found: `What was set up on the plan sheet by hand was set on the new plan as well: ${parts.map((part) => sheetParts[part][1]).join(", ")}`,
      expected: "A new plan is set up as usual, and keeps what somebody set otherwise.",
      remedy: "For the usual set-up change it under Page Layout and View.",
    }),
  }),
  "page-not-told": template("warning", {
    ko: () => ({
      found:
        "이 Excel이 이전 계획서의 페이지 설정을 알려 주지 않아, 새 계획서의 페이지는 처음 설정으로 나왔습니다.",
      expected: "머리글이나 용지처럼 직접 정해 둔 페이지 설정은 새 계획서에도 남아야 합니다.",
      remedy: `직접 정해 둔 것이 있으면 [페이지 레이아웃]에서 다시 정하거나, ${toward(inKorean.undo)} 이전 계획서를 확인하십시오.`,
    }),
    en: () => ({
      found:
        "This Excel did not tell how the former plan's pages were set up: the new plan has the usual set-up.",
      expected: "What somebody set up of the pages, such as a header, is to stand on the new plan as well.",
      remedy: `Set it again under Page Layout, or look at the former plan with ${inEnglish.undo}.`,
    }),
  }),
  "looks-lost": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `계획서에서 직접 바꾼 모양(글꼴, 색, 맞춤, 병합, 링크, 표시 형식, 행 높이) ${count}곳의 자리가 새 계획서에는 없습니다.`,
      expected: "바꾼 모양은 같은 항목에 옮겨집니다.",
      remedy: `${toward(inKorean.undo)} 이전 시트를 확인하고, 필요하면 새 계획서에 다시 적용하십시오.`,
    }),
    en: ({ count }) => ({
      found: `The places of looks that were changed on the plan (letters, colours, alignment, merged cells, links, number formats, heights) no longer exist: ${count}.`,
      expected: "Changed looks are carried over to the same item.",
      remedy: `Use ${inEnglish.undo} to look at the former sheet, and apply them again where needed.`,
    }),
  }),
  "value-changed-by-share": template<{ before: string; after: string }>("warning", {
    ko: ({ before, after }) => ({
      found: `기본 수식으로 바꾸면 값이 ${before}에서 ${toward(after)} 달라집니다.`,
      expected: "공유 전과 후의 값이 같아야 하므로 이 셀은 바꾸지 않았습니다.",
      remedy: "셀의 수식을 확인하십시오. 받는 사람에게는 추가 기능이 있어야 계산됩니다.",
    }),
    en: ({ before, after }) => ({
      found: `As a native formula the value would change from ${before} to ${after}.`,
      expected: "Values must be the same before and after sharing, so this cell was left as it was.",
      remedy: "Check the cell's formula. The recipient needs the add-in for it to calculate.",
    }),
  }),
  "call-not-convertible": template<{ formula: string; reason?: Reason }>("warning", {
    ko: ({ formula, reason }) => ({
      found: `수식 ${object(`‘${formula}’`)} 기본 수식으로 바꿀 수 없습니다${reason ? `(${reason.ko})` : ""}.`,
      expected: "추가 기능이 없는 사람도 계산할 수 있는 수식이어야 합니다.",
      remedy: `수식을 고치거나 ${object(inKorean.valuesOnly)} 켜고 공유하십시오.`,
    }),
    en: ({ formula, reason }) => ({
      found: `The formula "${formula}" has no native equal${reason ? ` (${reason.en})` : ""}.`,
      expected: "A formula that calculates without the add-in is needed.",
      remedy: `Change the formula, or share with ${inEnglish.valuesOnly}.`,
    }),
  }),
  "call-became-value": template<{ formula: string }>("warning", {
    ko: ({ formula }) => ({
      found: `${topic(`‘${brief(formula)}’`)} 기본 수식으로 적으면 Excel의 한도(8,192자)를 넘습니다.`,
      expected: "재무과에 보내는 동안 이 셀에는 지금의 값이 들어갑니다. 원본을 고쳐도 바뀌지 않습니다.",
      remedy: "원본의 금액을 글이 아닌 숫자로 바꾸고 사업 순으로 정렬하거나, 그대로 보내십시오.",
    }),
    en: ({ formula }) => ({
      found: `"${brief(formula)}" would exceed Excel's limit of 8,192 characters without the add-in.`,
      expected: "While it is with finance the cell holds today's value, which does not follow the source.",
      remedy: "Turn the source's amounts from texts into numbers and sort them by program, or send it so.",
    }),
  }),
  "edited-after-share": template<{ formula: string; original: string }>("note", {
    ko: ({ formula, original }) => ({
      found: `공유한 뒤 다른 사람이 고친 셀입니다. 지금 내용은 ‘${formula}’입니다.`,
      expected: `고친 셀은 덮어쓰지 않습니다. 공유하기 전의 수식은 ‘${original}’입니다.`,
      remedy: "내용을 확인하고, 필요하면 공유하기 전의 수식을 직접 입력하십시오.",
    }),
    en: ({ formula, original }) => ({
      found: `This cell was edited after sharing; it now holds "${formula}".`,
      expected: `An edited cell is never overwritten. Before sharing it held "${original}".`,
      remedy: "Check it, and enter the former formula yourself where needed.",
    }),
  }),
  "reference-deleted": template<{ formula: string }>("note", {
    ko: ({ formula }) => ({
      found: `바꾸어 넣을 수식이 가리키던 셀이 지워져, 지금의 ‘${formula}’ 수식을 그대로 두었습니다.`,
      expected: "지워진 셀을 가리키는 수식은 #REF!를 보이므로 넣지 않습니다.",
      remedy: `지운 시트나 행을 되살린 뒤 ${object(inKorean.rebuild)} 누르십시오.`,
    }),
    en: ({ formula }) => ({
      found: `What the other formula referred to was deleted, so "${formula}" stays as it is.`,
      expected: "A formula over deleted cells would show #REF!, and is not put in.",
      remedy: `Bring the deleted sheet or rows back, then choose ${inEnglish.rebuild}.`,
    }),
  }),
  "edited-after-reconnect": template<{ formula: string; original: string }>("note", {
    ko: ({ formula, original }) => ({
      found: `다시 연결한 뒤 고친 셀입니다. 지금 내용은 ‘${formula}’입니다.`,
      expected: `고친 셀은 덮어쓰지 않습니다. 다시 연결하기 전의 내용은 ‘${original}’입니다.`,
      remedy: "내용을 확인하고, 필요하면 다시 연결하기 전의 내용을 직접 입력하십시오.",
    }),
    en: ({ formula, original }) => ({
      found: `This cell was edited after reconnecting; it now holds "${formula}".`,
      expected: `An edited cell is never overwritten. Before reconnecting it held "${original}".`,
      remedy: "Check it, and enter the former content yourself where needed.",
    }),
  }),
  "nothing-to-reconnect": template("note", {
    ko: () => ({
      found: "다시 연결할 셀이 없습니다.",
      expected: `${toward(inKorean.share)} 바꾼 셀이 있어야 합니다.`,
      remedy: `먼저 ${object(inKorean.share)} 누르십시오.`,
    }),
    en: () => ({
      found: "There are no cells to reconnect.",
      expected: `Cells that ${inEnglish.share} has converted are needed.`,
      remedy: `Choose ${inEnglish.share} first.`,
    }),
  }),
  "figure-no-longer-planned": template<{ formula: string }>("warning", {
    ko: ({ formula }) => ({
      found: `이 셀의 수식 ${subject(`‘${formula}’`)} 참조하던 항목이 지금 계획서에는 없습니다.`,
      expected: "수식은 숨겨 둔 이전 계획서를 계속 참조하므로 값이 그대로입니다.",
      remedy: "새 계획서에서 참조할 셀을 골라 수식을 고치십시오.",
    }),
    en: ({ formula }) => ({
      found: `The figure that this cell's formula "${formula}" refers to is not on the plan any more.`,
      expected: "The formula keeps referring to the former plan, which is hidden, and keeps its value.",
      remedy: "Choose the cell of the new plan that it should refer to.",
    }),
  }),
  "formula-became-value": template<{ formula: string }>("warning", {
    ko: ({ formula }) => ({
      found: `이 셀의 수식 ${subject(`‘${brief(formula)}’`)} 참조하던 이전 계획서를 지웠고, 그 항목이 지금 계획서에는 없습니다.`,
      expected: "값이 바뀌지 않도록 수식 대신 마지막 값을 넣었습니다.",
      remedy: "새 계획서에서 참조할 셀을 골라 수식을 다시 넣거나, 값을 그대로 두십시오.",
    }),
    en: ({ formula }) => ({
      found: `The former plan that this cell's formula "${brief(formula)}" referred to was deleted, and its figure is not on the plan any more.`,
      expected: "The formula's last value stands in its place, so that the value is the same.",
      remedy: "Enter a formula over the new plan, or leave the value.",
    }),
  }),
  "table-formula-became-value": template<{ formula: string }>("warning", {
    ko: ({ formula }) => ({
      found: `이 셀의 수식 ${subject(`‘${brief(formula)}’`)} 표의 같은 행을 가리키는데, 새로 만든 시트에는 그 표가 없습니다.`,
      expected: "값이 바뀌지 않도록 수식 대신 마지막 값을 넣었습니다.",
      remedy: "새 시트에서 [삽입] → [표]로 표를 다시 만든 뒤 수식을 다시 넣거나, 값을 그대로 두십시오.",
    }),
    en: ({ formula }) => ({
      found: `This cell's formula "${brief(formula)}" is about its own row of a table, and the new sheet has no such table.`,
      expected: "The formula's last value stands in its place, so that the value is the same.",
      remedy:
        "Make the table again with Insert, Table on the new sheet and enter the formula, or leave the value.",
    }),
  }),
  "store-damaged": template<{ entries: readonly KeptEntry[] }>("warning", {
    ko: ({ entries }) => ({
      found: `이 통합 문서에 보관해 둔 내용 일부가 깨져 있습니다: ${entries.map((entry) => keptEntries[entry][0]).join(", ")}`,
      expected: "깨진 내용은 쓰지 않고 따로 치워 두었으며, 나머지로 작업을 계속합니다.",
      remedy: "설정을 확인하고, 필요하면 이 내용이 온전한 이전 파일을 여십시오.",
    }),
    en: ({ entries }) => ({
      found: `Some of what this workbook keeps for the add-in is damaged: ${entries.map((entry) => keptEntries[entry][1]).join(", ")}`,
      expected: "It is put aside and not used; work goes on with the rest.",
      remedy: "Check the settings, and open an earlier file where this is needed.",
    }),
  }),
  "store-not-ours": template<{ sheets: string }>("note", {
    ko: ({ sheets }) => ({
      found: `다른 통합 문서에서 왔거나 복사된 보관 시트가 있습니다: ${sheets}`,
      expected: "이 통합 문서의 보관 시트가 아니므로 읽지 않고 그대로 둡니다.",
      remedy: "필요 없으면 지우십시오. 설정은 이 통합 문서에서 새로 시작합니다.",
    }),
    en: ({ sheets }) => ({
      found: `There is a store of another workbook, or a copy: ${sheets}`,
      expected: "It is not this workbook's, so it is not read and left alone.",
      remedy: "Delete it if it is not needed. Settings begin anew in this workbook.",
    }),
  }),
  "plan-out-of-date": template<{ count: number; places: readonly string[] }>("warning", {
    ko: ({ count, places }) => ({
      found: `계획서의 ${count}곳이 지금의 시트와 다릅니다(${places.join(", ")}${count > places.length ? " 등" : ""}).`,
      expected:
        "시트의 행을 정렬하거나 더하거나 이름을 고친 뒤에는 계획서를 다시 만들어야 제 항목의 값이 나옵니다.",
      remedy: `${object(inKorean.rebuild)} 누르십시오. 직접 고친 셀은 물어본 뒤 그대로 둡니다.`,
    }),
    en: ({ count, places }) => ({
      found: `The plan differs from the sheets in ${counted(count, "place", "places")} (${places.join(", ")}${count > places.length ? ", …" : ""}).`,
      expected: "After rows were sorted, added or named anew, a new build shows each item's own figures.",
      remedy: `Choose ${inEnglish.rebuild}. Cells that you edited are asked about and kept.`,
    }),
  }),
  "plan-without-record": template("warning", {
    ko: () => ({
      found: "지금 있는 계획서를 만든 기록이 이 통합 문서에 없습니다.",
      expected: "그 계획서에서 직접 고친 셀을 알아볼 수 없어, 다시 만들면 옮겨지지 않습니다.",
      remedy: `고친 셀이 있으면 계획서 시트를 먼저 복사해 두십시오. 다시 만든 뒤에는 ${toward(inKorean.undo)} 볼 수 있습니다.`,
    }),
    en: () => ({
      found: "This workbook has no record of how the plan sheet was built.",
      expected: "Cells edited on it cannot be told apart, so a new build does not carry them over.",
      remedy: `Copy the plan sheet first if you edited it. After a build, ${inEnglish.undo} brings it back.`,
    }),
  }),
  "comments-rewritten": template<{ count: number; authors: string }>("note", {
    ko: ({ count, authors }) => ({
      found: `메모 ${count}개(작성자: ${authors})를 새 계획서로 옮겨 적었습니다.`,
      expected:
        "Excel은 다른 사람 이름으로 메모를 쓰지 못하게 하므로, 작성자와 날짜는 메모 글의 앞에 적었습니다.",
      remedy: `원래 메모가 필요하면, 계획서를 다시 만들기 전에 ${toward(inKorean.undo)} 이전 계획서를 여십시오.`,
    }),
    en: ({ count, authors }) => ({
      found: `${counted(count, "comment", "comments")} (by ${authors}) ${count === 1 ? "was" : "were"} rewritten on the new plan.`,
      expected: "Excel lets nobody write in another's name: author and date stand before each text.",
      remedy: `For the comments themselves use ${inEnglish.undo} before building again; it brings the former plan back.`,
    }),
  }),
  "comments-put-away": template<{ count: number; comments: string }>("warning", {
    ko: ({ count, comments }) => ({
      found: `되돌린 계획서에 메모가 ${count}개 있었습니다: ${comments}`,
      expected: "메모는 그 계획서와 함께 숨겨 두었습니다.",
      remedy: `필요하면 계획서를 다시 만들기 전에 ${object(inKorean.undo)} 한 번 더 누르십시오. 다시 만들면 숨겨 둔 계획서는 지워집니다.`,
    }),
    en: ({ count, comments }) => ({
      found: `There ${count === 1 ? "was" : "were"} ${counted(count, "comment", "comments")} on the plan that was taken back: ${comments}`,
      expected: "They are kept, hidden together with that plan.",
      remedy: `To have them back, ${inEnglish.undo} once more before building again; building deletes the hidden plan.`,
    }),
  }),
  "left-on-former-plan": template<PutOn>("warning", {
    ko: (left) => ({
      found: `계획서 시트에 직접 넣은 것이 그 시트에 남았습니다: ${putOnKo(left)}`,
      expected: "이것들은 새 계획서로 옮겨지지 않아, 이전 계획서와 함께 숨겨 두었습니다.",
      remedy: `필요하면 공유나 다시 연결을 하기 전에 ${toward(inKorean.undo)} 이전 계획서를 열고 다른 시트에 복사해 두십시오. 그 뒤에는 되돌릴 수 없고, 계획서를 한 번 더 만들면 지워집니다.`,
    }),
    en: (left) => ({
      found: `What was put on the plan sheet by hand stayed there: ${putOnEn(left)}`,
      expected: "These are not moved to the new plan; they are hidden together with the former one.",
      remedy: `Before sharing or reconnecting ${inEnglish.undo} brings that plan back: copy them to another sheet. Afterwards it cannot, and building once more deletes the plan.`,
    }),
  }),
  "charts-not-led": template<{ charts: string }>("warning", {
    ko: ({ charts }) => ({
      found: `차트가 새 계획서를 따라오지 못했습니다: ${charts}`,
      expected: "이 차트는 숨겨 둔 이전 계획서의 값을 그립니다. 계획서를 한 번 더 만들면 그 값이 지워집니다.",
      remedy: "차트를 고르고 [차트 디자인] → [데이터 선택]에서 새 계획서의 칸을 지정하십시오.",
    }),
    en: ({ charts }) => ({
      found: `Charts could not follow to the new plan: ${charts}`,
      expected: "They draw the former plan, which is hidden and deleted when the plan is built once more.",
      remedy: "Choose each chart and select cells of the new plan under Chart Design, Select Data.",
    }),
  }),
  "charts-not-drawn": template("warning", {
    ko: () => ({
      found: "계획서 옆에 차트를 그리지 못했습니다.",
      expected: "계획서는 다 만들어졌고, 예산 구성과 성과지표의 차트만 없습니다.",
      remedy: `${object(inKorean.charts)} 껐다가 다시 켜십시오.`,
    }),
    en: () => ({
      found: "Excel drew no charts beside the plan.",
      expected: "The plan itself stands; only the charts of its budget and indicators are missing.",
      remedy: `Turn ${inEnglish.charts} off and on again.`,
    }),
  }),
  "rules-not-led": template<{ rules: string }>("warning", {
    ko: ({ rules }) => ({
      found: `조건부 서식이나 데이터 유효성 검사가 새 계획서를 따라오지 못했습니다: ${rules}`,
      expected: "이 규칙은 이전 계획서의 값과 비교합니다. 그래서 이전 계획서를 지우지 않고 숨겨 둡니다.",
      remedy:
        "[홈] → [조건부 서식] → [규칙 관리], 또는 [데이터] → [데이터 유효성 검사]에서 새 계획서의 칸을 지정하십시오.",
    }),
    en: ({ rules }) => ({
      found: `Conditional formats or data validations could not follow to the new plan: ${rules}`,
      expected: "They compare with the former plan, which is kept hidden for them.",
      remedy:
        "Name cells of the new plan under Home, Conditional Formatting, Manage Rules, or Data, Data Validation.",
    }),
  }),
  "rules-unknown": template("note", {
    ko: () => ({
      found: "조건부 서식과 데이터 유효성 검사의 수식을 다 읽지 못했습니다.",
      expected:
        "성과계획서의 값과 비교하는 규칙이 있다면 이전 계획서의 값과 비교합니다. 그래서 이전 계획서를 지우지 않고 숨겨 둡니다.",
      remedy: "그런 규칙에는 새 계획서의 칸을 다시 지정하십시오.",
    }),
    en: () => ({
      found: "Not all formulas of conditional formats and data validations could be read.",
      expected:
        "A rule that compares with the plan now compares with the former one, which is kept hidden for it.",
      remedy: "Name cells of the new plan in such rules.",
    }),
  }),
  "former-let-go": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `조건부 서식과 데이터 유효성 검사를 읽지 못하는 동안 만들었던 이전 계획서 ${count}개를 지웠습니다.`,
      expected:
        "읽지 못하는 동안에는 그 전의 계획서 하나만 더 남깁니다. 지운 계획서와 비교하던 규칙이 있다면 #REF!를 보입니다.",
      remedy: "[홈] → [조건부 서식] → [규칙 관리]에서 #REF!가 보이면 새 계획서의 칸을 지정하십시오.",
    }),
    en: ({ count }) => ({
      found: `Former plans that were made while no rules could be read were deleted: ${count}.`,
      expected:
        "Meanwhile only the plan from before is kept besides. A rule that went by a deleted plan shows #REF!.",
      remedy: "Where Home, Conditional Formatting, Manage Rules shows #REF!, name cells of the new plan.",
    }),
  }),
  "charts-unknown": template<{ sheets: string }>("note", {
    ko: ({ sheets }) => ({
      found: `이 Excel은 차트가 어느 칸을 그리는지 알려 주지 않습니다: ${sheets}`,
      expected: "성과계획서의 값을 그리는 차트가 있다면, 숨겨 둔 이전 계획서를 그립니다.",
      remedy: "그런 차트는 [차트 디자인] → [데이터 선택]에서 새 계획서의 칸을 지정하십시오.",
    }),
    en: ({ sheets }) => ({
      found: `This Excel does not tell which cells charts draw: ${sheets}`,
      expected: "A chart over the plan now draws the former plan, which is hidden.",
      remedy: "Select cells of the new plan for such charts under Chart Design, Select Data.",
    }),
  }),
  "looks-put-away": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `되돌린 계획서에 직접 바꾼 모양(글꼴, 색, 맞춤, 표시 형식, 행 높이)이 ${count}곳 있었습니다.`,
      expected: "바꾼 모양은 그 계획서와 함께 숨겨 두었습니다.",
      remedy: `필요하면 계획서를 다시 만들기 전에 ${object(inKorean.undo)} 한 번 더 누르십시오. 다시 만들면 숨겨 둔 계획서는 지워집니다.`,
    }),
    en: ({ count }) => ({
      found: `Looks (letters, colours, alignment, number formats, heights) had been changed in ${counted(count, "place", "places")} of the plan that was taken back.`,
      expected: "They are kept, hidden together with that plan.",
      remedy: `To have them back, ${inEnglish.undo} once more before building again; building deletes the hidden plan.`,
    }),
  }),
  "set-up-put-away": template<{ parts: readonly SheetPart[] }>("warning", {
    ko: ({ parts }) => ({
      found: `되돌린 계획서 시트에 직접 정해 둔 것이 있었습니다: ${parts.map((part) => sheetParts[part][0]).join(", ")}`,
      expected: "정해 둔 것은 그 계획서와 함께 숨겨 두었습니다.",
      remedy: `필요하면 계획서를 다시 만들기 전에 ${object(inKorean.undo)} 한 번 더 누르십시오. 다시 만들면 숨겨 둔 계획서는 지워집니다.`,
    }),
    en: ({ parts }) => ({
      found: `The sheet of the plan that was taken back had been set up by hand: ${parts.map((part) => sheetParts[part][1]).join(", ")}`,
      expected: "That is kept, hidden together with that plan.",
      remedy: `To have it back, ${inEnglish.undo} once more before building again; building deletes the hidden plan.`,
    }),
  }),
  "edits-put-away": template<{ count: number; cells: string }>("warning", {
    ko: ({ count, cells }) => ({
      found: `되돌린 계획서에 직접 고친 셀이 ${count}개 있었습니다: ${cells}`,
      expected: "고친 내용은 그 계획서와 함께 숨겨 두었습니다.",
      remedy: `필요하면 계획서를 다시 만들기 전에 ${object(inKorean.undo)} 한 번 더 누르십시오. 다시 만들면 숨겨 둔 계획서는 지워집니다.`,
    }),
    en: ({ count, cells }) => ({
      found: `${counted(count, "cell", "cells")} had been edited on the plan that was taken back: ${cells}`,
      expected: "The edits are kept, hidden together with that plan.",
      remedy: `To have them back, ${inEnglish.undo} once more before building again; building deletes the hidden plan.`,
    }),
  }),
};

/** Where the collection that stood is to be found: on hidden sheets of the workbook, or in a copy of it that is kept beside. */
export type Former = "hidden" | "beside";

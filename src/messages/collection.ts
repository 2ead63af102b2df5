/**
 * What is found only when many departments' plans are put together. Each is told once, of the file that comes first; other
 * places stand in the text. Example: department-twice → 부서 ‘살림과’가 두 번 이상 들어 있습니다: 001 살림과.xlsx, 002 살림과.xlsx.
 */
import { ledgerEditFindings } from "./ledger-edits";
import { ledgerFindings } from "./ledger";
import { requestFindings } from "./requests";
import { template } from "./template";
import { addTemplates } from "./templates";
import { putOnEn, putOnKo, sheetPartsIn, type Former, type PutOn, type SheetPart } from "./work";
import { counted, grouped, object, subject, topic } from "./wording";

type SpelledThing = "office" | "strategicGoal";

const spelled: Record<SpelledThing, { ko: string; en: string }> = {
  office: { ko: "소관실국", en: "office" },
  strategicGoal: { ko: "전략목표", en: "strategic goal" },
};

const quoted = (names: readonly string[]): string => names.map((name) => `‘${name}’`).join(" / ");

/** Why a department's file was passed over. */
type UnreadReason =
  | "empty"
  | "encrypted"
  | "old-excel"
  | "binary"
  | "not-xlsx"
  | "damaged"
  | "too-large"
  | "former-result";

/** What a collection may be held against: as an object, and how it looks. */
const against = {
  list: {
    ko: [
      "부서 목록을",
      "부서 이름이 한 줄에 하나씩 있는 .txt나 .csv, 또는 ‘부서명’ 열이 있는 .xlsx여야 합니다.",
    ],
    en: [
      "a list of departments",
      "A list is a .txt or .csv with a name a line, or an .xlsx with a column 부서명.",
    ],
  },
  before: {
    ko: ["지난 성과자료를", "취합할 때 저장한 그대로의 성과자료 .csv여야 합니다."],
    en: ["a former ledger", "A ledger is the .csv that collecting saved, as it was saved."],
  },
  book: {
    ko: ["예산서의 부서별 금액을", "부서마다 금액이 있는 세출예산사업명세서(.xlsx, .xlsm)여야 합니다."],
    en: ["a budget book", "A budget book (.xlsx, .xlsm) states each department's amounts."],
  },
} as const;

const unread: Record<UnreadReason, { ko: [why: string, remedy: string]; en: [why: string, remedy: string] }> =
  {
    empty: {
      ko: ["비어 있습니다", "내용이 있는 파일인지 부서에 확인하십시오."],
      en: ["it is empty", "Ask the department for the file that holds its plan."],
    },
    encrypted: {
      ko: ["암호가 걸려 있습니다", "Excel에서 암호를 풀어 저장한 뒤 다시 고르십시오."],
      en: ["it is under a password", "Save it without one in Excel and choose it again."],
    },
    "old-excel": {
      ko: ["옛 형식(.xls)입니다", "Excel에서 .xlsx로 다른 이름으로 저장한 뒤 고르십시오."],
      en: ["it is of the old format (.xls)", "Save it as .xlsx in Excel and choose that."],
    },
    binary: {
      ko: ["이진 형식(.xlsb)입니다", "Excel에서 .xlsx로 다른 이름으로 저장한 뒤 고르십시오."],
      en: ["it is of the binary format (.xlsb)", "Save it as .xlsx in Excel and choose that."],
    },
    "not-xlsx": {
      ko: ["Excel 통합 문서가 아닙니다", "Excel에서 .xlsx로 저장한 파일을 고르십시오."],
      en: ["it is no Excel workbook", "Choose a file that Excel saved as .xlsx."],
    },
    damaged: {
      ko: ["손상되었습니다", "Excel에서 열어 복구한 뒤 .xlsx로 다시 저장하여 고르십시오."],
      en: ["it is damaged", "Repair it in Excel, save it as .xlsx again and choose that."],
    },
    "too-large": {
      ko: ["너무 큽니다", "쓰지 않는 시트를 지우고 다시 저장하여 고르십시오."],
      en: ["it is too large", "Delete sheets that are not used, save it again and choose that."],
    },
    "former-result": {
      ko: ["취합한 결과이고 부서의 파일이 아닙니다", "부서에서 받은 파일만 고르십시오."],
      en: ["it is the result of a collection", "Choose the departments' own files only."],
    },
  };

/** Where a department is known from that has not handed in. */
type MissingFrom = "list" | "request" | "before";

const missingFrom: Record<MissingFrom, { ko: string; en: string }> = {
  list: { ko: "부서 목록에 있는 부서입니다.", en: "It is on the list of departments." },
  request: {
    ko: "자료요청을 보낸 부서라고 돌아온 파일에 적혀 있습니다.",
    en: "Forms that came back say that it was asked.",
  },
  before: {
    ko: "이전에 취합한 자료에 있는 부서입니다.",
    en: "It is among what was collected before.",
  },
};

interface SetUpOfSheets {
  readonly sheets: readonly { readonly sheet: string; readonly parts: readonly SheetPart[] }[];
}
const isFormula = (text: string): boolean => text.startsWith("=");

const setUpsKo = (sheets: SetUpOfSheets["sheets"]): string =>
  sheets.map(({ sheet, parts }) => `${sheet}(${sheetPartsIn(parts, "ko")})`).join(", ");
const setUpsEn = (sheets: SetUpOfSheets["sheets"]): string =>
  sheets.map(({ sheet, parts }) => `"${sheet}" (${sheetPartsIn(parts, "en")})`).join(", ");

export const collectionFindings = {
  ...requestFindings,
  ...ledgerFindings,
  ...ledgerEditFindings,
  "file-not-read": template<{ file: string; reason: UnreadReason }>("error", {
    ko: ({ file, reason }) => ({
      found: `‘${file}’ 파일을 읽지 못했습니다: ${unread[reason].ko[0]}.`,
      expected: "부서의 표가 든 .xlsx나 .xlsm 파일이어야 합니다.",
      remedy: unread[reason].ko[1],
    }),
    en: ({ file, reason }) => ({
      found: `The file "${file}" was not read: ${unread[reason].en[0]}.`,
      expected: "A department's tables stand in an .xlsx or .xlsm file.",
      remedy: unread[reason].en[1],
    }),
  }),
  "against-not-read": template<{ file: string; kind: keyof typeof against }>("error", {
    ko: ({ file, kind }) => ({
      found: `‘${file}’에서 ${against[kind].ko[0]} 읽지 못했습니다.`,
      expected: against[kind].ko[1],
      remedy: "그런 파일을 다시 고르십시오. 없으면 고르지 않아도 취합할 수 있습니다.",
    }),
    en: ({ file, kind }) => ({
      found: `"${file}" was not read as ${against[kind].en[0]}.`,
      expected: against[kind].en[1],
      remedy: "Choose such a file. Without one, departments can be collected as well.",
    }),
  }),
  "budget-book-among-files": template<{ file: string; departments: number }>("warning", {
    ko: ({ file, departments }) => ({
      found: `‘${file}’에는 다른 파일에도 있는 부서를 비롯해 ${departments}곳의 예산만 있어, 예산서(세출예산사업명세서)로 보고 취합하지 않았습니다.`,
      expected: "예산서는 부서의 계획이 아니라 부서의 예산액과 대조하는 것입니다.",
      remedy:
        "대조하려면 예산서로 지정하십시오(명령에서는 --budget). 부서가 낸 파일이면 성과지표 등 나머지 항목도 넣어 다시 취합하십시오.",
    }),
    en: ({ file, departments }) => ({
      found: `"${file}" has nothing but the budgets of ${departments} departments, which stand in other files: it was taken for the budget book and not collected.`,
      expected: "A budget book is no department's plan; budgets are compared with it.",
      remedy:
        "Choose it as the budget book (--budget of the command) to compare with it. If departments handed it in, add the rest of their plans and collect again.",
    }),
  }),
  "nothing-to-collect": template<{ files: number }>("error", {
    ko: ({ files }) => ({
      found: `파일 ${files}개 가운데 계획을 읽은 것이 없습니다.`,
      expected: "취합하려면 부서의 파일이 하나는 있어야 합니다.",
      remedy: "파일마다 적힌 이유를 보고 고친 뒤 다시 고르십시오.",
    }),
    en: ({ files }) => ({
      found: `None of ${files} files holds a plan that could be read.`,
      expected: "A collection needs at least one department's file.",
      remedy: "See the reason at each file, mend it and choose the files again.",
    }),
  }),
  "table-not-made": template<{ sheet: string }>("note", {
    ko: ({ sheet }) => ({
      found: `‘${sheet}’ 시트를 Excel 표로 만들지 못했습니다.`,
      expected: "표로 만들면 머리글에서 거를 수 있습니다. 자료는 모두 들어 있습니다.",
      remedy: "거르려면 Excel의 [삽입] → [표]를 누르십시오.",
    }),
    en: ({ sheet }) => ({
      found: `Excel did not make a table of the sheet "${sheet}".`,
      expected: "A table has filters at its heads. All of the data are there.",
      remedy: "Choose Insert → Table in Excel to filter it.",
    }),
  }),
  "collected-cell-kept": template<{ id: string; now: string; written: string }>("note", {
    ko: ({ id, now, written }) => ({
      found: `취합한 시트에서 직접 고친 값 ${object(`‘${now}’`)} 그대로 두었습니다(${id}).`,
      expected: isFormula(written)
        ? "이 칸은 성과자료의 내용을 수식으로 보여 주는 칸입니다."
        : `부서의 파일에서 온 내용은 ‘${written}’입니다.`,
      remedy:
        "파일을 따르려면 이 시트를 지우고 다시 취합하십시오. 그 시트에서 고친 다른 셀도 파일을 따르게 됩니다.",
    }),
    en: ({ id, now, written }) => ({
      found: `The value "${now}" that was typed on the collected sheet was kept (${id}).`,
      expected: isFormula(written)
        ? "A formula shows there what the ledger holds."
        : `The departments' files give "${written}".`,
      remedy:
        "To follow the files, delete this sheet and collect again. Other cells changed on it follow them then, too.",
    }),
  }),
  "collected-looks-kept": template<{ count: number }>("note", {
    ko: ({ count }) => ({
      found: `취합한 시트에서 직접 바꾼 모양(채우기, 글꼴, 링크, 표시 형식, 숨긴 행) ${count}곳을 같은 항목에 그대로 옮겼습니다.`,
      expected: "다시 취합한 시트는 처음 모양으로 나오되, 직접 바꾼 모양은 남습니다.",
      remedy: "원래 모양이 필요하면 그 셀의 서식을 옆의 셀에서 복사해 붙이십시오.",
    }),
    en: ({ count }) => ({
      found: `Looks that were changed on collected sheets (fills, letters, links, number formats, hidden rows) went on in ${counted(count, "place", "places")}.`,
      expected: "A new collection has its usual looks, and keeps those that somebody changed.",
      remedy: "For the usual look copy the format of a cell beside it.",
    }),
  }),
  "collected-looks-lost": template<{ count: number; former: Former }>("warning", {
    ko: ({ count, former }) => ({
      found: `취합한 시트에서 직접 바꾼 모양(채우기, 글꼴, 링크, 표시 형식, 숨긴 행) ${count}곳의 자리가 새로 취합한 시트에는 없습니다.`,
      expected: "바꾼 모양은 같은 항목에 옮겨집니다.",
      remedy: `${former === "beside" ? "‘이전’ 파일에서" : "‘되돌리기’로"} 이전 시트를 확인하고, 필요하면 새 시트에 다시 적용하십시오.`,
    }),
    en: ({ count, former }) => ({
      found: `The places of looks that were changed on collected sheets (fills, letters, links, number formats, hidden rows) no longer exist: ${count}.`,
      expected: "Changed looks are carried over to the same item.",
      remedy: `${former === "beside" ? "Open the former file (이전)" : "Use Undo"} to look at the former sheets, and apply them again where needed.`,
    }),
  }),
  "collected-set-up-kept": template<SetUpOfSheets>("note", {
    ko: ({ sheets }) => ({
      found: `취합한 시트에 직접 정해 둔 것을 새 시트에도 그대로 두었습니다: ${setUpsKo(sheets)}.`,
      expected: "다시 취합한 시트는 처음 설정으로 나오되, 직접 정해 둔 설정은 남습니다.",
      remedy:
        "처음 설정이 필요하면 그 시트를 지우고 다시 취합하십시오. 거기서 고친 다른 것도 파일을 따르게 됩니다.",
    }),
    en: ({ sheets }) => ({
      found: `What was set up on collected sheets by hand was set on the new ones as well: ${setUpsEn(sheets)}.`,
      expected: "A new collection is set up as usual, and keeps what somebody set otherwise.",
      remedy:
        "For the usual set-up delete the sheet and collect again. Whatever else was changed on it goes, too.",
    }),
  }),
  "collected-set-up-lost": template<SetUpOfSheets>("warning", {
    ko: ({ sheets }) => ({
      found: `취합한 시트에 직접 정해 둔 것 가운데 새 시트에 자리가 없어 남지 않은 것이 있습니다: ${setUpsKo(sheets)}.`,
      expected: "직접 정해 둔 설정은 같은 자리가 있으면 새 시트에도 남습니다.",
      remedy: "필요하면 새 시트에서 다시 정하십시오.",
    }),
    en: ({ sheets }) => ({
      found: `What was set up on collected sheets by hand has no place on the new ones: ${setUpsEn(sheets)}.`,
      expected: "What somebody set stays where its place is there again.",
      remedy: "Set it again on the new sheets where it is needed.",
    }),
  }),
  "collected-merges-lost": template<{ count: number }>("warning", {
    ko: ({ count }) => ({
      found: `취합한 시트에서 직접 병합하거나 나눈 셀 ${count}곳은 새 시트에서 처음대로 나왔습니다.`,
      expected: "취합하면 행의 수와 자리가 달라질 수 있어, 병합한 셀은 옮기지 않습니다.",
      remedy: "필요하면 새 시트에서 다시 병합하거나 나누십시오.",
    }),
    en: ({ count }) => ({
      found: `Cells that were merged or parted on collected sheets are as usual on the new ones: ${counted(count, "place", "places")}.`,
      expected: "Rows may be others in a new collection: merged cells are not carried over.",
      remedy: "Merge or part them again on the new sheets where it is needed.",
    }),
  }),
  "collected-names-lost": template<{ names: readonly { readonly now: string; readonly next: string }[] }>(
    "warning",
    {
      ko: ({ names }) => ({
        found: `취합한 시트에 붙인 이름은 남지 않았습니다: ${names.map(({ now, next }) => `‘${now}’ → ‘${next}’`).join(", ")}.`,
        expected:
          "실국의 시트는 소관실국의 이름으로 나옵니다. 그 시트를 가리키던 수식은 새 시트를 가리킵니다.",
        remedy:
          "실국의 이름이 바뀌었으면 부서의 파일에서 ‘소관실국’을 고쳐 다시 취합하십시오. 시트 이름만이면 다시 바꾸어도 됩니다.",
      }),
      en: ({ names }) => ({
        found: `Names that were given to collected sheets did not stay: ${names.map(({ now, next }) => `"${now}" → "${next}"`).join(", ")}.`,
        expected: "A sheet bears its office's name. Formulas over it lead to the new sheet.",
        remedy:
          "Where the office is called otherwise, change it in the departments' files and collect again. A sheet's name alone may be changed again.",
      }),
    },
  ),
  "edit-not-carried": template<{ what: string; now: string }>("warning", {
    ko: ({ what, now }) => ({
      found: `고친 것을 옮길 곳이 없습니다: ${what} ${now}.`,
      expected: "새로 취합한 계획에 그 항목이 없습니다.",
      remedy: "필요하면 새 시트에 다시 적으십시오.",
    }),
    en: ({ what, now }) => ({
      found: `There is no place for what was changed: ${what} ${now}.`,
      expected: "The plans that were collected now do not have it.",
      remedy: "Enter it again on the new sheet where it is needed.",
    }),
  }),
  "sheet-put-aside": template<{ sheet: string; aside: string }>("warning", {
    ko: ({ sheet, aside }) => ({
      found: `‘${sheet}’ 시트는 모양이 크게 바뀌어, 값으로 ‘${aside}’ 시트에 남기고 새로 만들었습니다.`,
      expected: "행이나 열을 넣거나 지운 시트에서는 고친 곳을 하나하나 알아볼 수 없습니다.",
      remedy: "고친 내용을 새 시트에 옮겨 적고, 남은 시트는 지우십시오.",
    }),
    en: ({ sheet, aside }) => ({
      found: `The sheet "${sheet}" had changed its shape; it was kept as values on "${aside}" and made anew.`,
      expected: "Where rows or columns came or went, single edits cannot be told.",
      remedy: "Enter what you changed on the new sheet and delete the one that was kept.",
    }),
  }),
  "left-on-collected": template<{ left: readonly (PutOn & { readonly sheet: string })[]; former: Former }>(
    "warning",
    {
      ko: ({ left, former }) => ({
        found: `취합한 시트에 직접 넣은 것이 그 시트에 남았습니다: ${left.map((one) => `${one.sheet}(${putOnKo(one)})`).join(", ")}`,
        expected: `이것들은 새 시트로 옮겨지지 않아, ${former === "beside" ? "이전 시트와 함께 ‘이전’ 파일에" : "이전 시트와 함께 숨겨"} 두었습니다.`,
        remedy: `필요하면 ${former === "beside" ? "그 파일을" : "‘되돌리기’로 이전 시트를"} 열고 다른 시트에 복사해 두십시오. 한 번 더 취합하면 지워집니다. 시트 보호는 새 시트에 다시 거십시오.`,
      }),
      en: ({ left, former }) => ({
        found: `What was put on collected sheets by hand stayed there: ${left.map((one) => `${one.sheet} (${putOnEn(one)})`).join(", ")}`,
        expected: `These are not moved to the new sheets; they are ${former === "beside" ? "in the former file (이전)" : "hidden together with the former ones"}.`,
        remedy: `${former === "beside" ? "Open that file" : "Undo brings those sheets back"}: copy what you need to another sheet. Collecting once more deletes them. Protect the new sheets again.`,
      }),
    },
  ),
  "collection-put-away": template<{ count: number; changes: string; copies: readonly string[] }>("warning", {
    ko: ({ count, changes, copies }) => ({
      found:
        count > 0
          ? `되돌린 시트에 직접 고치거나 넣은 것이 ${count}개 있었습니다: ${changes}`
          : `취합할 때 값으로 남긴 시트는 그대로 있습니다: ${copies.join(", ")}`,
      expected: "되돌린 시트는 지우지 않고 숨겨 두었습니다.",
      remedy: `필요하면 다시 취합하기 전에 ‘되돌리기’를 한 번 더 누르십시오.${copies.length > 0 ? ` 남은 시트가 필요 없으면 지우십시오: ${copies.join(", ")}.` : ""}`,
    }),
    en: ({ count, changes, copies }) => ({
      found:
        count > 0
          ? `${counted(count, "thing", "things")} had been changed or added on the sheets that were taken back: ${changes}`
          : `Sheets that collecting kept as values stay: ${copies.join(", ")}`,
      expected: "The sheets that were taken back are not deleted; they are hidden.",
      remedy: `To have them back, choose Undo once more before collecting again.${copies.length > 0 ? ` Delete what is not needed: ${copies.join(", ")}.` : ""}`,
    }),
  }),
  "rules-not-collected": template<{ rules: string }>("warning", {
    ko: ({ rules }) => ({
      found: `조건부 서식이나 데이터 유효성 검사가 새로 취합한 시트를 따라오지 못했습니다: ${rules}`,
      expected: "상대 참조이거나 보호된 시트의 규칙은 옮길 수 없어, 비교하던 시트를 ‘이전’ 시트로 남깁니다.",
      remedy:
        "[홈] → [조건부 서식] → [규칙 관리], 또는 [데이터] → [데이터 유효성 검사]에서 새 시트의 칸을 지정하십시오.",
    }),
    en: ({ rules }) => ({
      found: `Conditional formats or data validations could not follow to the sheets collected anew: ${rules}`,
      expected:
        "Relative references and protected sheets hold them; the sheets they compare with are kept aside.",
      remedy:
        "Name cells of the new sheets under Home, Conditional Formatting, Manage Rules, or Data, Data Validation.",
    }),
  }),
  "rules-not-known": template("note", {
    ko: () => ({
      found: "조건부 서식과 데이터 유효성 검사의 수식을 다 읽지 못했습니다.",
      expected: "취합한 시트의 값과 비교하는 규칙이 있을 수 있어, 이전에 취합한 시트를 남깁니다.",
      remedy: "그런 규칙에는 새 시트의 칸을 다시 지정하고, 남은 시트는 지우십시오.",
    }),
    en: () => ({
      found: "Not all formulas of conditional formats and data validations could be read.",
      expected: "A rule may compare with the sheets collected before, which are kept aside.",
      remedy: "Name cells of the new sheets in such rules, and delete the sheets that were kept.",
    }),
  }),
  "collection-without-record": template<{ sheets: readonly string[] }>("error", {
    ko: ({ sheets }) => ({
      found: `취합한 시트가 이미 있는데, 무엇을 썼는지 적은 기록이 없습니다: ${sheets.join(", ")}.`,
      expected: "기록이 있어야 손으로 고친 것을 알아보고 남깁니다.",
      remedy: "새 통합 문서에서 취합하거나, 필요 없는 시트를 지운 뒤 다시 실행하십시오.",
    }),
    en: ({ sheets }) => ({
      found: `Sheets of a collection are there, without the record of what was written: ${sheets.join(", ")}.`,
      expected: "The record tells what was changed by hand, so that it is kept.",
      remedy: "Collect in a new workbook, or delete the sheets and run again.",
    }),
  }),
  "ledger-columns-moved": template<{
    sheet: string;
    others: readonly string[];
    moved: readonly string[];
  }>("error", {
    ko: ({ sheet, others, moved }) => ({
      found:
        others.length > 0
          ? `${sheet}의 표 안에 열이 끼어 있습니다: ${others.map((head) => `‘${head}’`).join(", ")}.`
          : `${sheet}의 열이 처음과 다른 자리에 있습니다: ${moved.map((head) => `‘${head}’`).join(", ")}.`,
      expected:
        "다시 취합하면 성과자료의 열을 자리로 읽으므로, 열이 처음 순서대로 있어야 고친 것이 남습니다.",
      remedy:
        "아무것도 바꾸지 않았습니다. 끼운 열은 ‘순서’ 열 오른쪽으로 옮기고, 옮기거나 지운 열은 제자리에 되돌린 뒤 다시 취합하십시오. 표 오른쪽에 적은 것은 그 행에 남습니다.",
    }),
    en: ({ sheet, others, moved }) => ({
      found:
        others.length > 0
          ? `Columns stand between those of the table on ${sheet}: ${others.map((head) => `"${head}"`).join(", ")}.`
          : `Columns of ${sheet} stand in other places than they were written: ${moved.map((head) => `"${head}"`).join(", ")}.`,
      expected:
        "Collecting again knows the ledger's columns by their places, so that what was changed there stays.",
      remedy:
        'Nothing was changed. Move inserted columns to the right of "순서", put moved or deleted ones back, and collect again. What stands right of the table stays with its row.',
    }),
  }),
  "department-missing": template<{ department: string; source: MissingFrom }>("error", {
    ko: ({ department, source }) => ({
      found: `부서 ${subject(`‘${department}’`)} 제출하지 않았습니다.`,
      expected: missingFrom[source].ko,
      remedy: "그 부서의 파일을 받아 다시 취합하십시오. 없어진 부서이면 목록을 고치십시오.",
    }),
    en: ({ department, source }) => ({
      found: `The department "${department}" has not handed in.`,
      expected: missingFrom[source].en,
      remedy: "Collect again with its file; take it off the list where it is no more.",
    }),
  }),
  "departments-going": template<{ departments: readonly string[] }>("warning", {
    ko: ({ departments }) => ({
      found: `고른 파일만 취합하면 지금 취합되어 있는 부서 ${departments.length}곳이 빠집니다: ${departments.join(", ")}.`,
      expected: "이 통합 문서에 취합되어 있는 부서의 파일도 모두 골라야 그 계획이 남습니다.",
      remedy: "그 부서의 파일도 고르십시오. 없어진 부서이면 그대로 취합하십시오.",
    }),
    en: ({ departments }) => ({
      found: `Collecting these files alone takes ${departments.length} of the departments out that stand in the collection: ${departments.join(", ")}.`,
      expected: "A department's plan stays where its file is among those that are chosen.",
      remedy: "Choose their files as well; where a department is no more, collect as it is.",
    }),
  }),
  "department-unlisted": template<{ department: string }>("warning", {
    ko: ({ department }) => ({
      found: `부서 ${topic(`‘${department}’`)} 부서 목록에 없습니다.`,
      expected: "취합하는 부서는 모두 목록에 있어야 합니다.",
      remedy: "부서 이름을 확인하고, 새 부서이면 목록에 더하십시오.",
    }),
    en: ({ department }) => ({
      found: `The department "${department}" is not on the list.`,
      expected: "Every department that is collected is on the list.",
      remedy: "Check its name; add it to the list where it is new.",
    }),
  }),
  "department-twice": template<{
    department: string;
    files: readonly string[];
    /** Where they name several. */
    offices?: readonly string[];
  }>("error", {
    ko: ({ department, files, offices }) => ({
      found: `부서 ${subject(`‘${department}’`)} 두 번 이상 들어 있습니다: ${files.join(", ")}.${offices ? ` 소관실국은 다르고(${offices.join(", ")}) 정책사업목표나 세부사업은 같습니다.` : ""}`,
      expected: "한 부서의 계획은 한 파일에만 있어야 두 번 세거나 더하지 않습니다.",
      remedy: offices
        ? "같은 부서이면 그 계획이 모두 든 나중 파일만 남기고(예산서이면 예산서로 지정), 실국마다 따로 있는 부서이면 부서명에 실국을 붙여 구분한 뒤 다시 취합하십시오."
        : "그 부서의 계획이 모두 든 나중 파일만 남기고 다시 취합하십시오. 예산서이면 예산서로 지정하십시오.",
    }),
    en: ({ department, files, offices }) => ({
      found: `The department "${department}" is there more than once: ${files.join(", ")}.${offices ? ` The offices differ (${quoted(offices)}), goals or programs are the same.` : ""}`,
      expected: "Its plan stands in one file, so that nothing is counted or added twice.",
      remedy: offices
        ? "Keep the later file that holds the whole plan if it is one department (a budget book is chosen as such); if each office has its own, put the office before their names. Collect again."
        : "Keep the later file that holds the whole plan and collect again. A budget book is chosen as such.",
    }),
  }),
  "amounts-out-of-scale": template<{ department: string; each: number; usual: number }>("warning", {
    ko: ({ department, each, usual }) => ({
      found: `‘${department}’의 기본경비가 정원 1명에 ${grouped(each, "ko")}원으로, 다른 부서(${grouped(usual, "ko")}원)와 100배 넘게 다릅니다.`,
      expected: "기본경비는 직원 수에 따라 정해져 부서마다 비슷합니다.",
      remedy:
        "그 부서의 파일에서 예산표의 단위(원·천원·백만원)와 금액의 자릿수를 확인하십시오. 맞으면 그대로 두십시오.",
    }),
    en: ({ department, each, usual }) => ({
      found: `The basic expenses of "${department}" are ${grouped(each, "en")} won for each of its staff: more than a hundred times another size than the other departments' (${grouped(usual, "en")} won).`,
      expected: "Basic expenses go by the number of staff and are alike in all departments.",
      remedy:
        "Check the unit and the digits of the amounts in that department's file. Leave them where they are right.",
    }),
  }),
  "other-year": template<{ department: string; year: number; wanted: number }>("error", {
    ko: ({ department, year, wanted }) => ({
      found: `‘${department}’의 계획은 ${year}년 것입니다.`,
      expected: `다른 부서의 계획은 ${wanted}년 것입니다. 총괄표의 예산액에는 ${wanted}년만 들어갑니다.`,
      remedy: "그 해의 파일로 바꾸어 다시 취합하십시오.",
    }),
    en: ({ department, year, wanted }) => ({
      found: `The plan of "${department}" is of ${year}.`,
      expected: `The other departments' are of ${wanted}; only that year's amounts are in the overall table.`,
      remedy: "Collect again with the file of that year.",
    }),
  }),
  "spelled-differently": template<{
    what: SpelledThing;
    names: readonly string[];
    places: readonly string[];
  }>("warning", {
    ko: ({ what, names, places }) => ({
      found: `같은 ${object(spelled[what].ko)} 파일마다 다르게 적었습니다: ${quoted(names)} (${places.join(", ")}).`,
      expected: "이름은 띄어쓰기와 가운뎃점까지 같아야 한 곳으로 모입니다.",
      remedy: "한 가지로 통일하십시오. 서로 다른 것이면 이름을 다르게 고치십시오.",
    }),
    en: ({ what, names, places }) => ({
      found: `The same ${spelled[what].en} is spelled in different ways: ${quoted(names)} (${places.join(", ")}).`,
      expected: "Names are the same to the blank and the dot, so that they come together.",
      remedy: "Use one spelling; give different things different names.",
    }),
  }),
  "two-definitions": template<{ name: string; definitions: readonly string[]; places: readonly string[] }>(
    "warning",
    {
      ko: ({ name, definitions, places }) => ({
        found: `성과지표 ‘${name}’의 정의가 서로 다릅니다: ${quoted(definitions)} (${places.join(", ")}).`,
        expected: "같은 이름의 지표는 단위와 측정산식이 같아야 견줄 수 있습니다.",
        remedy: "산식을 통일하거나, 다른 것을 재는 지표이면 이름을 다르게 고치십시오.",
      }),
      en: ({ name, definitions, places }) => ({
        found: `The indicator "${name}" is defined in different ways: ${quoted(definitions)} (${places.join(", ")}).`,
        expected: "Indicators of one name have one unit and one formula, or they cannot be compared.",
        remedy: "Use one formula; give an indicator that measures something else another name.",
      }),
    },
  ),
  "differs-from-book": template<{
    department: string;
    year: number;
    won: number;
    book: number;
    place: string;
  }>("error", {
    ko: ({ department, year, won, book, place }) => ({
      found: `‘${department}’의 ${year}년 예산액은 ${grouped(won, "ko")}원인데, 예산서(${place})에는 ${grouped(book, "ko")}원으로 ${grouped(won - book, "ko")}원 차이가 납니다.`,
      expected: "부서의 예산액은 세출예산사업명세서와 같아야 합니다.",
      remedy: "예산서와 대조하여 부서의 파일을 고치십시오.",
    }),
    en: ({ department, year, won, book, place }) => ({
      found: `The budget of "${department}" in ${year} is ${grouped(won, "en")} won; the budget book (${place}) has ${grouped(book, "en")}, a difference of ${grouped(won - book, "en")}.`,
      expected: "A department's budget is that of the budget book.",
      remedy: "Compare with the book and correct the department's file.",
    }),
  }),
  "book-without-year": template<{ year: number; years: readonly number[] }>("warning", {
    ko: ({ year, years }) => ({
      found: `예산서에 ${year}년 예산액이 없어 부서의 금액과 대조하지 않았습니다. 예산서에 있는 해: ${years.map((each) => `${each}년`).join(", ") || "없음"}.`,
      expected: `취합하는 계획은 ${year}년 것입니다.`,
      remedy: `${year}년 예산서를 지정하여 다시 취합하십시오.`,
    }),
    en: ({ year, years }) => ({
      found: `The budget book has no amounts of ${year}, so nothing was compared with it. It has ${years.join(", ") || "no year"}.`,
      expected: `The plans that are collected are of ${year}.`,
      remedy: `Collect again with the book of ${year}.`,
    }),
  }),
  "book-not-collected": template<{ departments: readonly string[]; won: number; year: number }>("warning", {
    ko: ({ departments, won, year }) => ({
      found: `예산서에 있는 부서 ${departments.length}곳의 계획이 없어 ${year}년 예산액 ${grouped(won, "ko")}원이 총괄표에 들어가지 않았습니다: ${departments.join(", ")}.`,
      expected: "모든 부서를 취합하면 총괄표의 예산액은 예산서의 합계와 같습니다.",
      remedy:
        "그 부서의 파일도 받아 다시 취합하십시오. 이름만 다른 부서이면 예산서와 같게 고치고, 계획을 세우지 않는 부서이면 그대로 두십시오.",
    }),
    en: ({ departments, won, year }) => ({
      found: `${counted(departments.length, "department", "departments")} of the budget book have no plan here, and their ${grouped(won, "en")} won of ${year} are not in the overall table: ${quoted(departments)}.`,
      expected: "Once all departments are collected, the overall table adds up to the book's total.",
      remedy:
        "Collect again with their files. Where only a name differs, spell it as the book does; where a department makes no plan, leave it.",
    }),
  }),
  "not-in-book": template<{ department: string }>("warning", {
    ko: ({ department }) => ({
      found: `예산서에서 부서 ${object(`‘${department}’`)} 찾지 못했습니다.`,
      expected: "계획을 세운 부서는 예산서에도 있어야 합니다.",
      remedy: "부서 이름이 예산서와 같은지 확인하십시오.",
    }),
    en: ({ department }) => ({
      found: `The department "${department}" was not found in the budget book.`,
      expected: "A department with a plan is in the budget book.",
      remedy: "Check whether its name is the book's.",
    }),
  }),
  "changed-since": template<{ what: string; before: number; now: number; unit: string }>("warning", {
    ko: ({ what, before, now, unit }) => ({
      found: `취합한 뒤에 고친 수치입니다: ${what} ${grouped(before, "ko")}${unit} → ${grouped(now, "ko")}${unit}.`,
      expected: "취합한 뒤에 바뀐 수치는 알고 있어야 합니다.",
      remedy: "고친 까닭을 부서에 확인하십시오. 맞으면 새로 취합한 자료를 쓰십시오.",
    }),
    en: ({ what, before, now, unit }) => ({
      found: `A figure changed after it was collected: ${what} ${grouped(before, "en")}${unit} → ${grouped(now, "en")}${unit}.`,
      expected: "A figure that changes after collecting is known.",
      remedy: "Ask the department why; where it is right, go on with the new collection.",
    }),
  }),
  "no-strategic-goal": template<{ department: string }>("warning", {
    ko: ({ department }) => ({
      found: `‘${department}’의 계획에 전략목표가 없습니다.`,
      expected: "정책사업목표는 모두 전략목표 아래에 있어야 합니다. 총괄표의 전략목표수에서 빠졌습니다.",
      remedy: "부서의 파일에 전략목표를 적어 다시 취합하십시오.",
    }),
    en: ({ department }) => ({
      found: `The plan of "${department}" has no strategic goal.`,
      expected: "Every policy goal stands under one. The overall table counts none for it.",
      remedy: "Enter it in the department's file and collect again.",
    }),
  }),
  "of-no-department": template<{ name: string }>("warning", {
    ko: ({ name }) => ({
      found: `${subject(`‘${name}’`)} 어느 부서의 것인지 알 수 없어 취합하지 않았습니다.`,
      expected: "여러 부서의 자료가 한 파일에 있으면 목표와 사업이 예산의 부서와 이름으로 이어져야 합니다.",
      remedy: "예산에 있는 정책사업이나 단위사업의 이름을 쓰거나, 부서마다 시트를 나누십시오.",
    }),
    en: ({ name }) => ({
      found: `No department could be told for "${name}"; it was not collected.`,
      expected: "In a file of several departments, names tie goals and programs to a department's budget.",
      remedy: "Use the names of the budget's programs, or give each department its own sheet.",
    }),
  }),
  "no-budget-total": template<{ department: string; year: number }>("error", {
    ko: ({ department, year }) => ({
      found: `‘${department}’의 ${year}년 예산 합계가 없습니다.`,
      expected: "총괄표의 예산액에 0원으로 들어갔습니다.",
      remedy: "부서의 파일에 금액을 넣어 다시 취합하십시오.",
    }),
    en: ({ department, year }) => ({
      found: `"${department}" has no budget total of ${year}.`,
      expected: "It is in the overall table as 0.",
      remedy: "Enter the amounts in the department's file and collect again.",
    }),
  }),
};

addTemplates(collectionFindings);

/**
 * What became of what a person changed on the sheet 성과자료 when the departments were collected again: what was kept, what the
 * files say instead. Example: 부서 was typed over in 92 rows → 성과자료의 ‘부서’를 ‘살림총괄과’로 고친 것(92행)은 …
 */
import { template } from "./template";
import type { Former } from "./work";
import { counted, object, quoted, toward } from "./wording";

/** As many as a person reads; the cells are all told beside. */
const shown = 3;

const listKo = (all: readonly string[]): string =>
  `${quoted(all.slice(0, shown), "ko")}${all.length > shown ? ` 외 ${all.length - shown}행` : ""}`;
const listEn = (all: readonly string[]): string =>
  `${quoted(all.slice(0, shown), "en")}${all.length > shown ? ` and ${all.length - shown} more` : ""}`;

export const ledgerEditFindings = {
  "figure-kept": template<{ what: string; now: string; read: string; formula?: string; typed?: string }>(
    "note",
    {
      ko: ({ what, now, read, formula, typed }) => ({
        found:
          typed !== undefined
            ? `성과자료에 적은 ${object(`‘${typed}’`)} 수로 읽어 그대로 두었습니다: ${what} ${now}.`
            : formula === undefined
              ? `성과자료에서 고친 것을 그대로 두었습니다: ${what} ${now}.`
              : `성과자료에 넣은 수식 ‘${formula}’의 값을 그대로 두었습니다: ${what} ${now}.`,
        expected: `부서의 파일에 적힌 것은 다음과 같습니다: ${read || "없음"}.`,
        remedy: "파일을 따르려면 성과자료에서 그 값을 지우고 다시 취합하십시오.",
      }),
      en: ({ what, now, read, formula, typed }) => ({
        found:
          typed !== undefined
            ? `"${typed}" in the ledger was read as a number and kept: ${what} ${now}.`
            : formula === undefined
              ? `What was changed in the ledger was kept: ${what} ${now}.`
              : `The value of the formula "${formula}" that was entered in the ledger was kept: ${what} ${now}.`,
        expected: `The department's file states ${read || "nothing"}.`,
        remedy: "To follow the file, clear it in the ledger and collect again.",
      }),
    },
  ),
  "ledger-figure-unread": template<{ what: string; text: string; read?: string }>("warning", {
    ko: ({ what, text, read }) => ({
      found: `성과자료의 값 자리에 적은 ${object(`‘${text}’`)} 수로 읽을 수 없어 쓰지 않았습니다: ${what}.`,
      expected:
        read === undefined
          ? "값은 수여야 합니다. 새로 취합한 계획에는 그 항목이 없습니다."
          : `값은 수여야 합니다. 부서의 파일에 적힌 것을 썼습니다: ${read || "없음"}.`,
      remedy: "맞는 수를 그 자리에 숫자로만 적으십시오. 글은 ‘순서’ 열 오른쪽에 적으면 남습니다.",
    }),
    en: ({ what, text, read }) => ({
      found: `"${text}" in the place of a figure of the ledger is no number, and was not used: ${what}.`,
      expected:
        read === undefined
          ? "A figure is a number. The plans that were collected now do not have it."
          : `A figure is a number. The department's file states ${read || "nothing"}, which stands there now.`,
      remedy: "Enter the number in digits alone. Words stay where they stand right of the last column.",
    }),
  }),
  "ledger-rows-made": template<{ count: number; rows: readonly string[]; former: Former }>("warning", {
    ko: ({ count, rows, former }) => ({
      found: `성과자료에 직접 넣은 ${count}행은 옮기지 않았습니다: ${listKo(rows)}.`,
      expected: "성과자료의 행은 부서의 파일에서 옵니다. 새로 취합한 계획에는 그 행이 없습니다.",
      remedy: `부서의 파일에 적어 다시 취합하십시오. 넣은 행은 ${former === "beside" ? "‘이전’ 파일에서" : "‘되돌리기’로"} 볼 수 있습니다.`,
    }),
    en: ({ count, rows, former }) => ({
      found: `${counted(count, "row", "rows")} that somebody put into the ledger did not go on: ${listEn(rows)}.`,
      expected: "The ledger's rows come from the departments' files, which do not have these.",
      remedy: `Enter them in the department's file and collect again. ${former === "beside" ? "They stand in the former file (이전)." : "Undo shows them once more."}`,
    }),
  }),
  "ledger-rows-back": template<{ count: number; rows: readonly string[] }>("warning", {
    ko: ({ count, rows }) => ({
      found: `성과자료에서 지운 ${count}행이 부서의 파일에 있어 다시 들어왔습니다: ${listKo(rows)}.`,
      expected: "취합하면 부서의 파일에 있는 것이 모두 성과자료에 들어갑니다.",
      remedy: "빼야 하는 것이면 부서의 파일에서 지우거나 그 파일을 빼고 다시 취합하십시오.",
    }),
    en: ({ count, rows }) => ({
      found: `${counted(count, "row", "rows")} that somebody deleted in the ledger came back: ${listEn(rows)}.`,
      expected: "Whatever stands in the departments' files comes into the ledger.",
      remedy:
        "To leave it out, delete it in the department's file, or leave the file out, and collect again.",
    }),
  }),
  "ledger-name-not-kept": template<{ column: string; now: string; read: string; count: number }>("warning", {
    ko: ({ column, now, read, count }) => ({
      found: `성과자료의 ‘${column}’ 열에서 ${object(`‘${read || "빈칸"}’`)} ${toward(`‘${now || "빈칸"}’`)} 고친 것(${count}행)은 남지 않았습니다.`,
      expected: "어느 부서의 어떤 항목인지는 부서의 파일을 따릅니다. 그 행에서 고친 값과 글은 남습니다.",
      remedy: "이름을 바꾸려면 부서의 파일에서 고쳐 다시 취합하십시오.",
    }),
    en: ({ column, now, read, count }) => ({
      found: `"${read}" had been changed to "${now}" in the ledger's column "${column}" (${counted(count, "row", "rows")}), which did not stay.`,
      expected: "Whose row it is and of what follows the departments' files. Changed values and texts stay.",
      remedy: "To change the name, change it in the department's file and collect again.",
    }),
  }),
  "ledger-column-not-kept": template<{ column: string; now: string; count: number; isOffice: boolean }>(
    "warning",
    {
      ko: ({ column, now, count, isOffice }) => ({
        found: `성과자료의 ‘${column}’ 열에 적은 ‘${now || "빈칸"}’(${count}행)을 옮기지 않았습니다.`,
        expected: isOffice
          ? "실국은 그 부서의 ‘소관실국’ 행에 적힌 글을 따릅니다."
          : "이 열은 부서의 파일을 따릅니다. 값과 글, 상태만 고쳐서 남길 수 있습니다.",
        remedy: isOffice
          ? "실국을 바꾸려면 ‘소관실국’ 행의 ‘글’ 칸을 고치고 다시 취합하십시오."
          : "부서의 파일에서 고쳐 다시 취합하십시오.",
      }),
      en: ({ column, now, count, isOffice }) => ({
        found: `"${now}" in the ledger's column "${column}" (${counted(count, "row", "rows")}) did not stay.`,
        expected: isOffice
          ? 'The office follows what the department\'s row "소관실국" says.'
          : "This column follows the departments' files. Values, texts and states may be changed.",
        remedy: isOffice
          ? 'To change the office, change the text of the row "소관실국" and collect again.'
          : "Change it in the department's file and collect again.",
      }),
    },
  ),
};

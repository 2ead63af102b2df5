/**
 * What is told of a ledger that came as a file: by its rows, since a .csv has no cells that anybody could go to.
 * Example: three rows are there again → 같은 행이 다시 나와 한 번만 셌습니다: 30~32행.
 */
import { template } from "./template";
import { counted, grouped, quoted } from "./wording";

/** Numbers in order, those that follow one another together: [4, 5, 6, 9] is 4~6, 9. */
function runs(numbers: readonly number[], dash: string): string[] {
  const found: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = found.at(-1);
    if (run && run[1] + 1 === number) run[1] = number;
    else found.push([number, number]);
  }
  return found.map(([first, last]) => (first === last ? String(first) : `${first}${dash}${last}`));
}

/** As many as a person reads. */
const shown = 5;

const rowsKo = (rows: readonly number[]): string => {
  const all = runs(rows, "~");
  const rest = all.length > shown ? " 등" : "";
  return `${all
    .slice(0, shown)
    .map((run) => `${run}행`)
    .join(", ")}${rest} (모두 ${rows.length}행)`;
};
const rowsEn = (rows: readonly number[]): string => {
  const all = runs(rows, "–");
  const rest = all.length > shown ? ", …" : "";
  return `${all.slice(0, shown).join(", ")}${rest} (${counted(rows.length, "row", "rows")})`;
};

export const ledgerFindings = {
  "ledger-unit-scaled": template<{ unit: string; rows: readonly number[] }>("warning", {
    ko: ({ unit, rows }) => ({
      found: `성과자료에 단위가 ‘${unit}’인 값이 있어 바꾸어 셌습니다: ${rowsKo(rows)}.`,
      expected: "성과자료의 돈은 원, 가중치는 비율(38%는 0.38)로 적습니다.",
      remedy: "그 행의 값이 정말 그 단위인지 확인하고, 원이나 비율로 고쳐 저장하십시오.",
    }),
    en: ({ unit, rows }) => ({
      found: `The ledger has values in "${unit}", which were converted: ${rowsEn(rows)}.`,
      expected: "A ledger has money in won and weights as fractions: 38% is 0.38.",
      remedy: "Check that these values are in that unit, and save them in won or as fractions.",
    }),
  }),
  "ledger-unit-unknown": template<{ row: number; what: string; unit: string; value: number }>("error", {
    ko: ({ row, what, unit, value }) => ({
      found: `성과자료 ${row}행의 단위 ‘${unit}’ 때문에 값 ${grouped(value, "ko")}${unit === "" ? "" : ` ${unit}`} 하나를 세지 않았습니다: ${what}.`,
      expected: "돈은 원(천원, 백만원 등은 바꾸어 셉니다), 가중치는 비율, 정원과 현원은 명이어야 합니다.",
      remedy: "단위와 값을 고쳐 저장한 뒤 다시 취합하십시오.",
    }),
    en: ({ row, what, unit, value }) => ({
      found: `Row ${row} of the ledger was not counted, since its unit is "${unit}": ${grouped(value, "en")} for ${what}.`,
      expected:
        "Money is in won (thousands and millions are converted), weights are fractions, staff are heads.",
      remedy: "Correct unit and value, save the file and collect again.",
    }),
  }),
  "ledger-names-added": template<{ names: readonly string[] }>("warning", {
    ko: ({ names }) => ({
      found: `성과자료에 ‘이름’ 행이 없는 것이 ${names.length}개 있어 넣어 셌습니다: ${quoted(names.slice(0, shown), "ko")}${names.length > shown ? " 등" : ""}.`,
      expected: "정책사업목표, 성과지표, 단위사업, 세부사업은 종류가 ‘이름’인 행으로 셉니다.",
      remedy:
        "정말 있는 것인지, 이름을 잘못 적은 것은 아닌지 확인하고, 있으면 ‘이름’ 행을 넣어 저장하십시오.",
    }),
    en: ({ names }) => ({
      found: `${counted(names.length, "thing", "things")} in the ledger had no row of the kind "이름" and got one: ${quoted(names.slice(0, shown), "en")}${names.length > shown ? ", …" : ""}.`,
      expected: 'Goals, indicators and programs are counted by their rows of the kind "이름".',
      remedy: "Check that they are there and spelled as elsewhere, and add these rows to the file.",
    }),
  }),
  "ledger-rows-again": template<{ rows: readonly number[] }>("warning", {
    ko: ({ rows }) => ({
      found: `성과자료에 위의 행에 적힌 것이 다시 나와 한 번만 셌습니다: ${rowsKo(rows)}.`,
      expected: "한 수치는 한 행에만 있어야 두 번 더하지 않습니다.",
      remedy: "파일을 두 번 붙여 넣었는지 확인하고, 되풀이된 행을 지워 저장하십시오.",
    }),
    en: ({ rows }) => ({
      found: `Rows of the ledger state once more what earlier ones state; each was counted once: ${rowsEn(rows)}.`,
      expected: "A figure stands in one row, so that it is added once.",
      remedy: "Check whether the file was pasted twice, delete the repeated rows and save it.",
    }),
  }),
  "ledger-rows-differ": template<{
    what: string;
    row: number;
    value?: number;
    last: number;
    counted?: number;
  }>("error", {
    ko: ({ what, row, value, last, counted: taken }) => ({
      found: `성과자료에 같은 항목이 값이 다르게 두 번 있어 나중 행만 셌습니다: ${what}, ${row}행 ${valueOf(value, "ko")}, ${last}행 ${valueOf(taken, "ko")}.`,
      expected: "한 항목의 값은 한 행에만 있어야 합니다.",
      remedy: "맞는 행만 남기고 저장한 뒤 다시 취합하십시오.",
    }),
    en: ({ what, row, value, last, counted: taken }) => ({
      found: `The ledger states one thing twice with different values, and the later row was counted: ${what}, row ${row} ${valueOf(value, "en")}, row ${last} ${valueOf(taken, "en")}.`,
      expected: "One thing has its value in one row.",
      remedy: "Keep the row that is right, save the file and collect again.",
    }),
  }),
};

const valueOf = (value: number | undefined, language: "ko" | "en"): string =>
  value === undefined ? (language === "ko" ? "값 없음" : "no value") : grouped(value, language);

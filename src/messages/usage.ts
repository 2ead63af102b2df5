/**
 * How each command is used, and what was wrong about how it was. Example: npm run plan without a file → "입력 파일 하나가
 * 필요합니다. 사용법: npm run plan -- 입력.xlsx --out 결과.xlsx …". Names of options and their values are the same in both languages.
 */
import type { Language } from "./template";

type Two = readonly [ko: string, en: string];

const usages = {
  plan: [
    "사용법: npm run plan -- 입력.xlsx --out 결과.xlsx [--style functions|names|native] [--share] [--force] " +
      "[--hwpx 결과.hwpx] [--answer 질문=선택]… [--answers 답.json] [--excel {excels}] [--json]",
    "Usage: npm run plan -- input.xlsx --out result.xlsx [--style functions|names|native] [--share] [--force] " +
      "[--hwpx result.hwpx] [--answer question=choice]… [--answers answers.json] [--excel {excels}] [--json]",
  ],
  read: ["사용법: npm run read -- 입력.xlsx [--json]", "Usage: npm run read -- input.xlsx [--json]"],
  formula: [
    '사용법: npm run formula -- "산식" [--unit 단위] [--values 1,2,3] [--json] | --lines 파일.jsonl',
    'Usage: npm run formula -- "formula" [--unit unit] [--values 1,2,3] [--json] | --lines file.jsonl',
  ],
  collect: [
    "사용법: npm run collect -- 폴더|파일… --out 결과.xlsx [--ledger 성과자료.csv] [--form {forms}|양식.json] " +
      "[--institution 기관] [--departments 목록.txt|xlsx] [--before 이전자료.csv] [--budget 예산서.xlsx] " +
      "[--hwpx 결과.hwpx] [--force] [--json]",
    "Usage: npm run collect -- folder|file… --out result.xlsx [--ledger ledger.csv] [--form {forms}|form.json] " +
      "[--institution name] [--departments list.txt|xlsx] [--before former.csv] [--budget book.xlsx] " +
      "[--hwpx result.hwpx] [--force] [--json]",
  ],
  request: [
    "사용법: npm run request -- --ledger 성과자료.csv|지난계획.xlsx [--list 부서목록.txt|xlsx] --year 연도 --out 폴더 [--force] [--json]",
    "Usage: npm run request -- --ledger ledger.csv|former-plan.xlsx [--list departments.txt|xlsx] --year year --out folder [--force] [--json]",
  ],
  hwpx: [
    "사용법: npm run hwpx -- 통합문서.xlsx --out 결과.hwpx [--force], 또는 npm run hwpx -- --check 문서.hwpx",
    "Usage: npm run hwpx -- workbook.xlsx --out result.hwpx [--force], or npm run hwpx -- --check document.hwpx",
  ],
  workbench: [
    "사용법: npm run workbench -- [파일.xlsx] [--port 번호] [--no-open]",
    "Usage: npm run workbench -- [file.xlsx] [--port number] [--no-open]",
  ],
} as const satisfies Readonly<Record<string, Two>>;

const wrongs = {
  "one-input": ["입력 파일 하나가 필요합니다.", "One input file is needed."],
  "needs-out": ["--out 결과.xlsx 가 필요합니다.", "--out result.xlsx is needed."],
  "needs-hwpx": ["--hwpx 결과.hwpx 가 필요합니다.", "--hwpx result.hwpx is needed."],
  "needs-sources": ["부서의 파일이나 폴더가 필요합니다.", "The departments' files or folders are needed."],
  "needs-ledger": [
    "--ledger 성과자료.csv(또는 지난 계획.xlsx)나 --list 부서목록이 필요합니다.",
    "--ledger ledger.csv (or a former plan.xlsx) or --list departments is needed.",
  ],
  "needs-folder": ["--out 폴더가 필요합니다.", "--out folder is needed."],
  "plan-year": [
    "--year 2018처럼 네 자리 연도가 필요합니다.",
    "--year takes four digits, such as --year 2018.",
  ],
  "one-of": ["{option}: {choices} 중 하나여야 합니다.", "{option}: it has to be one of {choices}."],
  "form-or-file": [
    "{option}: {choices} 중 하나거나 .json 파일이어야 합니다.",
    "{option}: it has to be one of {choices}, or a .json file.",
  ],
  "blank-value": [
    "{option}: 값을 적지 않았거나, 값을 받지 않는 옵션에 값을 적었습니다.",
    "{option}: its value is missing, or it takes none.",
  ],
  "value-missing": ["{option}: 값이 없습니다.", "{option}: its value is missing."],
  "no-such-option": ["{option}: 없는 옵션입니다.", "{option}: there is no such option."],
  "one-formula": [
    "‘{option}’: 산식은 하나만 따옴표로 묶어 주십시오.",
    "“{option}”: give one formula, in quotes.",
  ],
  "formula-or-lines": [
    "산식이나 --lines 파일 하나가 필요합니다.",
    "A formula or one file for --lines is needed.",
  ],
  "one-workbook": ["파일은 하나만 열 수 있습니다.", "Only one file can be opened."],
  "port-number": [
    "{option}: 0부터 65535까지의 수여야 합니다.",
    "{option}: it has to be a number from 0 to 65535.",
  ],
  "number-list": [
    "{option}: 숫자가 아닙니다. 숫자를 쉼표로 나누어 적으십시오.",
    "{option}: this is no number. Give numbers with commas between them.",
  ],
  "answer-form": ["{option}: ‘질문=선택’으로 적습니다.", "{option}: write it as question=choice."],
  "answers-json": [
    '{option}: JSON 파일이 아닙니다. {"질문": "선택"}처럼 적습니다.',
    '{option}: this is no JSON file. Write {"question": "choice"}.',
  ],
  "answers-object": ['{option}: {"질문": "선택"}처럼 적습니다.', '{option}: write {"question": "choice"}.'],
  "not-among-questions": [
    "{option}: 그런 질문이 없습니다. 이 통합 문서의 질문은 {choices}입니다.",
    "{option}: there is no such question. The workbook's questions are {choices}.",
  ],
  "no-questions": [
    "{option}: 그런 질문이 없습니다. 이 통합 문서에는 질문이 없습니다.",
    "{option}: there is no such question. The workbook has none.",
  ],
} as const satisfies Readonly<Record<string, Two>>;

export type Command = keyof typeof usages;
export type WrongUse = keyof typeof wrongs;

/** Values of which a text says which there are: {excels}, {forms}, {option}, {choices}. */
type Names = Readonly<Record<string, string>>;

/** Braces around anything but a given name are the text's own. */
const filled = (text: Two, language: Language, names: Names): string =>
  text[language === "ko" ? 0 : 1].replace(/\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);

export const usageText = (command: Command, language: Language, names: Names = {}): string =>
  filled(usages[command], language, names);

export const wrongUseText = (kind: WrongUse, language: Language, names: Names = {}): string =>
  filled(wrongs[kind], language, names);

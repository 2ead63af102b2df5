/**
 * What the commands say of files and of the machine, one line each. Example: OUT is a link to a file elsewhere → link-out:
 * "out.xlsx: 다른 폴더의 파일로 이어지는 링크입니다(/home/kim/예산.xlsx). 링크가 아닌 파일 이름을 지정하세요."
 */
import type { Language } from "./template";
import { counted } from "./wording";

type Data = Readonly<Record<string, string | number>>;
type Text = readonly [ko: (data: Data) => string, en: (data: Data) => string];

const texts = {
  "unknown-option": [
    ({ option }) => `${option}: 그런 옵션이 없습니다.`,
    ({ option }) => `${option}: there is no such option.`,
  ],
  "option-value": [
    ({ option }) => `${option}: 값을 적지 않았거나, 값을 받지 않는 옵션에 값을 적었습니다.`,
    ({ option }) => `${option}: its value is missing, or it takes none.`,
  ],
  "addin-refused": [() => "추가 기능이 거절했습니다.", () => "The add-in refused."],
  "and-others": [({ count }) => `(그 밖에 ${count}건)`, ({ count }) => `(and ${count} more)`],
  "no-file": [
    () => "파일이 없습니다. 경로와 이름을 확인하세요.",
    () => "There is no such file. Check the path and the name.",
  ],
  "input-is-folder": [
    () => "폴더입니다. 그 안의 .xlsx 파일을 지정하세요.",
    () => "This is a folder. Name an .xlsx file in it.",
  ],
  "folder-of-documents": [
    () => "폴더입니다. 그 안의 .hwpx 파일을 지정하세요.",
    () => "This is a folder. Name a .hwpx file in it.",
  ],
  "input-is-no-file": [
    () => "장치나 파이프여서 읽지 않습니다. 디스크에 저장된 .xlsx 파일을 지정하세요.",
    () => "A device or a pipe is not read. Name an .xlsx file on a disk.",
  ],
  "empty-file": [
    () => "빈 파일입니다. 내용이 있는 .xlsx 파일을 지정하세요.",
    () => "The file is empty. Name an .xlsx file that holds something.",
  ],
  "empty-text": [
    () => "빈 파일입니다. 내용이 있는 파일을 지정하세요.",
    () => "The file is empty. Name one that holds something.",
  ],
  "not-text": [
    () => "글자를 읽을 수 없는 파일입니다. 메모장이나 Excel에서 열어 UTF-8로 저장하세요.",
    () => "Its characters cannot be read. Open it in a text editor or Excel and save it as UTF-8.",
  ],
  "former-result": [
    () =>
      "취합한 결과(성과자료 시트가 있는 문서)이고 부서의 파일이 아니어서 건너뛰었습니다. 폴더에서 빼세요.",
    () => "This is the result of a collection, no department's file, and was passed over. Move it elsewhere.",
  ],
  "no-departments-in-book": [
    () => "예산서에서 부서를 하나도 찾지 못했습니다. 부서별 금액이 있는 세출예산사업명세서를 지정하세요.",
    () => "No department was found in the budget book. Name the one that states each department's amounts.",
  ],
  unreadable: [
    ({ reason }) => `열 수 없습니다 (${reason}). 읽기 권한을 확인하세요.`,
    ({ reason }) => `It cannot be opened (${reason}). Check that you may read it.`,
  ],
  "not-opened": [
    ({ reason }) => `통합 문서를 읽지 못했습니다 (${reason}). Excel에서 열어 .xlsx로 다시 저장하세요.`,
    ({ reason }) =>
      `The workbook could not be read (${reason}). Open it in Excel and save it as .xlsx again.`,
  ],
  encrypted: [
    () => "암호가 걸린 통합 문서입니다. Excel에서 암호를 풀어 저장한 뒤 다시 실행하세요.",
    () => "The workbook is under a password. Save it without one in Excel and run this again.",
  ],
  "old-excel": [
    () => "옛 형식(.xls)의 문서입니다. Excel에서 .xlsx로 다른 이름으로 저장하세요.",
    () => "This is of the old format (.xls). Save it as .xlsx in Excel.",
  ],
  "not-xlsx": [
    () => "Excel 통합 문서(.xlsx)가 아닙니다. Excel에서 .xlsx로 저장한 파일을 지정하세요.",
    () => "This is no Excel workbook (.xlsx). Name a file that Excel saved as .xlsx.",
  ],
  damaged: [
    () => "손상된 파일입니다. Excel에서 열어 복구한 뒤 .xlsx로 다시 저장하세요.",
    () => "The file is damaged. Repair it in Excel and save it as .xlsx again.",
  ],
  "binary-excel": [
    () => "이진 형식(.xlsb)의 문서입니다. Excel에서 .xlsx로 다른 이름으로 저장하세요.",
    () => "This is of the binary format (.xlsb). Save it as .xlsx in Excel.",
  ],
  "too-large": [
    () => "너무 큰 통합 문서입니다. 쓰지 않는 시트를 지우고 .xlsx로 다시 저장하세요.",
    () => "The workbook is too large. Delete sheets that are not used and save it as .xlsx again.",
  ],
  "not-read-in-folder": [
    () =>
      "폴더에서는 .xlsx와 .xlsm만 읽습니다. 부서의 자료이면 Excel에서 .xlsx로 저장하고, 성과자료(.csv)이면 파일을 직접 지정하세요.",
    () =>
      "Of a folder only .xlsx and .xlsm are read. Save a department's file as .xlsx; name a ledger (.csv) itself.",
  ],
  "no-workbooks": [
    () => "통합 문서(.xlsx, .xlsm)가 없습니다. 부서의 파일이 든 폴더를 지정하세요.",
    () => "There are no workbooks (.xlsx, .xlsm). Name the folder with the departments' files.",
  ],
  "no-departments-in-list": [
    () => "부서 이름을 찾지 못했습니다. 부서를 한 줄에 하나씩, 또는 ‘부서’ 열에 적으세요.",
    () => "No department was found. Give one name a line, or a column headed 부서.",
  ],
  "no-departments-in-ledger": [
    () => "부서의 계획이 하나도 없습니다. 취합한 성과자료나 지난해 계획을 지정하세요.",
    () => "It holds no department's plan. Name a collected ledger or last year's plan.",
  ],
  "no-output-parent": [
    () => "이 폴더를 만들 곳이 없습니다. 있는 폴더 안의 이름을 지정하세요.",
    () => "There is no place to make this folder in. Name one inside a folder that exists.",
  ],
  "out-is-no-folder": [
    () => "폴더가 아니라 파일입니다. 요청 파일을 담을 폴더를 지정하세요.",
    () => "This is a file. Name a folder for the request workbooks.",
  ],
  "request-stands": [
    ({ count }) =>
      `같은 이름의 파일이 이미 ${count}개 있습니다. 부서가 적은 것일 수 있어 덮어쓰지 않았습니다. 다른 폴더를 지정하거나 --force를 붙이세요.`,
    ({ count }) =>
      `${counted(count!, "file", "files")} of this name stood there and may hold entries; nothing was overwritten. Name another folder or add --force.`,
  ],
  "requests-made": [
    ({ count, blank }) =>
      `부서 ${count}곳의 자료요청 파일을 만들었습니다.${Number(blank) > 0 ? ` 그 가운데 ${blank}곳은 성과자료에 없어 빈 양식입니다.` : ""}`,
    ({ count, blank }) =>
      `Request workbooks for ${counted(count!, "department", "departments")} were made.${Number(blank) > 0 ? ` ${blank} of them are not in the ledger and got blank forms.` : ""}`,
  ],
  "nothing-collected": [
    ({ files }) => `파일 ${files}개 가운데 읽은 것이 없어 취합하지 않았습니다. 위의 이유를 보고 고치세요.`,
    ({ files }) => `None of ${files} file(s) could be read; nothing was collected. See the reasons above.`,
  ],
  cancelled: [
    ({ files, count }) =>
      `취소하여 바꾸지 않고 그대로 두었습니다.${Number(count) > 0 ? ` 읽던 파일: ${files}.` : ""} 다시 취합하려면 같은 명령을 실행하세요.`,
    ({ files, count }) =>
      `It was cancelled and left as it was.${Number(count) > 0 ? ` Being read: ${files}.` : ""} Run the same command to collect again.`,
  ],
  "reader-died": [
    () => "읽는 중에 멈추어 건너뛰었습니다. Excel에서 열어 쓰지 않는 시트를 지우고 .xlsx로 다시 저장하세요.",
    () =>
      "Reading it came to no end, so it was passed over. Delete unused sheets and save it as .xlsx again.",
  ],
  "not-a-ledger": [
    ({ row, fault }) =>
      `성과자료로 읽을 수 없습니다(${row}행: ${fault}). 취합할 때 저장한 그대로의 .csv를 지정하세요.`,
    ({ row, fault }) => `This is no ledger (row ${row}: ${fault}). Name a .csv as collecting saved it.`,
  ],
  "ledger-without-rows": [
    () =>
      "머리글만 있고 그 아래에 행이 없습니다. 행이 든 성과자료(.csv)를 지정하거나, 이 파일을 빼고 다시 실행하세요.",
    () => "It has a head and no rows below. Name a ledger (.csv) that holds rows, or leave this file out.",
  ],
  "not-a-form": [
    ({ place }) => `양식이 아닙니다(${place}). src/forms/standard.json을 복사해 고치세요.`,
    ({ place }) => `This is no form (${place}). Change a copy of src/forms/standard.json.`,
  ],
  "empty-workbook": [
    () => "빈 통합 문서입니다. 예산과 성과지표가 있는 문서를 지정하세요.",
    () => "The workbook is empty. Name one that holds a budget and indicators.",
  ],
  "plan-made": [
    ({ sheets, requests }) => `${sheets} 시트를 만들었습니다 (요청 ${requests}번).`,
    ({ sheets, requests }) => `The sheet ${sheets} was made (requests: ${requests}).`,
  ],
  "plan-shared": [
    ({ count, errors }) =>
      `재무과와 공유하도록 수식 ${count}개를 바꾸었습니다. ${Number(errors) > 0 ? `고치지 않은 오류가 ${errors}건 있습니다.` : "고치지 않은 오류는 없습니다."}`,
    ({ count, errors }) =>
      `To be shared with finance, ${counted(count!, "formula was", "formulas were")} converted. ${Number(errors) > 0 ? `${counted(errors!, "error is", "errors are")} open.` : "No errors are open."}`,
  ],
  "plans-collected": [
    ({ count, unread }) =>
      `부서 ${count}곳을 취합했습니다.${Number(unread) > 0 ? ` 읽지 못한 파일이 ${unread}개 있습니다.` : ""}`,
    ({ count, unread }) =>
      `Collected: ${counted(count!, "department", "departments")}.${Number(unread) > 0 ? ` Files that could not be read: ${unread}.` : ""}`,
  ],
  "is-error": [() => "오류", () => "Error"],
  "is-warning": [() => "주의", () => "Warning"],
  "is-note": [() => "참고", () => "Note"],
  "port-taken": [
    ({ port, other }) =>
      `포트 ${port}: 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끝내거나 --port ${other}처럼 다른 번호를 지정하세요.`,
    ({ port, other }) =>
      `Port ${port}: another program uses it. End that program, or give another number, as in --port ${other}.`,
  ],
  "building-addin": [() => "추가 기능을 빌드합니다…", () => "Building the add-in…"],
  "building-page": [() => "작업대 화면을 빌드합니다…", () => "Building the workbench's page…"],
  "workbench-ready": [
    ({ address }) =>
      `작업대가 준비되었습니다: ${address}\n처음 열 때 브라우저가 인증서를 물으면 localhost로 계속하세요. 끝내려면 Ctrl-C를 누르세요.`,
    ({ address }) =>
      `The workbench is ready: ${address}\nWhere the browser asks about the certificate at first, go on to localhost. Ctrl-C ends it.`,
  ],
  "formula-line": [
    () =>
      'JSON이 아닙니다. { "text": "산식", "unit": "%", "values": [1, 2] } 꼴로 한 줄에 하나씩 적으십시오.',
    () => 'This is no JSON. Write one a line as { "text": "formula", "unit": "%", "values": [1, 2] }.',
  ],
  "formula-line-text": [
    () =>
      'text가 없습니다. { "text": "산식", "unit": "%", "values": [1, 2] } 꼴로 한 줄에 하나씩 적으십시오.',
    () => 'It has no text. Write one a line as { "text": "formula", "unit": "%", "values": [1, 2] }.',
  ],
  "formula-line-values": [
    () =>
      'values에 숫자가 아닌 값이 있습니다. { "text": "산식", "unit": "%", "values": [1, 2] } 꼴로 한 줄에 하나씩 적으십시오.',
    () =>
      'Its values are not all numbers. Write one a line as { "text": "formula", "unit": "%", "values": [1, 2] }.',
  ],
  "would-lose": [
    () => "이미 있는 파일을 위의 것이 빠진 파일로 바꾸게 됩니다. 다른 이름을 지정하거나 --force를 붙이세요.",
    () => "A file that is there would be replaced by one that lost the above. Name another, or add --force.",
  ],
  "no-collection-there": [
    () =>
      "이미 있는 파일이고 취합한 문서가 아니어서 그대로 두었습니다. 다른 이름을 지정하거나, 그 자리에 새로 쓰려면 --force를 붙이세요.",
    () =>
      "A file is there that holds no collection; it was left. Name another, or add --force to write in its place.",
  ],
  "not-made-here": [
    () =>
      "이미 있는 파일이고, 이 명령이 만들어 그대로 둔 파일이 아니어서 바꾸지 않았습니다. 다른 이름을 지정하거나, 그 자리에 새로 쓰려면 --force를 붙이세요.",
    () =>
      "A file is there that this command did not make, or that was saved elsewhere since; it was left. Name another, or add --force to write in its place.",
  ],
  "no-ledger-there": [
    () => "이미 있는 파일이고 성과자료가 아니어서 그대로 두었습니다. 다른 이름이나 다른 폴더를 지정하세요.",
    () => "A file is there that is no ledger; it was left. Name another, or another folder.",
  ],
  "collected-again": [
    () => "이미 취합한 문서입니다. 거기서 고친 것을 남기고 다시 취합합니다.",
    () => "It holds a collection; what was changed there is kept, and the rest collected again.",
  ],
  "former-kept": [
    () => "다시 취합하기 전의 문서를 이 파일로 남겼습니다.",
    () => "The workbook as it was before is kept under this name.",
  ],
  "worked-on-document": [
    () =>
      "이미 있는 문서는 한글 등에서 저장한 것입니다. 새로 쓰면 거기서 고친 것이 사라지므로 그대로 두었습니다. 다른 이름을 지정하거나 --force를 붙이세요.",
    () =>
      "The document that is there was saved by 한글 or another program. Writing it anew would lose what was changed there, so it was left. Name another, or add --force.",
  ],
  "document-anew": [
    () => "한글 등에서 저장한 문서를 새로 씁니다. 거기서 고친 것은 남지 않습니다.",
    () => "A document that another program saved is written anew; what was changed there is not kept.",
  ],
  "written-anew": [
    () => "이미 있는 파일을 새로 씁니다. 거기서 고친 것은 남지 않습니다.",
    () => "A file that is there is written anew; what was changed in it is not kept.",
  ],
  "other-package": [
    () => "압축 파일이지만 Excel 통합 문서(.xlsx)가 아닙니다. .xlsx로 저장한 파일을 지정하세요.",
    () => "This is a package, but no Excel workbook. Name a file saved as .xlsx.",
  ],
  "no-output-folder": [
    () => "저장할 폴더가 없습니다. 폴더를 먼저 만드세요.",
    () => "There is no such folder to save in. Make the folder first.",
  ],
  "output-is-folder": [
    () => "폴더입니다. 파일 이름까지 지정하세요.",
    () => "This is a folder. Name a file in it.",
  ],
  "output-is-no-file": [
    () => "장치나 파이프여서 덮어쓰지 않습니다. 디스크의 파일 이름을 지정하세요.",
    () => "A device or a pipe is not replaced. Name a file on a disk.",
  ],
  "output-is-input": [
    () => "원본과 같은 파일입니다. 다른 이름을 지정하세요.",
    () => "This is the input itself. Choose another name.",
  ],
  "output-no-workbook": [
    () => "통합 문서의 이름은 .xlsx(매크로가 들어 있으면 .xlsm)로 끝나야 합니다. 그런 이름을 지정하세요.",
    () => "A workbook needs a name that ends in .xlsx (.xlsm where it holds macros). Name it so.",
  ],
  "macro-sheets-need-xlsm": [
    () =>
      "매크로 시트(Excel 4.0)가 들어 있어 .xlsx로는 저장할 수 없습니다. .xlsm으로 끝나는 이름을 지정하세요.",
    () => "The workbook has macro sheets (Excel 4.0), which no .xlsx may hold. Name it .xlsm.",
  ],
  "output-no-csv": [
    () => "성과자료 파일의 이름은 .csv로 끝나야 합니다. 다른 문서를 덮어쓰지 않도록 그런 이름을 지정하세요.",
    () => "A ledger needs a name that ends in .csv, lest it replace another file. Name it so.",
  ],
  "output-no-hwpx": [
    () => "한글 파일의 이름은 .hwpx로 끝나야 합니다. 다른 문서를 덮어쓰지 않도록 그런 이름을 지정하세요.",
    () =>
      "A document of 한글 (HWPX) needs a name that ends in .hwpx, lest it replace another one. Name it so.",
  ],
  "hwpx-faults": [
    ({ count }) => `형식에 맞지 않는 곳이 ${count}곳 있습니다. 통합 문서에서 한글 파일을 다시 만드세요.`,
    ({ count }) => `It has ${count} fault(s). Make the document of the workbook again.`,
  ],
  "hwpx-sound": [() => "형식에 맞습니다.", () => "It has no fault."],
  "hwpx-made": [() => "한글 문서를 만들었습니다.", () => "The document of 한글 (HWPX) is made."],
  "output-twice": [
    () => "두 결과를 한 파일에 저장하게 됩니다. 결과마다 다른 이름을 지정하세요.",
    () => "Two results would be saved in this one file. Give each a name of its own.",
  ],
  "link-out": [
    ({ target }) => `다른 폴더로 이어지는 링크입니다(${target}). 링크가 아닌 파일 이름을 지정하세요.`,
    ({ target }) => `This is a link to another folder (${target}). Name a file that is no link.`,
  ],
  "name-too-long": [
    () => "이름이 너무 깁니다. 파일 이름을 255바이트(한글 약 85자) 안으로 줄이세요.",
    () => "The name is too long. A file's name may have 255 bytes.",
  ],
  "not-saved": [
    ({ reason }) => `저장하지 못했습니다 (${reason}). 쓰기 권한과 남은 공간을 확인하세요.`,
    ({ reason }) =>
      `It could not be saved (${reason}). Check that you may write there and that there is room.`,
  ],
  "cache-not-writable": [
    ({ reason }) =>
      `작업 폴더에 쓸 수 없습니다 (${reason}). 쓰기 권한과 남은 공간을 확인하거나, 권한이 있는 사람이 한 번 실행하게 하세요.`,
    ({ reason }) =>
      `The working folder cannot be written (${reason}). Check the rights and the room on the disk, or have somebody with the rights run the command once.`,
  ],
  "system-refused": [
    ({ reason }) => `컴퓨터가 거절했습니다 (${reason}). 권한과 남은 공간을 확인한 뒤 다시 실행하세요.`,
    ({ reason }) =>
      `The machine refused (${reason}). Check the rights and the room on the disk, and run it again.`,
  ],
  unexpected: [
    ({ reason }) =>
      `프로그램 오류입니다 (${reason}). 결과 파일은 쓰지 않았습니다. PLAN_TRACE=1을 붙여 다시 실행하면 자세한 내용이 나옵니다.`,
    ({ reason }) =>
      `A fault in this program (${reason}). No result was written. Run it again with PLAN_TRACE=1 for the details.`,
  ],
} satisfies Record<string, Text>;

export type CommandText = keyof typeof texts;

/** What is wrong in a row of a ledger; `found` stands there. */
const ledgerFaults = {
  quote: [
    ({ found }) => `따옴표가 맞지 않는 곳이 있습니다: ${found}`,
    ({ found }) => `quotes do not match: ${found}`,
  ],
  column: [({ found }) => `‘${found}’ 열이 없습니다`, ({ found }) => `there is no column ${found}`],
  fields: [
    ({ found }) => `칸이 ${found}개여서 첫 행과 수가 다릅니다`,
    ({ found }) => `it has ${found} fields, other than the first row`,
  ],
  number: [({ found }) => `숫자가 아닙니다: ${found}`, ({ found }) => `this is no number: ${found}`],
  rounded: [
    ({ found }) =>
      `${found}처럼 지수로 줄여 저장된 수는 원래 금액을 알 수 없습니다. Excel에서 열었으면 ‘값’ 열을 숫자 서식으로 바꾸어 저장하세요`,
    ({ found }) => `${found} is shortened, and its digits are lost; in Excel, format 값 as numbers and save`,
  ],
  state: [
    ({ found }) => `상태가 자동, 답함, 고침, 확정 가운데 하나가 아닙니다: ${found}`,
    ({ found }) => `a state is 자동, 답함, 고침 or 확정: ${found}`,
  ],
} satisfies Record<string, Text>;

export function ledgerFault(reason: keyof typeof ledgerFaults, found: string, language: Language): string {
  const words = found.replace(/\s+/g, " ");
  return ledgerFaults[reason][language === "ko" ? 0 : 1]({ found: words });
}

export function commandText(kind: CommandText, language: Language, data: Data = {}): string {
  return texts[kind][language === "ko" ? 0 : 1](data);
}

/** What the system's error codes say. */
const reasons: Readonly<Record<string, readonly [ko: string, en: string]>> = {
  EACCES: ["권한 없음", "no right to it"],
  EPERM: ["권한 없음", "no right to it"],
  EROFS: ["읽기 전용 디스크", "a read-only disk"],
  ENOSPC: ["디스크 가득 참", "the disk is full"],
  EFBIG: ["파일이 허용된 크기보다 큼", "the file is larger than allowed"],
  EDQUOT: ["할당 용량 초과", "the quota is used up"],
  ENOENT: ["파일이나 폴더 없음", "no such file or folder"],
  ENOTDIR: ["폴더가 아님", "not a folder"],
  EISDIR: ["폴더임", "a folder"],
  ENAMETOOLONG: ["이름이 너무 긺", "the name is too long"],
  ELOOP: ["링크가 맴돎", "links in a circle"],
  EBUSY: ["다른 프로그램이 쓰고 있음", "in use by another program"],
  EMFILE: ["열린 파일이 너무 많음", "too many open files"],
  ERR_FS_FILE_TOO_LARGE: ["2GB보다 큼", "larger than 2 GB"],
  EADDRINUSE: ["이미 쓰는 포트", "the port is taken"],
  ERR_INVALID_ARG_VALUE: ["쓸 수 없는 글자가 든 이름", "a name with a character that no name may have"],
};

/** An error of the machine in a few words; its code where it is none of the usual. */
export function reasonOf(error: unknown, language: Language): string {
  const { code, message } = error as { code?: string; message?: string };
  const known = code === undefined ? undefined : reasons[code];
  return known?.[language === "ko" ? 0 : 1] ?? code ?? (message ?? String(error)).split("\n")[0]!;
}

/**
 * What is wrong with a document of 한글, as the check says it. Example: a paragraph refers to letters 99 where the header
 * has twelve → reference-missing: "charPrIDRef=\"99\"가 가리키는 hh:charPr가 header.xml에 없습니다."
 */
import { subject } from "./wording";
type Data = Readonly<Record<string, string | number>>;
interface Text {
  readonly ko: (data: Data) => string;
  readonly en: (data: Data) => string;
}

const texts = {
  "not-a-zip": {
    ko: () => "압축 파일(zip)이 아니거나 손상되었습니다.",
    en: () => "This is no zip file, or it is damaged.",
  },
  "mimetype-not-first": {
    ko: () => "첫 항목이 mimetype이어야 하고, 압축하지 않고 추가 정보 없이 담겨 있어야 합니다.",
    en: () => "mimetype has to be the first entry, stored and without an extra field.",
  },
  "mimetype-wrong": {
    ko: ({ found }) => `mimetype이 application/hwp+zip이어야 하는데 “${found}”입니다.`,
    en: ({ found }) => `mimetype has to be application/hwp+zip, not "${found}".`,
  },
  "name-twice": {
    ko: () => "같은 이름의 항목이 두 번 들어 있습니다.",
    en: () => "The package holds two entries of this name.",
  },
  "name-unsafe": {
    ko: () =>
      "항목 이름이 파일 밖을 가리킵니다. 폴더를 거슬러 올라가거나(..) 절대 경로인 이름은 쓸 수 없습니다.",
    en: () => "The entry's name leads out of the package: .. and absolute paths may not be used.",
  },
  "entry-encrypted": {
    ko: () => "항목이 암호화되어 있습니다. 암호 없이 저장하십시오.",
    en: () => "The entry is encrypted; save the document without a password.",
  },
  "entry-differs": {
    ko: () => "항목 앞의 이름·길이·CRC가 압축 파일 목록의 것과 다릅니다.",
    en: () => "The entry's own name, length or CRC is not what the zip's directory says.",
  },
  "sum-wrong": {
    ko: () => "압축된 내용이 손상되었습니다. 길이나 CRC가 기록과 다릅니다.",
    en: () => "The packed content is damaged: its length or CRC is not what the directory says.",
  },
  "encoding-wrong": {
    ko: ({ found }) => `문자 부호화가 UTF-8이어야 합니다(${found}).`,
    en: ({ found }) => `The encoding has to be UTF-8 (${found}).`,
  },
  "part-unlisted": {
    ko: ({ part }) => `파일에 있는 ${subject(String(part))} 목록(opf:manifest)에 없습니다.`,
    en: ({ part }) => `${part} is in the package and not in the list (opf:manifest).`,
  },
  "prefix-undeclared": {
    ko: ({ prefix }) => `이름공간 ${subject(String(prefix))} 선언되어 있지 않습니다.`,
    en: ({ prefix }) => `The prefix ${prefix} is not declared.`,
  },
  "edges-differ": {
    ko: ({ attribute, found, expected }) =>
      `칸 크기(${attribute})를 더하면 ${found}인데, 같은 줄의 다른 칸이나 표 전체로는 ${expected}입니다.`,
    en: ({ attribute, found, expected }) =>
      `Cell sizes (${attribute}) add up to ${found}; by other cells of that line or the whole table it is ${expected}.`,
  },
  "text-misplaced": {
    ko: ({ found }) => `hp:t 안에 있어야 할 글이 밖에 있습니다(“${found}”).`,
    en: ({ found }) => `The text "${found}" has to stand within hp:t.`,
  },
  "part-missing": { ko: () => "있어야 할 항목이 없습니다.", en: () => "This part is missing." },
  "not-well-formed": {
    ko: ({ reason }) => `올바른 XML이 아닙니다(${reason}).`,
    en: ({ reason }) => `This is no well-formed XML (${reason}).`,
  },
  doctype: {
    ko: () => "DOCTYPE 선언은 쓸 수 없습니다.",
    en: () => "A DOCTYPE may not be declared here.",
  },
  "root-wrong": {
    ko: ({ expected, found }) => `첫 요소가 ${expected}이어야 하는데 ${found}입니다.`,
    en: ({ expected, found }) => `The root has to be ${expected}, not ${found}.`,
  },
  "namespace-wrong": {
    ko: ({ prefix, found }) => `이름공간 ${prefix}의 주소가 다릅니다: “${found}”.`,
    en: ({ prefix, found }) => `The prefix ${prefix} stands for "${found}".`,
  },
  "item-without-part": {
    ko: ({ href }) => `목록에 있는 ${href} 항목이 파일에 없습니다.`,
    en: ({ href }) => `${href} is listed but not in the package.`,
  },
  "spine-wrong": {
    ko: ({ expected, found }) => `spine의 차례가 ${expected}이어야 하는데 ${found}입니다.`,
    en: ({ expected, found }) => `The spine has to be ${expected}, not ${found}.`,
  },
  "section-count": {
    ko: ({ said, found }) => `secCnt가 ${said}인데 구역은 ${found}개입니다.`,
    en: ({ said, found }) => `secCnt says ${said}, there are ${found} sections.`,
  },
  "count-wrong": {
    ko: ({ attribute, said, found }) =>
      `${subject(String(attribute))} ${said}인데 실제로는 ${found}개입니다.`,
    en: ({ attribute, said, found }) => `${attribute} says ${said}, there are ${found}.`,
  },
  "id-wrong": {
    ko: ({ attribute, expected, found }) => `${attribute}="${found}": ${expected}이어야 합니다.`,
    en: ({ attribute, expected, found }) => `${attribute}="${found}": it has to be ${expected}.`,
  },
  "id-twice": {
    ko: ({ attribute, id }) => `${attribute}="${id}": 같은 값이 두 번 나옵니다.`,
    en: ({ attribute, id }) => `${attribute}="${id}" stands twice.`,
  },
  "reference-missing": {
    ko: ({ attribute, id, list }) =>
      `${attribute}="${id}"가 가리키는 ${subject(String(list))} header.xml에 없습니다.`,
    en: ({ attribute, id, list }) => `${attribute}="${id}": header.xml has no such ${list}.`,
  },
  "reference-absent": {
    ko: ({ attribute, list }) => `${list} 번호를 적는 ${attribute} 속성이 없습니다.`,
    en: ({ attribute, list }) => `${attribute} is missing; it has to name the number of one ${list}.`,
  },
  "attribute-missing": {
    ko: ({ attribute }) => `${attribute} 속성이 없습니다.`,
    en: ({ attribute }) => `The attribute ${attribute} is missing.`,
  },
  "text-empty": {
    ko: ({ attribute }) => `${attribute} 속성이 비어 있습니다.`,
    en: ({ attribute }) => `The attribute ${attribute} is empty.`,
  },
  "child-missing": {
    ko: ({ child }) => `${child} 요소가 하나 있어야 합니다.`,
    en: ({ child }) => `There has to be one ${child}.`,
  },
  "child-order": {
    ko: ({ child, after }) => `${child} 요소는 ${after} 뒤에 올 수 없습니다.`,
    en: ({ child, after }) => `${child} may not follow ${after}.`,
  },
  "child-unknown": {
    ko: ({ child }) => `${child} 요소는 이 자리에 올 수 없습니다.`,
    en: ({ child }) => `${child} may not stand here.`,
  },
  "value-wrong": {
    ko: ({ attribute, found, expected }) => `${attribute}="${found}": ${expected} 중 하나여야 합니다.`,
    en: ({ attribute, found, expected }) => `${attribute}="${found}": one of ${expected} is expected.`,
  },
  "setup-misplaced": {
    ko: ({ found }) => `hp:secPr는 첫 문단의 첫 run에 한 번만 있어야 합니다(${found}번).`,
    en: ({ found }) =>
      `hp:secPr has to stand once, in the first run of the first paragraph (found ${found}).`,
  },
  "place-uncovered": {
    ko: ({ row, column }) => `표의 ${row}행 ${column}열을 덮는 칸이 없습니다.`,
    en: ({ row, column }) => `No cell covers row ${row}, column ${column}.`,
  },
  "place-covered-twice": {
    ko: ({ row, column }) => `표의 ${row}행 ${column}열을 두 칸이 덮습니다.`,
    en: ({ row, column }) => `Two cells cover row ${row}, column ${column}.`,
  },
  "span-outside": {
    ko: ({ row, column }) => `${row}행 ${column}열의 칸이 표 밖으로 나갑니다.`,
    en: ({ row, column }) => `The cell at row ${row}, column ${column} reaches out of the table.`,
  },
  "cell-in-other-row": {
    ko: ({ said, found }) => `rowAddr가 ${said}인 칸이 ${found}번째 hp:tr에 있습니다.`,
    en: ({ said, found }) => `A cell with rowAddr ${said} stands in the hp:tr number ${found}.`,
  },
  "number-wrong": {
    ko: ({ attribute, found }) => `${attribute}="${found}": 숫자여야 합니다.`,
    en: ({ attribute, found }) => `${attribute}="${found}" is no number.`,
  },
  "cell-order": {
    ko: ({ column, before }) => `${column}열의 칸이 ${before}열의 칸 뒤에 있습니다.`,
    en: ({ column, before }) => `The cell of column ${column} follows that of column ${before}.`,
  },
  "too-wide": {
    ko: ({ width, room }) => `표 너비 ${subject(String(width))} 본문 너비 ${room}보다 큽니다.`,
    en: ({ width, room }) => `The table is ${width} wide, the page has room for ${room}.`,
  },
  "page-too-large": {
    ko: ({ width, height }) => `용지 ${width}×${subject(String(height))} A4보다 큽니다.`,
    en: ({ width, height }) => `The page of ${width} × ${height} is larger than A4.`,
  },
  "margins-too-large": {
    ko: () => "여백이 용지를 다 차지하여 본문 자리가 없습니다.",
    en: () => "The margins leave no room for text.",
  },
  "leaves-page": {
    ko: ({ attribute, found, room }) =>
      `${attribute}: ${subject(String(found))} 쪽에 남은 자리 ${room} 안에 들지 않습니다.`,
    en: ({ attribute, found, room }) =>
      `${attribute}: ${found} does not fit into the page's room of ${room}.`,
  },
  "header-twice": {
    ko: ({ pages }) => `한 문단에 같은 쪽(${pages})의 머리말이나 꼬리말이 둘 있습니다.`,
    en: ({ pages }) => `One paragraph holds two headers or footers for the same pages (${pages}).`,
  },
  "character-forbidden": {
    ko: ({ code }) => `XML에 쓸 수 없는 글자(U+${code})가 있습니다.`,
    en: ({ code }) => `U+${code} may not stand in XML.`,
  },
  "line-segments": {
    ko: () => "hp:linesegarray가 남아 있습니다. 글자가 겹쳐 보일 수 있습니다.",
    en: () => "There is an hp:linesegarray: letters may overlap.",
  },
  "table-cannot-break": {
    ko: () => "글자처럼 취급되거나 나눌 수 없는 표입니다. 쪽을 넘어가지 못합니다.",
    en: () => "The table is placed as a letter or may not break: it cannot go on on the next page.",
  },
  "head-split": {
    ko: ({ row }) =>
      `${row}행은 제목인 칸과 제목이 아닌 칸이 섞여 있습니다. 행 전체가 제목이거나 아니어야 합니다.`,
    en: ({ row }) => `Row ${row} is a head in some of its cells only; a head takes whole rows.`,
  },
  "head-not-at-top": {
    ko: ({ row }) => `${row}행이 제목 행인데 그 위에 제목이 아닌 행이 있습니다.`,
    en: ({ row }) => `Row ${row} is a head, the row above it is none.`,
  },
  "head-not-repeated": {
    ko: () => "제목 행이 있는데 repeatHeader가 1이 아니거나, 그 반대입니다.",
    en: () => "There are head rows and repeatHeader is not 1, or the other way round.",
  },
} satisfies Record<string, Text>;

export type FaultKind = keyof typeof texts;

/** What is wrong, in the reader's language. */
export const faultText = (kind: FaultKind, data: Data, language: "ko" | "en"): string =>
  (texts[kind] as Text)[language](data);

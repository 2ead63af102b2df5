/**
 * What is told of request workbooks (자료요청) that came back. Example: a row of the form was deleted → 양식의 행이 1개 없어졌습니다:
 * 예산!A14.
 */
import { template } from "./template";
import { counted } from "./wording";

export type AlterationKind =
  | "sheet-gone"
  | "column-gone"
  | "column-moved"
  | "rows-gone"
  | "rows-added"
  | "changed"
  /** A name beside a code: entries are allowed there. */
  | "renamed";

export interface AlteredPlace {
  /** As the file has it now: "예산!B3"; the sheet's name where it is no more. */
  readonly cell: string;
  /** What the form says there; "" for rows. */
  readonly wanted: string;
  /** What stands there, or where the column went ("D"), or how many rows. */
  readonly found: string;
}

const ko: Record<AlterationKind, (place: AlteredPlace) => string> = {
  "sheet-gone": ({ cell }) => `‘${cell}’ 시트가 없습니다`,
  "column-gone": ({ cell, wanted }) => `${cell}의 ‘${wanted}’ 열이 없습니다`,
  "column-moved": ({ cell, wanted, found }) => `‘${wanted}’ 열이 ${found}열로 옮겨졌습니다(${cell})`,
  "rows-gone": ({ cell, found }) => `${cell}에서 행이 ${found}개 없어졌습니다`,
  "rows-added": ({ cell, found }) => `${cell}에 행이 ${found}개 들어갔습니다`,
  changed: ({ cell, wanted, found }) =>
    `${cell}의 ‘${wanted}’ 자리에 ‘${found}’${found === "" ? " (빈칸)" : ""}`,
  renamed: ({ cell, wanted, found }) => `${cell}의 ‘${wanted}’ → ‘${found}’`,
};

const en: Record<AlterationKind, (place: AlteredPlace) => string> = {
  "sheet-gone": ({ cell }) => `the sheet "${cell}" is gone`,
  "column-gone": ({ cell, wanted }) => `the column "${wanted}" at ${cell} is gone`,
  "column-moved": ({ cell, wanted, found }) => `the column "${wanted}" moved to ${found} (${cell})`,
  "rows-gone": ({ cell, found }) => `${counted(found, "row is", "rows are")} gone at ${cell}`,
  "rows-added": ({ cell, found }) => `${counted(found, "row was", "rows were")} put in at ${cell}`,
  changed: ({ cell, wanted, found }) => `${cell} holds "${found}" in the place of "${wanted}"`,
  renamed: ({ cell, wanted, found }) => `${cell} "${wanted}" → "${found}"`,
};

/** As many places as a person reads; the cells are all told beside. */
const shown = 3;

function list(
  texts: Record<AlterationKind, (place: AlteredPlace) => string>,
  kind: AlterationKind,
  places: readonly AlteredPlace[],
  more: (count: number) => string,
): string {
  const rest = places.length > shown ? ` ${more(places.length - shown)}` : "";
  return places.slice(0, shown).map(texts[kind]).join(", ") + rest;
}

const listed = {
  ko: (kind: AlterationKind, places: readonly AlteredPlace[]) =>
    list(ko, kind, places, (count) => `외 ${count}곳`),
  en: (kind: AlterationKind, places: readonly AlteredPlace[]) =>
    list(en, kind, places, (count) => `and ${count} more`),
};

/** "2017-10-02 08:30" of a time that a file states; "" of none. */
const timeOf = (saved: string): string => saved.replace("T", " ").slice(0, 16);

export const requestFindings = {
  "nothing-to-request": template("error", {
    ko: () => ({
      found: "자료요청에 채울 자료가 없습니다.",
      expected: "취합한 성과자료 시트가 이 통합 문서에 있거나, 부서 파일을 골라야 합니다.",
      remedy: "취합한 통합 문서를 열거나 부서 파일을 고른 뒤 다시 누르십시오.",
    }),
    en: () => ({
      found: "There is nothing to fill request workbooks with.",
      expected: "This workbook holds a collected ledger, or departments' files were chosen.",
      remedy: "Open a collected workbook or choose departments' files, and press it again.",
    }),
  }),
  "returned-again": template<{ department: string; file: string; saved: string; before: readonly string[] }>(
    "note",
    {
      ko: ({ department, file, saved, before }) => ({
        found: `‘${department}’에서 자료요청을 다시 보냈습니다: ${[...before, file].join(", ")}.`,
        expected: `나중에 저장한 ‘${file}’${saved === "" ? "" : `(${timeOf(saved)} UTC)`} 하나만 취합했습니다.`,
        remedy: "앞의 것이 맞으면 나중 것을 빼고 다시 취합하십시오.",
      }),
      en: ({ department, file, saved, before }) => ({
        found: `"${department}" returned its form again: ${[...before, file].join(", ")}.`,
        expected: `Only "${file}"${saved === "" ? "" : `, saved last (${timeOf(saved)} UTC),`} was collected.`,
        remedy: "Where the earlier one is right, leave the later one out and collect again.",
      }),
    },
  ),
  "form-of-another": template<{ form: string; found: string }>("error", {
    ko: ({ form, found }) => ({
      found: `‘${form}’에 보낸 자료요청에 ‘${found}’의 계획이 적혀 있습니다.`,
      expected: "부서마다 그 부서에 보낸 파일에 적습니다.",
      remedy: "어느 부서의 것인지 확인하여, 그 부서의 자료요청에 다시 받으십시오.",
    }),
    en: ({ form, found }) => ({
      found: `The form that was sent to "${form}" holds the plan of "${found}".`,
      expected: "Each department fills in the form that was sent to it.",
      remedy: "Find out whose it is, and ask for it in that department's form.",
    }),
  }),
  "form-of-other-version": template<{ department: string; own: string; version: string }>("warning", {
    ko: ({ department, own, version }) => ({
      found: `‘${department}’의 자료요청 양식은 제${own}판입니다.`,
      expected: `지금 쓰는 양식은 제${version}판입니다. 양식이 바뀌었는지는 견주지 않았습니다.`,
      remedy: "읽은 내용을 확인하고, 어긋나면 새 양식으로 다시 받으십시오.",
    }),
    en: ({ department, own, version }) => ({
      found: `The form of "${department}" is of version ${own}.`,
      expected: `Version ${version} is in use; whether the form was altered was not compared.`,
      remedy: "Look at what was read; ask again with the new form where it is wrong.",
    }),
  }),
  "form-altered": template<{ department: string; kind: AlterationKind; places: readonly AlteredPlace[] }>(
    "warning",
    {
      ko: ({ department, kind, places }) => ({
        found: `‘${department}’의 자료요청 양식이 바뀌었습니다: ${listed.ko(kind, places)}.`,
        expected: "머리글, 코드, 행과 열은 보낸 그대로여야 적은 값을 제자리에서 읽습니다.",
        remedy: "그곳의 값을 확인하고, 어긋나면 보낸 양식에 다시 받으십시오.",
      }),
      en: ({ department, kind, places }) => ({
        found: `The form of "${department}" was altered: ${listed.en(kind, places)}.`,
        expected:
          "Heads, codes, rows and columns stay as they were sent, so that entries are read where they belong.",
        remedy: "Check the entries there; ask again with the form that was sent where they are wrong.",
      }),
    },
  ),
  "form-name-changed": template<{
    department: string;
    kind: AlterationKind;
    places: readonly AlteredPlace[];
  }>("note", {
    ko: ({ department, places }) => ({
      found: `‘${department}’에서 이름을 고쳤습니다: ${listed.ko("renamed", places)}.`,
      expected: "성과자료에 있던 이름과 다르면 지난해와 이어 견줄 수 없습니다.",
      remedy: "이름이 바뀐 같은 사업인지, 새 사업인지 확인하십시오.",
    }),
    en: ({ department, places }) => ({
      found: `"${department}" changed names: ${listed.en("renamed", places)}.`,
      expected: "Under another name than the ledger's it cannot be compared with last year.",
      remedy: "Find out whether it is the same one renamed, or a new one.",
    }),
  }),
};

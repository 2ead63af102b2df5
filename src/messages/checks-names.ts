/**
 * What finance asks about names and doubles.
 * Example: name-spelled-differently → 같은 세부사업을 서로 다르게 적었습니다: ‘구정소식지 발행’ / ‘구정소식지발행’.
 */
import { template } from "./template";
import { object, subject, topic } from "./wording";

export type NameKind = "goal" | "unitProgram" | "detailProgram" | "department" | "indicator" | "quantity";

export const nameKinds: Record<NameKind, { ko: string; en: string }> = {
  goal: { ko: "정책사업목표", en: "policy goal" },
  unitProgram: { ko: "단위사업", en: "unit program" },
  detailProgram: { ko: "세부사업", en: "detail program" },
  department: { ko: "부서", en: "department" },
  indicator: { ko: "성과지표", en: "indicator" },
  quantity: { ko: "측정량", en: "quantity" },
};

export const nameCheckFindings = {
  "entered-twice": template<{ what: "indicator" | "program"; name: string }>("warning", {
    ko: ({ what, name }) => ({
      found: `${what === "indicator" ? "성과지표" : "사업"} ${subject(`‘${name}’`)} 두 번 들어 있습니다.`,
      expected: "한 지표나 사업은 한 곳에만 있어야 두 번 세거나 더하지 않습니다.",
      remedy: "한쪽을 지우십시오. 서로 다른 것이면 이름을 다르게 고치십시오.",
    }),
    en: ({ what, name }) => ({
      found: `The ${what} "${name}" is entered twice.`,
      expected: "It stands in one place, so that nothing is counted or added twice.",
      remedy: "Delete one of them, or give them different names.",
    }),
  }),
  "name-spelled-differently": template<{ what: NameKind; names: readonly string[] }>("warning", {
    ko: ({ what, names }) => ({
      found: `같은 ${object(nameKinds[what].ko)} 서로 다르게 적었습니다: ${names.map((name) => `‘${name}’`).join(" / ")}.`,
      expected: `${topic(nameKinds[what].ko)} 나오는 곳마다 띄어쓰기까지 똑같아야 합니다.`,
      remedy: "예산서에 있는 이름으로 통일하십시오. 서로 다른 것이면 이유를 적으십시오.",
    }),
    en: ({ what, names }) => ({
      found: `The same ${nameKinds[what].en} is spelled in different ways: ${names.map((name) => `"${name}"`).join(" / ")}.`,
      expected: "A name is identical wherever it recurs, blanks included.",
      remedy: "Use the budget book's spelling everywhere; if they are different things, record that.",
    }),
  }),
};

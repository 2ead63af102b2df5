/**
 * A county's budget with invented names, from departments down to workings: what its book prints, and what has to be read.
 * Amounts are in 천원, as the book states them; every parent is the sum of its parts.
 * Example: 가람과 > 나눔 복지 > 나눔재단 지원 > 마을 나눔터 운영 > 201 일반운영비 > 01 사무관리비 > ◎안내문 제작.
 */
import { chance, type Chance } from "./random";

export type Level =
  | "department"
  | "policyProgram"
  | "administration"
  | "financial"
  | "unitProgram"
  | "detailProgram"
  | "object"
  | "item";

export interface Node {
  readonly level: Level;
  readonly name: string;
  readonly now: number;
  readonly before: number;
  readonly parts: readonly Node[];
  /** Of a 통계목: its workings, which add up to `now`. */
  readonly workings: readonly { readonly name: string; readonly amount: number }[];
  /** Of a 통계목: how much of `now` a supplementary budget has added. */
  readonly added: number;
  /** Money of others in `now`, by its mark: 국 (state), 도 (province), 조 (adjustment grants) … the county's own is 군. */
  readonly funding: readonly { readonly mark: string; readonly amount: number }[];
}

const first = [
  "가람",
  "나눔",
  "다솜",
  "마루",
  "바른",
  "새솔",
  "아름",
  "이음",
  "푸른",
  "한빛",
  "고운",
  "너른",
  "두레",
  "미리내",
  "밝은",
  "소담",
] as const;
const fields = [
  "복지",
  "환경",
  "교통",
  "문화",
  "농정",
  "관광",
  "산림",
  "수산",
  "체육",
  "안전",
  "보건",
  "경제",
] as const;
const goals = [
  "마을 만들기",
  "기반 다지기",
  "환경 가꾸기",
  "살림 키우기",
  "문화 잇기",
  "안전 지키기",
] as const;
const works = ["정비", "지원", "육성", "보급", "관리", "개선", "확충", "활성화"] as const;
const things = [
  "꽃길",
  "쉼터",
  "나눔터",
  "놀이터",
  "마을길",
  "물길",
  "숲길",
  "장터",
  "배움터",
  "돌봄방",
  "빛가람관",
  "책마루",
] as const;
const acts = ["만들기", "운영", "넓히기", "고치기", "지킴이 운영", "한마당", "가꾸기", "안내"] as const;
/** Programs whose names are words of another kind: objects of expenditure, and offices. */
const misleading = ["예비비", "출연금", "융자금", "치유센터", "대응단", "행복도서관", "기동본부"] as const;
const objects = [
  ["201 일반운영비", ["01 사무관리비", "02 공공운영비", "03 행사운영비"]],
  ["202 여비", ["01 국내여비", "03 국외업무여비"]],
  ["301 일반보전금", ["10 기타보상금", "09 행사실비지원금"]],
  ["307 민간이전", ["02 민간경상사업보조", "05 민간위탁금"]],
  ["401 시설비및부대비", ["01 시설비", "03 시설부대비"]],
  ["405 자산취득비", ["01 자산및물품취득비"]],
] as const;
const workings = [
  "안내문 제작",
  "현수막",
  "용역비",
  "자재 구입",
  "회의 수당",
  "전기 요금",
  "시설 보수",
] as const;

export interface CountyShape {
  readonly seed: number;
  readonly departments: number;
  /** Whether some programs are named like objects or offices. */
  readonly misleadingNames?: boolean;
}

export function countyBudget({ seed, departments, misleadingNames = false }: CountyShape): Node[] {
  const chances = chance(seed);
  return Array.from({ length: departments }, (_, index) => department(index, chances, misleadingNames));
}

function department(index: number, chances: Chance, misleadingNames: boolean): Node {
  const name = `${first[index % first.length]!}${fields[Math.floor(index / first.length) % fields.length]!}과`;
  const policies = Array.from({ length: chances.between(2, 4) }, (_, policy) =>
    program(
      "policyProgram",
      `${chances.pick(first)} ${chances.pick(fields)} ${goals[(policy + index) % goals.length]!}`,
      units(chances, misleadingNames),
    ),
  );
  const overhead = program("administration", `행정운영경비(${name})`, [
    program("unitProgram", "기본경비", [detail("기본경비", chances)]),
  ]);
  const finance = chances.happens(0.2)
    ? [
        program("financial", `재무활동(${name})`, [
          program("unitProgram", "보전지출", [detail("반환금기타", chances)]),
        ]),
      ]
    : [];
  return program("department", name, [...policies, overhead, ...finance]);
}

function units(chances: Chance, misleadingNames: boolean): Node[] {
  return distinct(
    chances.between(2, 4),
    () => `${chances.pick(first)} ${chances.pick(things)} ${chances.pick(works)}`,
  ).map((name) => {
    const details = distinct(chances.between(1, 5), () =>
      misleadingNames && chances.happens(0.15)
        ? `${chances.pick(first)}${chances.pick(misleading)}`
        : `${chances.pick(first)} ${chances.pick(things)} ${chances.pick(acts)}`,
    );
    if (misleadingNames && chances.happens(0.15)) details[0] = chances.pick(misleading.slice(0, 3));
    return program(
      "unitProgram",
      name,
      details.map((one) => detail(one, chances)),
    );
  });
}

function detail(name: string, chances: Chance): Node {
  const chosen = distinct(chances.between(1, 3), () => chances.pick(objects)).map(([object, items]) =>
    program(
      "object",
      object,
      items.slice(0, chances.between(1, items.length)).map((one) => item(one, chances)),
    ),
  );
  return program(
    "detailProgram",
    name,
    chosen,
    chances.happens(0.4)
      ? chances.pick([
          ["국", "도", "군"],
          ["도", "군"],
          ["조", "군"],
        ] as const)
      : [],
  );
}

function item(name: string, chances: Chance): Node {
  const lines = Array.from({ length: chances.between(1, 3) }, () => ({
    name: `${chances.pick(workings)} ${chances.between(1, 9)}차`,
    amount: chances.between(10, 9_000),
  }));
  const now = lines.reduce((sum, { amount }) => sum + amount, 0);
  const added = chances.happens(0.1) ? Math.floor(now / 4) : 0;
  return {
    level: "item",
    name,
    now,
    before: chances.happens(0.1) ? 0 : chances.between(10, 20_000),
    parts: [],
    workings: lines,
    added,
    funding: [],
  };
}

function program(level: Level, name: string, parts: readonly Node[], marks: readonly string[] = []): Node {
  const sum = (key: "now" | "before"): number => parts.reduce((all, part) => all + part[key], 0);
  return {
    level,
    name,
    now: sum("now"),
    before: sum("before"),
    parts,
    workings: [],
    added: 0,
    funding: shares(sum("now"), marks),
  };
}

/** `whole` in equal parts; the last mark, the county's own, takes what is left. */
function shares(whole: number, marks: readonly string[]): Node["funding"] {
  const part = Math.floor(whole / Math.max(marks.length, 1));
  return marks.map((mark, index) => ({
    mark,
    amount: index < marks.length - 1 ? part : whole - part * (marks.length - 1),
  }));
}

function distinct<T>(count: number, make: () => T): T[] {
  const made = new Set<T>();
  while (made.size < count) made.add(make());
  return [...made];
}

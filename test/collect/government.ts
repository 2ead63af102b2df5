/**
 * An invented government: offices, their departments and what each plans, drawn from a seed; nothing of it is real.
 * In: seed 1, 10 departments. Out: 살림과 of 나라국, two goals, 5 indicators, 1,234,000,000 won in 2017; and so on.
 */
import { chance, type Chance } from "../reader/county/random";

/** As the sample's. */
export const year = 2017;

export interface Money {
  /** Won. */
  readonly now: number;
  readonly before: number;
  readonly settled: number;
}

export interface Indicator {
  readonly name: string;
  readonly unit: string;
  readonly weight: number;
  /** Of 2015 to 2019. */
  readonly targets: readonly number[];
  /** Of 2015 and 2016. */
  readonly results: readonly number[];
}

export interface Unit {
  readonly name: string;
  readonly details: readonly (Money & { readonly name: string })[];
}

export interface Goal {
  readonly name: string;
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
}

export interface Department {
  readonly file: string;
  readonly name: string;
  readonly office: string;
  readonly strategicGoal: string;
  readonly goals: readonly Goal[];
  readonly personnel: Money;
  readonly basic: Money;
  readonly staff: { readonly grades: readonly [number, number, number]; readonly current: number };
}

const fields =
  "살림 나눔 배움 물길 숲길 마을 바다 산들 건강 안전 소통 문화 청년 어울림 햇살 교통 주거 농업 도서 기록".split(
    " ",
  );
const works = "지원 확대 정비 운영 개선 조성 육성 관리".split(" ");
const measured = "만족도 참여율 이용률 개선율 처리율".split(" ");

export function government(seed: number, departments: number): Department[] {
  const random = chance(seed);
  const all: Department[] = [];
  for (let office = 1; all.length < departments; office++) {
    const name = `${random.pick(fields)}${"가나다라마바사아자차"[office % 10]}${Math.ceil(office / 10)}국`;
    const members = Math.min(random.between(1, 3), departments - all.length);
    const shared = `${random.pick(fields)} 중심의 ${random.pick(fields)} 도시 ${office}`;
    for (let member = 0; member < members; member++) {
      const number = all.length + 1;
      const own = `${random.pick(fields)}${number}과`;
      all.push({
        file: `${String(number).padStart(3, "0")} ${own}.xlsx`,
        name: own,
        office: name,
        strategicGoal: random.happens(0.7) ? shared : `${shared} ${own}`,
        goals: Array.from({ length: random.between(1, 3) }, (_, index) => goal(random, number, index + 1)),
        personnel: money(random),
        basic: money(random),
        staff: { grades: [random.between(0, 1), random.between(1, 4), random.between(3, 30)], current: 4 },
      });
    }
  }
  return all;
}

/** A number as letters, which no formula takes for a number: 12 is 나다. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => "가나다라마바사아자차"[Number(digit)]).join("");

function goal(random: Chance, department: number, index: number): Goal {
  const key = `${letters(department)}${letters(index)}`;
  const indicators = random.between(1, 4);
  return {
    name: `${random.pick(fields)} ${random.pick(works)}로 ${random.pick(fields)} 실현 ${key}`,
    indicators: Array.from({ length: indicators }, (_, at) => ({
      name: `${random.pick(fields)} ${random.pick(measured)} ${key}${letters(at + 1)}`,
      unit: "%",
      weight: at === 0 ? 100 - Math.floor(100 / indicators) * (indicators - 1) : Math.floor(100 / indicators),
      targets: [0, 1, 2, 3, 4].map((step) => 70 + at + step),
      results: [70.5 + at, 71.2 + at],
    })),
    units: Array.from({ length: random.between(1, 3) }, (_, at) => ({
      name: `${random.pick(fields)} ${random.pick(works)} ${key}${letters(at + 1)}`,
      details: Array.from({ length: random.between(1, 2) }, (_, part) => ({
        name: `${random.pick(fields)} ${random.pick(works)} 사업 ${key}${letters(at + 1)}${letters(part + 1)}`,
        ...money(random),
      })),
    })),
  };
}

/** Whole millions: what every unit can print. */
function money(random: Chance): Money {
  const now = random.between(40, 900);
  const near = (): number => Math.round(now * (random.between(85, 115) / 100)) * 1_000_000;
  return { now: now * 1_000_000, before: near(), settled: near() };
}

export const sum = (parts: readonly Money[], when: keyof Money): number =>
  parts.reduce((total, part) => total + part[when], 0);

export const detailsOf = ({ goals }: Pick<Department, "goals">): Money[] =>
  goals.flatMap(({ units }) => units.flatMap(({ details }) => details));

export const whole = (department: Department): Money[] => [
  ...detailsOf(department),
  department.personnel,
  department.basic,
];

/** The 총괄표 as it has to be, counted from the departments themselves: by office, then by the column's head. */
export function recount(departments: readonly Department[]): Record<string, Record<string, number>> {
  const rows: Record<string, Record<string, number>> = {};
  for (const office of new Set(departments.map((one) => one.office)))
    rows[office] = rowOf(departments.filter((one) => one.office === office));
  const total: Record<string, number> = {};
  for (const row of Object.values(rows))
    for (const [head, value] of Object.entries(row)) total[head] = (total[head] ?? 0) + value;
  return { 계: total, ...rows };
}

function rowOf(departments: readonly Department[]): Record<string, number> {
  const goals = departments.flatMap((one) => one.goals);
  const [now, before] = [sum(departments.flatMap(whole), "now"), sum(departments.flatMap(whole), "before")];
  return {
    전략목표수: new Set(departments.map(({ strategicGoal }) => strategicGoal)).size,
    개수: goals.length,
    지표수: goals.flatMap(({ indicators }) => indicators).length,
    단위사업수: goals.flatMap(({ units }) => units).length,
    예산액: now,
    전년도예산액: before,
    비교증감: now - before,
  };
}

/**
 * The input sheets of a request workbook, filled in with what a department's plan says already; blank lines follow for what is
 * new. In: the plan of 살림과 for 2017, the year 2018. Out: 예산 with last year's amounts under '17예산, '18예산 to be filled in.
 */
import type { Bullet, Figure, Measure } from "../../plan/model";
import type { Plan, PlanGoal, PlanIndicator, ProgramAmounts } from "../../plan/plan";
import { cellArea } from "../../sheet/address";
import { excel, reference, text, whereAnyNumber, type Expression } from "../../sheet/expression";
import { shortYear } from "../../text/year";
import { code, Draft, head, locked, name, open, type Cell } from "./draft";
import { requestTexts } from "./texts";

/** What a form is made of. `plan`: the last one that is known, of this year or an earlier one. */
export interface Asked {
  readonly department: string;
  readonly office?: string;
  readonly year: number;
  readonly version: string;
  readonly plan?: Plan;
}

/** Blank lines for what is new. */
const spare = {
  programs: 12,
  indicators: 2,
  goals: 1,
  staff: 2,
  quantities: 6,
  overview: 8,
  lines: 2,
} as const;

const policyKey = (index: number): string => `P${numbered(index)}`;
const numbered = (index: number): string => String(index + 1).padStart(2, "0");
const lines = (bullets: readonly Bullet[]): string =>
  bullets.map(({ level, mark, text: said }) => (level === 0 ? said : `${mark} ${said}`)).join("\n");
const blank = (count: number): readonly undefined[] => Array<undefined>(count).fill(undefined);
/** 20 points a line of text. */
const heightOf = (...texts: readonly string[]): number =>
  Math.max(20, ...texts.map((said) => 15 * said.split("\n").length + 5));

function begin(title: string, asked: Asked, draft: Draft, unit?: string): void {
  const { department, year, version } = asked;
  const columns = draft.width;
  draft.row([locked(title, "title")], 30);
  draft.row([
    locked(requestTexts.bearer(department, year, version), "note"),
    ...(unit === undefined ? [] : [...blank(columns - 2), locked(unit, "noteRight")]),
  ]);
}

export function outlineSheet(asked: Asked): Draft {
  const { plan, department, office } = asked;
  const draft = new Draft("기본방향", [18, 90], "portrait");
  begin("제2장 전략목표별 성과계획 추진계획", asked, draft);
  draft.row([head("전략목표"), open(plan?.strategicGoal?.text)], 24);
  const known = plan?.office?.text ?? office;
  draft.row([head("소관실국"), known === undefined ? open() : locked(known)], 24);
  draft.row([head("부서명"), locked(department)], 24);
  bulleted(draft, "기본방향", plan?.directions ?? []);
  const goals = plan?.goals ?? [];
  for (const goal of [...goals, ...blank(goals.length === 0 ? 2 : spare.goals)]) {
    draft.row([]);
    draft.row([head("정책사업목표"), goal ? name(goal.name) : open()], 24);
    bulleted(draft, "주요내용", goal?.contents ?? []);
  }
  return draft;
}

/** A line a cell, the first beside its label. */
function bulleted(draft: Draft, label: string, bullets: readonly Bullet[]): void {
  const said = [...bullets.map((bullet) => lines([bullet])), ...Array<string>(spare.lines).fill("")];
  const first = draft.next;
  said.forEach((line, index) =>
    draft.row([index === 0 ? head(label) : head(""), open(line)], heightOf(line)),
  );
  draft.merge(first, 0, said.length, 1);
}

/** By column: the plan's year, the year before, and the settlement of the one before that. Won. */
type Three = readonly [now?: number, before?: number, settled?: number];

/** Of a plan of last year its budget is the year before's, and nothing else of it has a column. */
function amountsOf({ current, previous, settlement }: ProgramAmounts, shift: number): Three {
  const of = (figure: Figure | undefined): number | undefined => figure?.value;
  if (shift === 0) return [of(current), of(previous), of(settlement)];
  return shift === 1 ? [undefined, of(current), undefined] : [];
}

const firstAmount = 3;
const inThousands = (won: number | undefined): number | undefined =>
  won === undefined ? undefined : won / 1000;

/** The rows stand as a budget prints them: the programs under 정책사업, with lines for new ones, then the other parts. */
export function budgetSheet(asked: Asked): Draft {
  const { plan, year } = asked;
  const shift = plan ? year - plan.fiscalYear : 0;
  const draft = new Draft("예산", [11, 9, 44, 16, 16, 16, 14, 16]);
  begin(`${year}년도 세출예산 현황`, asked, draft, "(단위: 천원)");
  const heads = [`${shortYear(year)}예산`, `${shortYear(year - 1)}예산`, `${shortYear(year - 2)}결산`];
  draft.row(["코드", "단계", "사업명", ...heads, "회계구분", "비고"].map(head), 26);
  draft.freeze(3);
  const goals = plan?.goals ?? [];
  const programs = goals.flatMap((goal, index) => programRows(goal, policyKey(index), shift));
  const first = draft.next + 2;
  const place = { first, programs: programs.length + spare.programs };
  const status = (row: keyof Plan["budget"], label: string, made?: Made): void => {
    const stated = plan ? amountsOf(plan.budget[row], shift) : [];
    const cells = [0, 1, 2].map((at): Cell => {
      const parts = row === "policy" ? sumOfGoals(goals, shift, at) : stated[at];
      // A total that is not what its parts make says more than they do.
      const isMade = made && (stated[at] === undefined || parts === stated[at]);
      return isMade ? locked(made(place, firstAmount + at), "fixedAmount") : amount(stated[at]);
    });
    draft.row([code(), locked(undefined), locked(label), ...cells, locked(undefined), open()]);
  };
  status(
    "total",
    "계",
    sumOf(() => first - 1, below(0), below(3)),
  );
  status("policy", "정책사업", ofPolicies);
  for (const row of programs) draft.row(row);
  for (let row = 0; row < spare.programs; row += 1)
    draft.row([code(), open(undefined, "level"), open(), ...[0, 1, 2].map(() => amount()), open(), open()]);
  status("administration", "행정운영경비", sumOf(below(1), below(2)));
  status("personnel", "인력운영비");
  status("basic", "기본경비");
  status("financial", "재무활동");
  return draft;
}

function sumOfGoals(goals: readonly PlanGoal[], shift: number, at: number): number | undefined {
  const policy = goals.map(({ amounts }) => amountsOf(amounts, shift)[at]);
  return policy.every((won) => won !== undefined) ? policy.reduce((total, won) => total + won, 0) : undefined;
}

const amount = (won?: number): Cell => open(inThousands(won), "number");

function programRows(goal: PlanGoal, key: string, shift: number): Cell[][] {
  const line = (at: string, level: string, said: string, three: Three, account = ""): Cell[] => [
    code(at),
    locked(level),
    name(said),
    ...[0, 1, 2].map((column) => amount(three[column])),
    open(account),
    open(),
  ];
  return [
    line(key, "정책", goal.name, amountsOf(goal.amounts, shift)),
    ...goal.unitPrograms.flatMap((unit, index) => {
      const own = `${key}-${numbered(index)}`;
      return unit.accounts.flatMap(({ account, amounts, details }) => [
        line(own, "단위", unit.name, amountsOf(amounts, shift), account),
        ...details.map((detail) => {
          const place = unit.details.findIndex((one) => one.name === detail.name);
          return line(
            `${own}-${numbered(place)}`,
            "세부",
            detail.name,
            amountsOf(detail.amounts, shift),
            account,
          );
        }),
      ]);
    }),
  ];
}

/** The first row of the programs, and how many lines they have. */
interface Place {
  readonly first: number;
  readonly programs: number;
}
type Made = (place: Place, column: number) => Expression;
type Row = (place: Place) => number;

const below =
  (row: number): Row =>
  ({ first, programs }) =>
    first + programs + row;

const sumOf =
  (...rows: readonly Row[]): Made =>
  (place, column) => {
    const parts = rows.map((row) => reference(cellArea(row(place), column)));
    return whereAnyNumber(parts, excel("SUM", parts));
  };

/** The rows of level 정책; blank while none of them has an amount. */
const ofPolicies: Made = ({ first, programs }, column) => {
  const range = (at: number): Expression => reference({ row: first, column: at, rows: programs, columns: 1 });
  const filled = excel("COUNTIFS", [range(1), text("정책"), range(column), text(">-1E+300")]);
  const made = excel("SUMIF", [range(1), text("정책"), range(column)]);
  return excel("IF", [
    { kind: "operation", operator: "<", left: { kind: "number", value: 0 }, right: filled },
    made,
    text(""),
  ]);
};

export function staffSheet(asked: Asked): Draft {
  const { plan, department } = asked;
  const draft = new Draft("조직인력", [20, 9, 11, 9, 11, 9, 44]);
  begin("조직 및 인력현황", asked, draft, "(단위: 명)");
  const top = draft.next;
  draft.row(["부서명", "정원", "", "", "", "현원", "계단위 직제명"].map(head), 22);
  draft.row(["", "계", "4급이상", "5급", "6급이하", "", ""].map(head), 22);
  for (const column of [0, 5, 6]) draft.merge(top, column, 2, 1);
  draft.merge(top, 1, 1, 4);
  draft.freeze(1);
  const staff = plan && plan.staffing.length > 0 ? plan.staffing : [undefined];
  for (const one of [...staff, ...blank(spare.staff)]) {
    const { total, grade4AndAbove, grade5, grade6AndBelow } = one?.authorized ?? {};
    const isFirst = draft.next === top + 2;
    draft.row(
      [
        one || isFirst ? locked(one?.department || department) : open(),
        ...[total, grade4AndAbove, grade5, grade6AndBelow, one?.current].map((figure) =>
          open(figure?.value, "number"),
        ),
        open(one?.positions?.text),
      ],
      24,
    );
  }
  return draft;
}

export function indicatorSheet(asked: Asked): Draft {
  const { plan, year } = asked;
  const draft = new Draft("성과지표", [9, 24, 9, 9, 8, 11, 11, 11, 11, 11, 32, 16, 40]);
  begin(`${year}년도 성과지표별 목표치`, asked, draft);
  const goals = plan?.goals ?? [];
  for (const [index, goal] of [...goals, ...blank(goals.length === 0 ? 2 : spare.goals)].entries()) {
    if (index > 0) draft.row([]);
    goalBlock(draft, goal, policyKey(index), asked);
  }
  return draft;
}

function goalBlock(draft: Draft, goal: PlanGoal | undefined, key: string, { year }: Asked): void {
  const at = draft.next;
  draft.row([head("정책사업목표"), head(""), goal ? name(goal.name) : open()], 24);
  for (const column of [3, 4, 5, 6, 7, 8, 9]) draft.also(at, column, open());
  draft.merge(at, 0, 1, 2);
  draft.merge(at, 2, 1, 8);
  const top = draft.next;
  const years = [-2, -1, 0, 1, 2].map((step) => year + step);
  const measured = ["측정산식\n또는 측정방법", "자료수집\n방법/출처", "목표치 설정 근거"];
  draft.row(
    [
      "코드",
      "성과지표(단위)",
      "지표유형",
      "가중치",
      "구분",
      "실적 및 목표치",
      ...Array(4).fill(""),
      ...measured,
    ].map(head),
    22,
  );
  draft.row([...Array<string>(5).fill(""), ...years.map(shortYear), "", "", ""].map(head), 22);
  for (const column of [0, 1, 2, 3, 4, 10, 11, 12]) draft.merge(top, column, 2, 1);
  draft.merge(top, 5, 1, 5);
  const indicators = goal?.indicators ?? [];
  for (const [index, one] of [...indicators, ...blank(goal ? spare.indicators : 3)].entries())
    indicatorRows(draft, one, one ? `${key}-K${numbered(index)}` : "", years);
}

/** A result that the formula gives is measured on the sheet 실적; one of a running year is to be entered anew. */
function indicatorRows(
  draft: Draft,
  one: PlanIndicator | undefined,
  key: string,
  years: readonly number[],
): void {
  const top = draft.next;
  const isMeasured = one !== undefined && quantitiesOf(one).length > 0;
  const weight = one?.weight && Number((one.weight.value * 100).toPrecision(12));
  const grounds = lines(one?.grounds ?? []);
  const formula = one?.formula?.source ?? "";
  const height = Math.max(20, heightOf(grounds, formula) / 2);
  const shown = one && `${one.name}${one.unit ? `(${one.unit})` : ""}`;
  const figures = (of: Readonly<Record<number, Measure>> = {}): Cell[] =>
    years.map((year) => open(of[year]?.partial ? undefined : of[year]?.value, "number", "measure"));
  draft.row(
    [
      code(key),
      shown === undefined ? open() : name(shown),
      open(one?.type, "type"),
      open(weight, "number", "measure"),
      locked("목표"),
      ...figures(one?.targets),
      open(formula),
      open(one?.source?.text),
      open(grounds),
    ],
    height,
  );
  draft.row(
    [
      code(),
      open(),
      open(undefined, "text"),
      open(),
      locked("실적"),
      ...figures(isMeasured ? {} : one?.results),
      open(),
      open(),
      open(),
    ],
    height,
  );
  for (const column of [0, 1, 2, 3, 10, 11, 12]) draft.merge(top, column, 2, 1);
}

const quantitiesOf = ({ formula, quantities }: PlanIndicator) =>
  formula?.tree
    ? formula.quantities.map(({ name: said }, index) => ({ name: said, known: quantities[index] }))
    : [];

export function resultSheet(asked: Asked): Draft {
  const { plan, year } = asked;
  const draft = new Draft("실적", [10, 34, 44, 14, 14, 14, 10]);
  begin("성과지표 측정항목별 실적", asked, draft);
  const years = [-2, -1, 0].map((step) => year + step);
  draft.row(["코드", "성과지표", "측정항목", ...years.map((one) => `${one}년`), "단위"].map(head), 26);
  draft.freeze(3);
  (plan?.goals ?? []).forEach((goal, index) =>
    goal.indicators.forEach((one, at) =>
      quantitiesOf(one).forEach(({ name: said, known }) =>
        draft.row([
          code(`${policyKey(index)}-K${numbered(at)}`),
          name(one.name),
          name(said),
          ...years.map((each) => {
            const value = known?.values[each];
            return open(value?.partial ? undefined : value?.value, "number", "measure");
          }),
          open(known?.unit, "text", "centered"),
        ]),
      ),
    ),
  );
  for (let row = 0; row < spare.quantities; row += 1)
    draft.row([
      code(),
      open(),
      open(),
      ...years.map(() => open(undefined, "number", "measure")),
      open(undefined, "text", "centered"),
    ]);
  return draft;
}

export function programSheet(asked: Asked): Draft {
  const draft = new Draft("사업개요", [11, 28, 26, 26, 36, 26, 12, 14, 18, 30, 36]);
  begin("단위사업 및 세부사업 개요", asked, draft);
  const heads = ["사업내용", "사업기간", "지원형태", "지원조건", "시행주체", "목적", "주요내용"];
  draft.row(["코드", "정책사업목표", "단위사업", "세부사업명", ...heads].map(head), 26);
  draft.freeze(4);
  (asked.plan?.goals ?? []).forEach((goal, index) =>
    goal.unitPrograms.forEach((unit, at) => {
      const key = `${policyKey(index)}-${numbered(at)}`;
      const details = unit.details.length > 0 ? unit.details : [undefined];
      details.forEach((detail, place) => {
        const purpose = place === 0 ? lines(unit.purpose) : "";
        const contents = place === 0 ? lines(unit.contents) : "";
        const said = [
          detail?.description,
          detail?.period,
          detail?.supportForm,
          detail?.supportCondition,
          detail?.implementer,
        ].map((one) => one?.text ?? "");
        draft.row(
          [
            code(detail ? `${key}-${numbered(place)}` : key),
            name(goal.name),
            name(unit.name),
            detail ? name(detail.name) : open(),
            ...[...said, purpose, contents].map((one) => open(one)),
          ],
          heightOf(purpose, contents, ...said),
        );
      });
    }),
  );
  for (let row = 0; row < spare.overview; row += 1)
    draft.row([code(), ...Array.from({ length: 10 }, () => open())]);
  return draft;
}

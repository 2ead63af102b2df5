/**
 * A government's form as data: headings, columns, unit, decimals, mark of a negative. A new form is a copy
 * of standard.json with other words in it. In: the text of seoul.json. Out: the form 서울, which prints -88 where the
 * seed's prints △88; or FormError "chapter.summary.columns.0.head", which says what is missing where.
 */

/** A column of the 총괄표: a group of columns, a count, a sum over the ledger, or the difference of two other columns. */
export type Column = { readonly head: string } & (
  | { readonly columns: readonly Column[] }
  /** Rows of 종류 이름 that name one of these: 전략목표, 정책사업목표, 성과지표, 단위사업, 세부사업. */
  | { readonly count: string }
  /** Rows of an 항목 and 종류; `year` counts from the plan's. */
  | { readonly sum: { readonly item: string; readonly kind: string; readonly year: number } }
  /** The first less the second, by their heads. */
  | { readonly difference: readonly [string, string] }
);

export type Percent = "%" | " %";

/** A column of numbers of staff: its head and the ledger's 종류. */
export interface StaffColumn {
  readonly head: string;
  readonly kind: string;
}

export interface Form {
  readonly name: string;
  readonly unit: "원" | "천원" | "백만원";
  /** Of amounts. */
  readonly decimals: number;
  readonly negative: "△" | "-";
  /** What stands behind a share (84.29 %) and behind a change rate (△24.09%). */
  readonly percent: { readonly share: Percent; readonly rate: Percent };
  readonly chapter: {
    readonly title: string;
    readonly contents: Words<"heading" | "number" | "part" | "goal" | "page" | "next">;
    readonly goals: Words<
      "heading" | "unit" | "office" | "strategicGoal" | "goal" | "indicators" | "programs" | "total"
    >;
    readonly staff: Words<"heading" | "unit" | "office" | "departments" | "authorized" | "total"> & {
      readonly columns: readonly StaffColumn[];
      readonly current: StaffColumn;
    };
    readonly summary: Words<"heading" | "part" | "unit" | "office" | "total"> & {
      readonly columns: readonly Column[];
    };
  };
}

type Words<Key extends string> = Readonly<Record<Key, string>>;

/** What is wrong with a form, and where in it. */
export class FormError extends Error {
  constructor(
    readonly place: string,
    readonly wanted: string,
  ) {
    super(`${place}: ${wanted}`);
  }
}

/** Checks that `given` has everything that `model`, a form that is whole, has. Throws FormError. */
export function readForm(given: unknown, model: Form): Form {
  compare(given, { ...model, chapter: withoutColumns(model) }, "");
  const form = withPage(given as Form, model);
  oneOf(form.unit, ["원", "천원", "백만원"], "unit");
  oneOf(form.negative, ["△", "-"], "negative");
  oneOf(form.percent.share, ["%", " %"], "percent.share");
  oneOf(form.percent.rate, ["%", " %"], "percent.rate");
  if (!Number.isInteger(form.decimals) || form.decimals < 0 || form.decimals > 6)
    throw new FormError("decimals", "0…6");
  saysUnit(form.chapter.summary.unit, form.unit);
  staffColumns(form.chapter.staff.columns);
  readColumns(form.chapter.summary.columns, "chapter.summary.columns");
  const heads = leavesOf(form.chapter.summary.columns).map(({ head }) => head);
  for (const column of leavesOf(form.chapter.summary.columns))
    if ("difference" in column)
      for (const name of column.difference)
        if (!heads.includes(name))
          throw new FormError(`chapter.summary.columns.${column.head}.difference`, name);
  return form;
}

/** A form that was copied before there were pages in 차례 has no word for them. */
const withPage = (form: Form, model: Form): Form => {
  const { page = model.chapter.contents.page, ...contents }: Partial<Form["chapter"]["contents"]> =
    form.chapter.contents;
  return {
    ...form,
    chapter: { ...form.chapter, contents: { ...model.chapter.contents, ...contents, page } },
  };
};

/** Lists are checked apart: they may be longer or shorter than the model's. */
const withoutColumns = ({ chapter }: Form): object => ({
  ...chapter,
  contents: { ...chapter.contents, page: undefined },
  staff: { ...chapter.staff, columns: undefined },
  summary: { ...chapter.summary, columns: undefined },
});

function compare(given: unknown, model: unknown, place: string): void {
  if (model === undefined || Array.isArray(model)) return;
  if (typeof given !== typeof model || given === null) throw new FormError(place || "form", typeof model);
  if (typeof model !== "object") return;
  for (const [key, value] of Object.entries(model as object))
    compare((given as Record<string, unknown>)[key], value, place === "" ? key : `${place}.${key}`);
}

/** The unit that is printed over the 총괄표 is that of its amounts: "(단위: 개, 백만원)". */
function saysUnit(text: string, unit: Form["unit"]): void {
  const said = text.replace(/\s/g, "").match(/[십백천만억조]*원/g) ?? [];
  if (said.some((one) => one !== unit)) throw new FormError("chapter.summary.unit", unit);
}

function oneOf(value: string, known: readonly string[], place: string): void {
  if (!known.includes(value)) throw new FormError(place, known.join(" | "));
}

function staffColumns(columns: unknown): void {
  if (!Array.isArray(columns) || columns.length === 0) throw new FormError("chapter.staff.columns", "[…]");
  columns.forEach((column: Partial<StaffColumn> | null, index) => {
    const place = `chapter.staff.columns.${index}`;
    if (typeof column?.head !== "string" || typeof column.kind !== "string")
      throw new FormError(place, "{ head, kind }");
  });
}

function readColumns(columns: unknown, place: string): void {
  if (!Array.isArray(columns) || columns.length === 0) throw new FormError(place, "[…]");
  columns.forEach((column: Record<string, unknown> | null, index) => {
    const at = `${place}.${index}`;
    if (typeof column?.["head"] !== "string") throw new FormError(`${at}.head`, "string");
    const { columns: inner, count, sum, difference } = column;
    if (inner !== undefined) return readColumns(inner, `${at}.columns`);
    const added = sum as Record<string, unknown> | undefined;
    const isSum =
      typeof added?.["item"] === "string" &&
      typeof added["kind"] === "string" &&
      Number.isInteger(added["year"]);
    const isDifference = Array.isArray(difference) && difference.length === 2;
    if (typeof count !== "string" && !isSum && !isDifference)
      throw new FormError(at, "columns | count | sum { item, kind, year } | difference [ , ]");
  });
}

export type Leaf = Exclude<Column, { readonly columns: readonly Column[] }>;

/** The columns that hold figures, from the left. */
export const leavesOf = (columns: readonly Column[]): Leaf[] =>
  columns.flatMap((column) => ("columns" in column ? leavesOf(column.columns) : [column]));

/** Rows of heads that the columns need. */
export const depthOf = (columns: readonly Column[]): number =>
  1 + Math.max(0, ...columns.map((column) => ("columns" in column ? depthOf(column.columns) : 0)));

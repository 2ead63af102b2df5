/**
 * What the cards of all sheets are gathered into, and what their labels say, one after another: each opens a goal, a
 * program or an indicator, or adds to the one that is open.
 * In: the field "unitProgram" with "구정홍보 활동 강화" beside it, then "purpose". Out: that unit program with its purpose.
 */
import { groupBy } from "../../plan/lines";
import type {
  Bullet,
  DetailProgram,
  Indicator,
  Outline,
  PlanParts,
  PolicyGoal,
  SourcedText,
  UnitProgram,
} from "../../plan/model";
import { bareName } from "../../text/bare-name";
import { indicatorName, type MeasureName } from "../../text/measure-name";
import { lastWhere } from "../../text/last";
import { keyOf } from "../../text/name";
import { tidy } from "../../text/spacing";
import type { Source } from "../cells/figures";
import type { FoundTable, Mutable } from "../model";
import { readName } from "../words/budget-names";
import { type Beside, bulletsIn } from "../words/cards";
import { staffTitle } from "../words/titles";
import { describeIndicator } from "./measures";

/** Rows of a sheet where something was taken, and what: "goal" where it was goals only. */
export interface CardRows {
  readonly sheet: string;
  readonly first: number;
  readonly last: number;
  readonly kind: FoundTable["kind"] | "goal";
}

/** `department`: 부서명, which may stand beside the 소관실국 above it. */
export type CardOutline = Mutable<Outline> & { directions: Bullet[]; department?: SourcedText };

export interface Cards {
  /** The first that was said of each. */
  readonly outline: CardOutline;
  /** Each department's: on a sheet of its own, or from where something is said once more. */
  readonly outlines: CardOutline[];
  readonly goals: Mutable<PolicyGoal>[];
  readonly unitPrograms: Mutable<UnitProgram>[];
  readonly indicators: Mutable<Indicator>[];
  readonly rows: CardRows[];
}

const ofOutlines = ["strategicGoal", "office", "department"] as const;

/** Each department's that is named, with the directions that follow on its sheet. */
export function outlinesOf({ outlines, outline }: Cards): NonNullable<PlanParts["outlines"]> {
  const begins = outlines.map((one) => {
    const cells = ofOutlines.flatMap((field) => one[field]?.cell ?? []);
    return { one, sheet: cells[0]!.sheet, row: Math.min(...cells.map(({ row }) => row)) };
  });
  const directions = groupBy(outline.directions, ({ cell }) => {
    const onSheet = begins.filter(({ sheet }) => sheet === cell.sheet);
    return (lastWhere(onSheet, ({ row }) => row <= cell.row) ?? onSheet[0])?.one;
  });
  return outlines.flatMap((one) =>
    one.department
      ? [{ ...one, title: outline.title, department: one.department, directions: directions.get(one) ?? [] }]
      : [],
  );
}

export function emptyCards(): Cards {
  return { outline: { directions: [] }, outlines: [], goals: [], unitPrograms: [], indicators: [], rows: [] };
}

/** What a 세부사업 is described by. */
export const ofDetails = ["description", "period", "supportForm", "supportCondition", "implementer"] as const;
type DetailField = (typeof ofDetails)[number];
const isOfDetail = (field: string): field is DetailField => ofDetails.includes(field as DetailField);

/** What a label belonged to; "heading" where it only announces. */
type Meaning = CardRows["kind"] | "heading";

export class CardEntries {
  /** Takes the lines that follow, until the next label. */
  sink: { readonly lines: Bullet[]; readonly kind: CardRows["kind"] } | undefined;
  indicator: Mutable<Indicator> | undefined;
  /** Whether grounds of targets follow, below the names of indicators. */
  grounds = false;
  private own: CardOutline | undefined;
  private goal: Mutable<PolicyGoal> | undefined;
  private unit: Mutable<UnitProgram> | undefined;
  private detail: Mutable<DetailProgram> | undefined;
  /** The sheet's cards name the detail program before its unit program. */
  private areDetailsFirst = false;
  /** Purpose and contents whose unit program has not been named yet. */
  private orphan: Pick<UnitProgram, "purpose" | "contents"> | undefined;
  private readonly indicators = new Map<string, Mutable<Indicator>>();
  private readonly goals: Map<string, Mutable<PolicyGoal>>;

  constructor(
    private readonly source: Source,
    private readonly cards: Cards,
  ) {
    this.goals = new Map(cards.goals.map((goal) => [keyOf(goal.name), goal]));
  }

  /** A line below "목표치 설정근거": an indicator's name, or a ground of the one named last. */
  addGround(line: Bullet | undefined): void {
    if (!line) return;
    const named = this.indicators.get(keyOf(line.text));
    if (line.level === 1 || (named && line.level === 0))
      this.indicator = named ?? this.begin({ name: line.text }, line.cell);
    else if (this.indicator) this.indicator.grounds = [...this.indicator.grounds, line];
  }

  /** Acts on a label. Returns what it belonged to; undefined where it means nothing here. */
  open(field: string, beside: Beside | undefined, row: number, column: number): Meaning | undefined {
    const { sheet } = this.source;
    const { outline } = this.cards;
    const value = beside && { text: beside.text, cell: sheet.area(beside.row, beside.column) };
    if (field !== "purpose" && field !== "contents") this.sink = undefined;
    this.grounds = field === "groundsHeading";
    switch (field) {
      case "strategicGoal":
      case "office":
      case "department":
        if (!value || staffTitle.test(value.text)) return undefined;
        outline[field] ??= value;
        this.ofDepartment(field, value);
        return "outline";
      case "directions":
        return this.pour(outline.directions, beside, "outline");
      case "goal":
        return value && this.openGoal(value);
      case "unitProgram":
        return value && this.openUnit(value);
      case "heading": {
        const isBegun = this.unit && this.unit.contents.length + this.unit.details.length > 0;
        if (isBegun && /목적및주요내용/.test(sheet.key(row, column))) this.unit = undefined;
        return "heading";
      }
      case "groundsHeading":
        return "heading";
      case "purpose":
      case "contents":
        return this.openTexts(field, beside);
      case "detail":
        return value && this.openDetail(value);
      case "indicator":
        if (value) this.indicator = this.begin(indicatorName(value.text), value.cell);
        return value && "indicators";
      default:
        if (isOfDetail(field)) {
          if (this.detail && value) this.detail[field] = value;
          return this.detail && value && "programs";
        }
        if (!this.indicator || !beside) return undefined;
        if (field === "grounds") this.indicator.grounds = this.linesOf(beside);
        else describeIndicator(this.source, this.indicator, field, beside);
        return "indicators";
    }
  }

  /** What is said once more, and otherwise, is another department's. */
  private ofDepartment(field: (typeof ofOutlines)[number], value: SourcedText): void {
    const said = this.own?.[field];
    if (!this.own || (said && keyOf(said.text) !== keyOf(value.text)))
      this.cards.outlines.push((this.own = { directions: [] }));
    this.own[field] ??= value;
  }

  private openGoal({ text, cell }: SourcedText): Meaning {
    const name = tidy(bareName(text));
    this.goal = this.goals.get(keyOf(name));
    if (!this.goal) {
      this.cards.goals.push((this.goal = { name, contents: [], cell }));
      this.goals.set(keyOf(name), this.goal);
    }
    // A card may name its indicator first.
    if (this.indicator) this.indicator.goal ??= name;
    this.unit = undefined;
    return "goal";
  }

  private openUnit({ text, cell }: SourcedText): Meaning {
    const { unitPrograms } = this.cards;
    const { name } = readName(text, new Set());
    const goal = this.goal && { goal: this.goal.name };
    const { detail, unit: former } = this;
    if (former?.name === "") {
      // "사업명 | 해안 정화" over "단위사업 | 바다 가꾸기": the detail that stands before its unit program is that one's.
      Object.assign(former, { name, ...goal, cell });
      this.areDetailsFirst = true;
      return "programs";
    }
    if (former && detail?.cell.row === cell.row) {
      former.details = former.details.filter((one) => one !== detail);
      this.unit = { name, ...goal, purpose: [], contents: [], details: [detail], cell };
    } else {
      const { purpose, contents } = this.orphan ?? { purpose: [], contents: [] };
      this.unit = { name, ...goal, purpose, contents, details: [], cell };
      this.orphan = undefined;
      this.detail = undefined;
    }
    unitPrograms.push(this.unit);
    return "programs";
  }

  private openDetail({ text, cell }: SourcedText): Meaning {
    this.detail = { name: readName(text, new Set()).name, cell };
    if (!this.unit || (this.areDetailsFirst && this.unit.details.length > 0))
      this.cards.unitPrograms.push((this.unit = { name: "", purpose: [], contents: [], details: [], cell }));
    this.unit.details = [...this.unit.details, this.detail];
    return "programs";
  }

  private openTexts(field: "purpose" | "contents", beside: Beside | undefined): Meaning | undefined {
    if (!this.unit && (field === "purpose" || this.orphan)) this.orphan ??= { purpose: [], contents: [] };
    const owner = this.unit ?? this.orphan;
    if (owner) return this.pour(owner[field] as Bullet[], beside, "programs");
    return this.goal && this.pour(this.goal.contents as Bullet[], beside, "outline");
  }

  /** The lines beside a label, and those that follow below it. */
  private pour(lines: Bullet[], beside: Beside | undefined, kind: CardRows["kind"]): Meaning {
    if (beside) lines.push(...this.linesOf(beside));
    this.sink = { lines, kind };
    return kind;
  }

  private begin(named: MeasureName, cell: Indicator["cell"]): Mutable<Indicator> {
    const goal = this.goal && !this.grounds && { goal: this.goal.name };
    const one: Mutable<Indicator> = { ...named, ...goal, targets: {}, results: {}, grounds: [], cell };
    this.cards.indicators.push(one);
    this.indicators.set(keyOf(one.name), one);
    return one;
  }

  private linesOf({ text, row, column }: Beside): Bullet[] {
    return bulletsIn(text, this.source.sheet.area(row, column));
  }
}

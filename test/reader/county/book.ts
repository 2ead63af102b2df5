/**
 * Prints a county's budget as its 세출예산사업명세서: pages with their heads, indents or stepped columns, stage and funding
 * rows, objects and workings; and the oracle, each program with the cell of its amount, told by nothing but the budget.
 * Example row: "      마을 나눔터 운영", 9000, 8000, 1000 on the page that begins "2026년도 본예산 일반회계".
 */
import { book, type Row, type SheetSpec } from "../workbooks/grids";
import type { Workbook } from "../../../src/sheet/grid";
import { columnName, quoteSheet } from "../../../src/sheet/address";
import { countyBudget, type CountyShape, type Level, type Node } from "./budget";

export interface CountyBook extends CountyShape {
  readonly year: number;
  /** One column with leading blanks, or a column for each level. */
  readonly form: "indented" | "stepped";
  /** All pages on one sheet, a sheet for each page, or one for each department. */
  readonly sheets: "one" | "page" | "department";
  readonly rowsPerPage?: number;
  /** Whether a 세부사업 row that would be the last of its page is lost, as some print drivers lose it. */
  readonly losesRows?: boolean;
}

/** A program as the book states it, in won; `cell` is undefined where its row was lost. */
export interface Stated {
  readonly level: Level;
  readonly department: string;
  readonly name: string;
  readonly now: number;
  readonly before: number;
  readonly cell?: string;
  /** Where the program above it stands. */
  readonly parent?: string;
}

export interface County {
  readonly workbook: Workbook;
  readonly stated: readonly Stated[];
  readonly rows: number;
  readonly pages: number;
}

const columnHead = "부서ㆍ정책ㆍ단위(회계)ㆍ세부사업ㆍ편성목";
const depths: Readonly<Record<Level, number>> = {
  department: 0,
  policyProgram: 1,
  administration: 1,
  financial: 1,
  unitProgram: 2,
  detailProgram: 3,
  object: 4,
  item: 5,
};
const blanks = [0, 2, 4, 6, 10, 12];
const programs: readonly Level[] = [
  "department",
  "policyProgram",
  "administration",
  "financial",
  "unitProgram",
  "detailProgram",
];

export function countyBook(options: CountyBook): County {
  const printer = new Printer(options);
  for (const department of countyBudget(options)) printer.department(department);
  return printer.finish();
}

class Printer {
  private readonly sheets: Record<string, { rows: Row[] }> = {};
  private readonly stated: Stated[] = [];
  private sheet = { name: "", rows: [] as Row[] };
  private onPage = 0;
  private pages = 0;
  private printed = 0;
  private readonly labels: number;

  constructor(private readonly options: CountyBook) {
    this.labels = options.form === "stepped" ? 6 : 1;
  }

  finish(): County {
    this.endPage();
    return {
      workbook: book(this.sheets as Record<string, SheetSpec>),
      stated: this.stated,
      rows: this.printed,
      pages: this.pages,
    };
  }

  department(department: Node): void {
    if (this.options.sheets === "department") {
      if (this.pages > 0) this.endPage();
      this.begin(department.name);
    }
    this.node(department, department.name, undefined);
  }

  private node(node: Node, department: string, parent: string | undefined): void {
    const lost = this.options.losesRows && node.level === "detailProgram" && this.onPage === this.perPage - 1;
    const cell = lost
      ? undefined
      : this.row(depths[node.level], node.name, [node.now, node.before, node.now - node.before]);
    if (programs.includes(node.level))
      this.stated.push({
        level: node.level,
        department,
        name: node.name.replace(/\(.*\)$/, ""),
        now: node.now * 1000,
        before: node.before * 1000,
        cell,
        parent,
      });
    for (const { mark, amount } of lost ? [] : node.funding) this.funding(mark, amount);
    if (node.added > 0) {
      const base = node.now - node.added;
      this.row(5, "본예산", [base, node.before, base - node.before]);
      this.row(5, "추경 1회 성립전", [node.added, 0, node.added]);
    }
    for (const { name, amount } of node.workings) this.row(5, `◎${name}`, [amount]);
    for (const part of node.parts) this.node(part, department, cell ?? parent);
  }

  private get perPage(): number {
    return this.options.rowsPerPage ?? 41;
  }

  /** A label at its depth with its amounts; the address of the first amount. */
  private row(depth: number, label: string, amounts: readonly number[]): string {
    const labels: Row =
      this.labels === 1
        ? [" ".repeat(blanks[depth]!) + label]
        : Array.from({ length: this.labels }, (_, column) => (column === depth ? label : ""));
    this.line([...labels, ...amounts]);
    return this.addressOf(this.labels);
  }

  private funding(mark: string, amount: number): void {
    this.line([
      ...new Array<string>(this.labels).fill(""),
      `${mark}          ${amount.toLocaleString("en-US")}`,
    ]);
  }

  private line(row: Row): void {
    if (this.onPage === this.perPage) this.endPage();
    if (this.onPage === 0) this.head();
    this.push(row);
    this.onPage += 1;
    this.printed += 1;
  }

  private head(): void {
    if (this.options.sheets === "page") this.begin(`${this.pages + 1}쪽`);
    else if (this.pages === 0 && this.options.sheets === "one") this.begin("세출예산사업명세서");
    this.pages += 1;
    const pad = new Array<string>(this.labels - 1).fill("");
    this.push([`${this.options.year}년도 본예산 일반회계`]);
    this.push([...pad, "", "", "", "(단위:천원)"]);
    this.push([columnHead, ...pad, "예산액", "전년도예산액", "비교증감"]);
  }

  private endPage(): void {
    if (this.onPage === 0) return;
    this.push([`- ${this.pages} -`]);
    this.onPage = 0;
  }

  private begin(name: string): void {
    this.sheet = { name, rows: [] };
    this.sheets[name] = this.sheet;
  }

  private push(row: Row): void {
    this.sheet.rows.push(row);
  }

  private addressOf(column: number): string {
    return `${quoteSheet(this.sheet.name)}!${columnName(column)}${this.sheet.rows.length}`;
  }
}

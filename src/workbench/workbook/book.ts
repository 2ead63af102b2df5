/**
 * The workbook in memory: sheets in tab order, names, settings, selection; and who wants to hear of changes.
 * Example: book.sheet("예산")!.setValue(5, 1, 396185) → listeners get one change with 예산!B6 in `contents`.
 */
import type { Area } from "../../sheet/address";
import { copyContents, nextName } from "./copy";
import { followHeads, withColumnNames } from "./heads";
import { type DocumentProperties, noProperties } from "./properties";
import { rewriteReferences } from "./references";
import { cellKey } from "./cell";
import type { Comparison, Rule } from "./rule";
import { type Recorder, Sheet, type SheetWatcher } from "./sheet";

/** `scope` is a sheet's id; undefined is the whole workbook. `formula` begins with "=" ("=예산!$A$1:$F$9", "=LAMBDA(…)"). */
export interface DefinedName {
  readonly name: string;
  readonly scope?: string;
  readonly formula: string;
  readonly hidden?: boolean;
  readonly comment?: string;
}

/** A sheet without cells of ours; `id` may be a name's scope. */
export interface OtherSheet {
  readonly id: string;
  readonly name: string;
}

/** The cells of one sheet that changed; a key is row * 16384 + column. */
export interface SheetChange {
  /** Values and formulas that someone entered. */
  readonly contents: Set<number>;
  /** Formula results that came out different. */
  readonly results: Set<number>;
  /** With cells that look otherwise; they may lie over one another. */
  readonly styles: Area[];
  /** Sizes, merges, page, freeze, visibility. */
  look: boolean;
}

/** Rows or columns that moved, in the order in which it happened. */
export interface Shift {
  readonly sheet: Sheet;
  readonly axis: "rows" | "columns";
  readonly at: number;
  /** Negative where they were deleted. */
  readonly count: number;
}

export interface Change {
  readonly sheets: Map<Sheet, SheetChange>;
  readonly added: Sheet[];
  readonly deleted: Sheet[];
  readonly renamed: { readonly sheet: Sheet; readonly from: string }[];
  /** Sheets that were hidden or shown, with what they were before. */
  readonly hidden: { readonly sheet: Sheet; readonly from: Sheet["visibility"] }[];
  readonly shifts: Shift[];
  /** Tab order or visibility changed. */
  order: boolean;
  names: boolean;
  activated: boolean;
  selected: boolean;
  /** Who did it, as told to `batch`: "user" in the grid, "add-in" through the host, "calculation". */
  readonly source: string;
}

interface Respelling {
  readonly onlyNaming?: string;
  readonly readsTheSame?: boolean;
}

/** A sheet name that Excel refuses, or one that exists already. */
export class SheetNameError extends Error {
  constructor(
    readonly reason: "taken" | "invalid",
    name: string,
  ) {
    super(
      reason === "taken" ? `A sheet is named "${name}" already.` : `"${name}" cannot be the name of a sheet.`,
    );
  }
}

export class Book implements SheetWatcher {
  private sheetList: Sheet[] = [];
  private nameList: readonly DefinedName[] = [];
  private active?: Sheet;
  private readonly selections = new Map<Sheet, readonly Area[]>();
  private readonly listeners = new Set<(change: Change) => void>();
  private pending?: Change;
  private depth = 0;
  private count = 0;

  /** Office.context.document.settings: key → JSON text. */
  readonly settings = new Map<string, string>();
  /** Title, author and what else a file says about itself. */
  properties: DocumentProperties = noProperties;
  calculation: "automatic" | "manual" | "automaticExceptTables" = "automatic";
  /** Whether its circles are gone round in Excel. */
  iterates = false;
  readOnly = false;
  date1904 = false;
  /** Pixels that a digit of the workbook's own font takes: a new one's is 맑은 고딕 11. */
  digit = 8;
  /** Protection of the workbook's structure: sheets cannot be added, deleted, renamed or moved. */
  structureProtected = false;
  fileName = "통합 문서1.xlsx";
  /** What the file puts before the names of functions; only its reader and writer look at it. */
  prefixes: ReadonlyMap<string, string> = new Map();
  /** Sheets of the file that are no worksheets (charts, macros, dialogs): their names are taken, and names may belong to them. */
  otherSheets: readonly OtherSheet[] = [];
  /** What else the file's reader keeps (properties, theme); opaque. */
  origin?: unknown;
  /** Set while an edit is kept for an undo. */
  recorder?: (Recorder & { shift(shift: Shift): void }) | undefined;

  get sheets(): readonly Sheet[] {
    return this.sheetList;
  }

  /** A sheet by name, in any case. */
  sheet(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheetList.find((sheet) => sheet.name.toLowerCase() === wanted);
  }

  /** Whether any sheet of the file bears the name, worksheet or not. */
  hasSheetNamed(name: string): boolean {
    const wanted = name.toLowerCase();
    return (
      this.sheet(name) !== undefined || this.otherSheets.some((each) => each.name.toLowerCase() === wanted)
    );
  }

  sheetById(id: string): Sheet | undefined {
    return this.sheetList.find((sheet) => sheet.id === id);
  }

  /** A new sheet at `position` (the end, where left out). Without a name it is called Sheet1, Sheet2, … */
  addSheet(name?: string, position = this.sheetList.length): Sheet {
    let free = name;
    for (let n = this.sheetList.length + 1; free === undefined; n++)
      if (!this.hasSheetNamed(`Sheet${n}`)) free = `Sheet${n}`;
    this.checkName(free);
    const id = `{00000000-0001-0000-0000-${(++this.count).toString(16).toUpperCase().padStart(12, "0")}}`;
    const sheet = new Sheet(id, free, this, this.digit);
    this.sheetList.splice(position, 0, sheet);
    this.active ??= sheet;
    this.change((change) => {
      change.added.push(sheet);
      change.order = true;
    });
    return sheet;
  }

  /** Removes the sheet; references to it become #REF!. The last visible sheet cannot go: false. */
  deleteSheet(sheet: Sheet): boolean {
    if (!this.sheetList.some((other) => other !== sheet && other.visibility === "visible")) return false;
    this.batch(() => {
      const at = this.sheetList.indexOf(sheet);
      this.sheetList.splice(at, 1);
      this.selections.delete(sheet);
      this.names = this.nameList.filter((name) => name.scope !== sheet.id);
      this.rewriteFormulas(
        (reference) => (reference.sheet?.toLowerCase() === sheet.name.toLowerCase() ? "#REF!" : undefined),
        { onlyNaming: sheet.name },
      );
      this.change((change) => {
        change.deleted.push(sheet);
        change.order = true;
      });
      if (this.active === sheet) {
        this.active = undefined;
        const next = [...this.sheetList.slice(at), ...this.sheetList.slice(0, at).reverse()];
        this.activate(next.find((other) => other.visibility === "visible")!);
      }
    });
    return true;
  }

  /** Renames the sheet; every formula and name follows. */
  rename(sheet: Sheet, name: string): void {
    if (name === sheet.name) return;
    this.checkName(name, sheet);
    const from = sheet.name;
    this.batch(() => {
      sheet.name = name;
      this.rewriteFormulas(
        (reference) =>
          reference.sheet?.toLowerCase() === from.toLowerCase() ? { ...reference, sheet: name } : undefined,
        { onlyNaming: from, readsTheSame: true },
      );
      this.change((change) => void change.renamed.push({ sheet, from }));
    });
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.sheetList.splice(this.sheetList.indexOf(sheet), 1);
    this.sheetList.splice(position, 0, sheet);
    this.change((change) => void (change.order = true));
  }

  /** A copy named "예산 (2)", or `name`, at `position` (the end, where left out). References stay as they are spelled. */
  copySheet(sheet: Sheet, position = this.sheetList.length, name?: string): Sheet {
    const copied = name ?? nextName(sheet.name, (free) => this.hasSheetNamed(free));
    return this.batch(() => {
      const copy = this.addSheet(copied, position);
      copyContents(sheet, copy, this);
      const own = this.nameList.filter((each) => each.scope === sheet.id);
      if (own.length > 0)
        this.names = [...this.nameList, ...own.map((each) => ({ ...each, scope: copy.id }))];
      return copy;
    });
  }

  get names(): readonly DefinedName[] {
    return this.nameList;
  }

  set names(names: readonly DefinedName[]) {
    this.nameList = names;
    this.change((change) => void (change.names = true));
  }

  /** The name as the sheet sees it: its own before the workbook's. */
  name(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const same = this.nameList.filter((each) => each.name.toLowerCase() === wanted);
    return (
      same.find((each) => sheet !== undefined && each.scope === sheet.id) ?? same.find((each) => !each.scope)
    );
  }

  /** Defines or redefines a name in its scope. */
  defineName(definition: DefinedName): void {
    this.names = [...this.nameList.filter((each) => !isSameName(each, definition)), definition];
  }

  deleteName(definition: Pick<DefinedName, "name" | "scope">): void {
    this.names = this.nameList.filter((each) => !isSameName(each, definition));
  }

  get activeSheet(): Sheet {
    return this.active ?? this.sheetList[0]!;
  }

  /** Hidden sheets cannot be activated: nothing happens. */
  activate(sheet: Sheet): void {
    if (this.active === sheet || sheet.visibility !== "visible") return;
    this.active = sheet;
    this.change((change) => {
      change.activated = true;
      change.selected = true;
    });
  }

  /** The selected area; of several, the one with the active cell. */
  selection(sheet = this.activeSheet): Area {
    return this.selectedAreas(sheet).at(-1)!;
  }

  /** All of them in the order in which they were chosen. */
  selectedAreas(sheet = this.activeSheet): readonly Area[] {
    return this.selections.get(sheet) ?? [{ row: 0, column: 0, rows: 1, columns: 1 }];
  }

  /** `before`: areas that stay selected with it. */
  select(area: Area, sheet = this.activeSheet, before: readonly Area[] = []): void {
    this.selections.set(sheet, [...before, area]);
    this.change((change) => void (change.selected = true));
    this.activate(sheet);
  }

  setVisibility(sheet: Sheet, visibility: Sheet["visibility"]): boolean {
    if (sheet.visibility === visibility) return true;
    const others = this.sheetList.filter((other) => other !== sheet && other.visibility === "visible");
    if (visibility !== "visible" && others.length === 0) return false;
    const from = sheet.visibility;
    sheet.visibility = visibility;
    if (visibility !== "visible" && this.active === sheet) this.activate(others[0]!);
    this.change((change) => {
      change.order = true;
      change.hidden.push({ sheet, from });
    });
    return true;
  }

  /** Every reference of every formula, replaced as rewriteReferences does; `own` and `how` as respell has them. */
  rewriteFormulas(
    rewrite: (
      ...of: [...Parameters<Parameters<typeof rewriteReferences>[1]>, own: string]
    ) => ReturnType<Parameters<typeof rewriteReferences>[1]>,
    how: Respelling = {},
  ): void {
    this.respell((formula, own) => rewriteReferences(formula, (reference) => rewrite(reference, own)), how);
  }

  /**
   * Spells every formula of cells, rules, charts and names anew; `own` is the name of the sheet that it stands on. `onlyNaming`:
   * of cells only those whose text may name that sheet. `readsTheSame`: the cells that they read are only called otherwise.
   */
  respell(
    spelled: (formula: string, own: string) => string,
    { onlyNaming = "", readsTheSame = false }: Respelling = {},
  ): void {
    const naming = onlyNaming.replace(/'/g, "''").toLowerCase();
    for (const sheet of this.sheetList) {
      const source = (text: string): string => spelled(text, sheet.name);
      const isNaming = sheet.formulaTexts().includes(naming);
      for (const [row, column, cell] of isNaming ? sheet.formulas() : []) {
        if (!cell.formula.toLowerCase().includes(naming)) continue;
        const formula = source(cell.formula);
        if (formula === cell.formula) continue;
        if (readsTheSame) sheet.respell(row, column, formula);
        else sheet.lead(row, column, formula);
      }
      sheet.validations = withFormulas(sheet.validations, source);
      sheet.conditionalFormats = withFormulas(sheet.conditionalFormats, source);
      const charts = sheet.charts.map((chart) => ({
        ...chart,
        series: chart.series.map((one) => ({
          ...one,
          values: source(one.values),
          ...(one.categories !== undefined && { categories: source(one.categories) }),
        })),
      }));
      if (JSON.stringify(charts) !== JSON.stringify(sheet.charts)) sheet.charts = charts;
    }
    const next = this.nameList.map((each) => {
      const formula = spelled(each.formula, (each.scope && this.sheetById(each.scope)?.name) || "");
      return formula === each.formula ? each : { ...each, formula };
    });
    if (next.some((each, i) => each !== this.nameList[i])) this.names = next;
  }

  /** Runs `work` and tells its changes to the listeners once, at the end. */
  batch<T>(work: () => T, source = "user"): T {
    this.depth++;
    if (!this.pending) this.pending = emptyChange(source);
    try {
      return work();
    } finally {
      if (this.depth === 1) this.leadHeads();
      if (--this.depth === 0) this.tell();
    }
  }

  /** Columns of tables are called what their heads say. */
  private leadHeads(): void {
    const renamed = [...this.pending!.sheets].flatMap(([sheet, { contents }]) =>
      sheet.tables.length === 0
        ? []
        : followHeads(sheet, (row, column) => contents.has(cellKey(row, column))),
    );
    if (renamed.length > 0) this.respell((formula) => withColumnNames(formula, renamed));
  }

  /** Returns how to stop listening. */
  onChange(listener: (change: Change) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  cellChanged(sheet: Sheet, row: number, column: number, what: "content" | "result"): void {
    if (this.depth === 0) return this.batch(() => this.cellChanged(sheet, row, column, what));
    const of = sheetChange(this.pending!, sheet);
    (what === "content" ? of.contents : of.results).add(cellKey(row, column));
  }

  looksChanged(sheet: Sheet, area: Area): void {
    this.change((change) => void sheetChange(change, sheet).styles.push(area));
  }

  lookChanged(sheet: Sheet): void {
    this.change((change) => void (sheetChange(change, sheet).look = true));
  }

  /** To be called by shift.ts after it moved rows or columns. */
  shifted(shift: Shift): void {
    this.recorder?.shift(shift);
    this.change((change) => void change.shifts.push(shift));
  }

  private change(note: (change: Change) => void): void {
    if (this.depth > 0) return note(this.pending!);
    this.pending = emptyChange("user");
    note(this.pending);
    this.tell();
  }

  private tell(): void {
    const change = this.pending!;
    this.pending = undefined;
    const something =
      change.sheets.size +
        change.added.length +
        change.deleted.length +
        change.renamed.length +
        change.shifts.length >
      0;
    if (!something && !change.order && !change.names && !change.activated && !change.selected) return;
    for (const listener of [...this.listeners]) listener(change);
  }

  private checkName(name: string, except?: Sheet): void {
    const invalid =
      name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name) || name.toLowerCase() === "history";
    if (invalid) throw new SheetNameError("invalid", name);
    const isTaken = this.hasSheetNamed(name) && (!except || this.sheet(name) !== except);
    if (isTaken) throw new SheetNameError("taken", name);
  }
}

/** The rules with other formulas; the same list where none is another. */
function withFormulas(rules: readonly Rule[], rewrite: (formula: string) => string): readonly Rule[] {
  const next = rules.map((rule) => {
    const { compares } = rule;
    const terms = Object.entries(compares?.terms ?? {}).map(([term, text]) => [
      term,
      isFormula(text) ? rewrite(text) : text,
    ]);
    if (terms.every(([term, text]) => compares!.terms[String(term)] === text)) return rule;
    return { ...rule, compares: { ...compares!, terms: Object.fromEntries(terms) as Comparison["terms"] } };
  });
  return next.some((rule, at) => rule !== rules[at]) ? next : rules;
}

const isFormula = (text: unknown): text is string => typeof text === "string" && text.startsWith("=");

function isSameName(a: Pick<DefinedName, "name" | "scope">, b: Pick<DefinedName, "name" | "scope">): boolean {
  return a.name.toLowerCase() === b.name.toLowerCase() && a.scope === b.scope;
}

function emptyChange(source: string): Change {
  const flags = { order: false, names: false, activated: false, selected: false };
  return { sheets: new Map(), added: [], deleted: [], renamed: [], hidden: [], shifts: [], ...flags, source };
}

function sheetChange(change: Change, sheet: Sheet): SheetChange {
  let of = change.sheets.get(sheet);
  if (!of)
    change.sheets.set(sheet, (of = { contents: new Set(), results: new Set(), styles: [], look: false }));
  return of;
}

/**
 * What the add-in is asked, and what must hold of its answer. In: the numbers of a step. Out: what was asked in words, and
 * the rules that were broken. Example: build keeping all edits → "성과계획서 만들기, edits kept".
 */
import { readXlsx, writeXlsx } from "../../src/workbench/workbook/xlsx";
import type { RequestFault } from "../../src/workbench/host/faults";
import type { Book, DefinedName } from "../../src/workbench/workbook/model";
import type { Finding } from "../../src/messages/finding";
import { copyOf, differences, placeName } from "./compare";
import { Refused } from "./desk";
import {
  broken,
  followsThePlan,
  keepsLittle,
  heldByOthers,
  namesChanged,
  noCallLeft,
  noNewError,
  nothingLostUntold,
  rulesGoOn,
  sameValues,
  staffsAsTheyLeftIt,
  unchanged,
  type Broken,
} from "./rules";
import { cutsTold, hiddenRowsGoOn, keptAsTold, listsOverPutAway, widthsAsGiven } from "./plan-rules";
import {
  notStaffs,
  planSheet,
  refersToPlan,
  storeName,
  type Answer,
  type Undoable,
  type World,
} from "./world";

export interface Played {
  readonly words: string;
  readonly broken: readonly Broken[];
  /** How the add-in answered, for the count of what a run of sequences has tried. */
  readonly outcome: "done" | "refused" | "failed";
}

export type Request = (world: World, a: number, b: number, fault?: RequestFault) => Promise<Played>;

interface Asked {
  readonly words: string;
  readonly name: string;
  readonly args?: readonly unknown[];
  readonly fault?: RequestFault;
  /** What must hold where it was done, beside what must hold always; it also brings the world up to date. */
  done?(answer: Answer, before: Book, result: unknown): readonly Broken[];
}

async function ask(world: World, asked: Asked): Promise<Played> {
  const { desk } = world;
  const before = copyOf(desk.book);
  const { answer, result, problem } = await answerOf(world, asked);
  const rules: Broken[] = problem ? [{ rule: "a refusal says why", found: problem }] : [];
  if (answer.isRefusal) rules.push(...unchanged(world, before));
  else {
    rules.push(...(asked.done?.(answer, before, result) ?? []));
    // What an undo brings back is held against the workbook of then, errors and all.
    rules.push(...noNewError(world, before, asked.name === "undo" ? "staffs" : "shown", answer));
  }
  if (!answer.isRefusal) rules.push(...followsThePlan(world, before, answer));
  rules.push(...rulesGoOn(world, before));
  if (!answer.isRefusal) accept(world, before, answer);
  if (!answer.isRefusal && asked.name === "buildPlanSheet")
    world.unread = answer.findings.some(({ kind }) => kind === "rules-unknown") ? world.unread + 1 : 0;
  rules.push(...nothingLostUntold(world, answer), ...staffsAsTheyLeftIt(world), ...keepsLittle(world));
  if (!answer.isRefusal && asked.name === "buildPlanSheet") world.isStale = false;
  const said = answer.isRefusal ? ` – refused: ${answer.findings.map(({ kind }) => kind).join(", ")}` : "";
  return {
    words: `${asked.words}${asked.fault ? `, ${JSON.stringify(asked.fault)}` : ""}${said}`,
    broken: rules,
    outcome: !answer.isRefusal ? "done" : asked.fault ? "failed" : "refused",
  };
}

/**
 * What was named has kept its value in the formula's place: a formula over the plan whose figure is no more, and a call that
 * does not come back since what it read was deleted.
 */
function accept({ desk, twin }: World, before: Book, { findings }: Answer): void {
  const cellsOf = (some: readonly Finding[]): Set<string> => new Set(some.flatMap(({ cells }) => cells));
  const named = cellsOf(findings);
  const deleted = cellsOf(findings.filter(({ kind }) => kind === "reference-deleted"));
  const onPlan = before.sheets.filter(({ name }) => !twin.sheet(name)).map(({ name }) => name);
  for (const sheet of twin.sheets)
    for (const [row, column, cell] of before.sheet(sheet.name)?.cells() ?? []) {
      const place = placeName(sheet.name, row, column);
      if (!named.has(place)) continue;
      const now = desk.book.sheet(sheet.name)?.cell(row, column);
      const followed = now?.formula === undefined && onPlan.some((name) => cell.formula?.includes(name));
      const isBroken = deleted.has(place) && sheet.cell(row, column).formula?.includes("#REF!");
      if (now && (followed || isBroken)) sheet.setCell(row, column, now);
    }
}

/** Refusals that are nobody's fault but the stand-in's or ours. */
const unexplained = ["host-refused", "left-half-done"];

async function answerOf(
  { desk }: World,
  { name, args = [], fault }: Asked,
): Promise<{ answer: Answer; result?: unknown; problem?: string }> {
  if (fault) desk.host.faults.failRequest(fault);
  try {
    const result = await desk.run<{ findings?: Finding[] } | null>(name, ...args);
    return { answer: { findings: result?.findings ?? [], isRefusal: false }, result };
  } catch (error) {
    if (!(error instanceof Refused))
      return { answer: { findings: [], isRefusal: true }, problem: String((error as Error)?.stack ?? error) };
    const odd = error.findings.find(({ kind }) => unexplained.includes(kind));
    const isOdd = odd && (odd.kind === "left-half-done" || !fault);
    return {
      answer: { findings: error.findings, isRefusal: true },
      ...(isOdd && { problem: error.message }),
    };
  } finally {
    desk.host.faults.clear();
  }
}

const planName = "성과계획서";

/** From now on this step is what 되돌리기 takes back. */
function remember(world: World, kind: Undoable, before: Book): void {
  const { plan, isShared, isStale, isCut } = world;
  const isOther = kind === "build" && isStale;
  world.past = { kind, book: before, plan, isShared, isQuiet: true, isOther, isCut };
}

export function rememberBuild(world: World, before: Book): void {
  remember(world, "build", before);
  world.plan = planName;
}

const build: Request = async (world, a, _b, fault) => {
  const choice = (["all", "all", "all", "none", "some"] as const)[a % 5]!;
  let keep: string[] | undefined;
  let replaced: { now: string }[] = [];
  if (choice !== "all") {
    const edited = await world.desk.run<{ address: string; now: string }[]>("editedCells");
    keep =
      choice === "none" ? [] : edited.filter((_, index) => index % 2 === 0).map(({ address }) => address);
    replaced = edited.filter(({ address }) => !keep!.includes(address));
  }
  const { isStale } = world;
  if (replaced.length > 0) world.isStale = true; // figures that were typed over come back
  const played = await ask(world, {
    words: `성과계획서 만들기, ${choice} edits kept`,
    name: "buildPlanSheet",
    args: keep === undefined ? [] : [{ keep }],
    fault,
    done: (answer, before) => {
      const { findings } = answer;
      const was = world.plan === undefined ? undefined : before.sheet(world.plan);
      rememberBuild(world, before);
      world.isAwaited = listsOverPutAway(world, before);
      world.held = heldByOthers(world);
      const wasCut = world.isCut;
      world.isCut = false;
      // The person has seen what was to be replaced.
      for (const text of world.written)
        if (replaced.some(({ now }) => now.includes(text))) world.written.delete(text);
      const sheet = planSheet(world);
      return [
        ...broken(
          "the plan is shown",
          sheet?.visibility === "visible" ? [] : ["there is no plan sheet to be seen"],
        ),
        ...keptAsTold(world, findings),
        ...hiddenRowsGoOn(sheet, was, answer),
        ...cutsTold(wasCut, answer),
        ...widthsAsGiven(world),
      ];
    },
  });
  if (played.outcome !== "done") world.isStale = isStale;
  return played;
};

const share =
  (valuesOnly: boolean): Request =>
  (world, _a, _b, fault) =>
    ask(world, {
      words: valuesOnly ? "재무과와 공유, values only" : "재무과와 공유",
      name: "shareWithFinance",
      args: valuesOnly ? [{ valuesOnly }] : [],
      fault,
      done: (answer, before, result) => {
        const { converted, aside = 0 } = result as { converted: number; aside?: number };
        if (converted + aside > 0) {
          remember(world, "share", before);
          world.isShared = true;
        }
        return [...sameValues(world, before), ...noCallLeft(world, answer)];
      },
    });

const reconnect: Request = (world, _a, _b, fault) =>
  ask(world, {
    words: "다시 연결",
    name: "reconnect",
    fault,
    done: (_, before) => {
      remember(world, "reconnect", before);
      world.isShared = false;
      return [];
    },
  });

const undo: Request = (world, _a, _b, fault) =>
  ask(world, {
    words: "되돌리기",
    name: "undo",
    fault,
    done: (answer, before) => {
      const { past } = world;
      if (!past) return broken("something to undo", ["an undo was done, but nothing was to be undone"]);
      const { plan, isShared, isCut } = world;
      if (past.kind === "build") world.isCut = past.isCut;
      if (past.isOther) world.isStale = true;
      world.plan = past.plan;
      world.isShared = past.isShared;
      const rules = asBefore(world, answer);
      const kind = past.kind === "share" ? "reconnect" : past.kind === "reconnect" ? "share" : "build";
      world.past = { kind, book: before, plan, isShared, isQuiet: true, isOther: past.isOther, isCut };
      return rules;
    },
  });

/** The plan sheet and people's names are what they were before the step that was taken back. */
function asBefore(world: World, { findings }: Answer): Broken[] {
  const past = world.past!;
  const named = new Set(findings.flatMap(({ cells }) => cells));
  const onPlan = refersToPlan(world);
  const sheets = [
    ...world.twin.sheets.map(({ name }) => name),
    ...(past.plan === undefined ? [] : [past.plan]),
  ];
  const found = sheets.flatMap((name) => {
    const is = world.desk.book.sheet(name);
    const was = past.book.sheet(name);
    if (!was) return [];
    if (!is) return [`the sheet ${name} is gone`];
    return differences(is, was, {
      results: !past.isQuiet,
      comments: (text) => text.startsWith("[점검] "),
      passes: (cell, _, row, column) =>
        (name !== past.plan && onPlan(cell)) || named.has(placeName(name, row, column)),
    });
  });
  if (past.plan === undefined)
    for (const { name, visibility } of notStaffs(world))
      if (visibility === "visible") found.push(`${name} is still there`);
  // The functions that a build defined stay where the staff's cells still show figures of the plan that went.
  const shown = world.twin.sheets.some(({ name }) =>
    [...(world.desk.book.sheet(name)?.cells() ?? [])].some(([, , cell]) => onPlan(cell)),
  );
  const stays = ({ formula }: DefinedName): boolean => shown && formula.startsWith("=LAMBDA(");
  return broken("undo restores", [
    ...found,
    ...(past.isQuiet ? namesChanged(world.desk.book, past.book, stays) : []),
  ]);
}

const marks: Request = (world, a, _b, fault) =>
  ask(world, {
    words: a % 3 === 0 ? "marks taken away" : "marks shown",
    name: "setMarks",
    args: [a % 3 !== 0],
    fault,
  });

const correct: Request = async (world, a, b, fault) => {
  interface Reading {
    reading: { tables: { range: { sheet: string }; kind: string }[] };
  }
  const { reading } = await world.desk.run<Reading>("readWorkbook");
  const table = reading.tables[b % Math.max(1, reading.tables.length)];
  if (!table) return { words: "no table to correct", broken: [], outcome: "done" };
  const correction = a % 3 === 0 ? { exclude: true } : a % 3 === 1 ? { unit: "백만원" } : undefined;
  const done = (): readonly Broken[] => {
    world.isStale = true;
    return [];
  };
  return correction
    ? ask(world, {
        words: `${table.range.sheet} corrected: ${JSON.stringify(correction)}`,
        name: "correct",
        args: [{ table: table.range, ...correction }],
        fault,
        done,
      })
    : ask(world, { words: "corrections forgotten", name: "forgetCorrections", fault, done });
};

const style: Request = async (world, a, _b, fault) => {
  const chosen = (["functions", "names", "native"] as const)[a % 3]!;
  return ask(world, {
    words: `style ${chosen}`,
    name: "saveSettings",
    args: [{ style: chosen }],
    fault,
  });
};

/** Saved, closed, opened again: nothing has changed, to the person and to the add-in. */
const reopen: Request = async (world) => {
  const { desk } = world;
  const standing = async (): Promise<string> =>
    JSON.stringify([await desk.run("known"), await desk.run("editedCells")]);
  const before = copyOf(desk.book);
  const stood = await standing();
  await desk.open(await readXlsx(await writeXlsx(desk.book)));
  const found = before.sheets
    .filter(({ name }) => name !== storeName)
    .flatMap((sheet) => {
      const again = desk.book.sheet(sheet.name);
      return again ? contentsChanged(again, sheet) : [`${sheet.name} is gone`];
    });
  const stands = await standing();
  if (stands !== stood) found.push(`the add-in finds ${stands}, before ${stood}`);
  // A file spells looks its own way: from here on the oracle's books have been through one, too.
  const { twin, past } = world;
  world.twin = copyOf(desk.book, ({ name }) => twin.sheet(name) !== undefined);
  for (const sheet of world.twin.sheets)
    for (const [row, column, { value, formula }] of twin.sheet(sheet.name)!.cells())
      sheet.setCell(row, column, { ...sheet.cell(row, column), value, formula });
  if (past) world.past = { ...past, book: await readXlsx(await writeXlsx(past.book)) };
  return {
    words: "saved and opened again",
    broken: broken("reopening changes nothing", found),
    outcome: "done",
  };
};

function contentsChanged(
  is: Parameters<typeof differences>[0],
  was: Parameters<typeof differences>[1],
): string[] {
  return differences(is, was).filter((line) => !/ looks |: columns |: rows /.test(line));
}

/** Every request with how often it is drawn. */
export const requests = {
  build: { weight: 14, play: build },
  share: { weight: 5, play: share(false) },
  valuesOnly: { weight: 2, play: share(true) },
  reconnect: { weight: 5, play: reconnect },
  undo: { weight: 9, play: undo },
  marks: { weight: 3, play: marks },
  correct: { weight: 1, play: correct },
  style: { weight: 1, play: style },
  reopen: { weight: 1, play: reopen },
} as const satisfies Record<string, { weight: number; play: Request }>;

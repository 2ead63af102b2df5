/**
 * The store as this version understands it. An entry that is no JSON, or of another shape than it is to have, is put aside:
 * its text is kept under "damaged", nothing reads it, and the person is told what was lost by it.
 * In: the row build | {"sheet":"성과계획서","writ. Out: no entry "build", and the kind of entry named as damaged.
 */
import type { StoreRows } from "../excel/store";
import type { KeptEntry } from "../messages/work";
import { unpackBuild, type KeptBuild } from "./build-record";
import { keptIn, type Kept } from "./kept";
import { either, fields, flag, listOf, number, one, recordOf, text, type Shape } from "./shape";

const spelled = either(text, number, flag);
const entry = { original: text, native: spelled };
const flags = { isLive: flag, isLast: flag };
const isPacked: Shape = (value) =>
  typeof value === "string" && /^(?:(?:[\d.]+|-)(?:\*\d{1,7})?(?: |$))*$/.test(value);
const areAddresses: Shape = (value) =>
  typeof value === "string" && /^(?:=?[A-Z]{1,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?(?: |$))*$/.test(value);
const looks = fields(
  {
    styles: listOf(fields({})),
    patterns: listOf(isPacked),
    rows: isPacked,
    heights: isPacked,
  },
  { merges: areAddresses, setUp: recordOf(text), widths: listOf(number) },
);
const ofBuild = fields(
  { sheet: text, cells: text, widths: listOf(number), trackers: listOf(text) },
  { looks, setUp: recordOf(text) },
);
const build: Shape = (value) => ofBuild(value) && unpackBuild(value as KeptBuild) !== undefined;
const former = fields(
  { name: text },
  { build, hidden: one("Hidden", "VeryHidden"), compared: one("yes", "no", "unknown") },
);
const area = fields({ sheet: text, row: number, column: number, rows: number, columns: number });
const correction = {
  exclude: flag,
  range: area,
  kind: text,
  unit: text,
  columns: recordOf(fields({ meaning: text }, { year: number, kind: text })),
};

const shapes: Readonly<Record<keyof Kept, Shape>> = {
  settings: fields(
    {},
    {
      style: one("functions", "names", "native"),
      functionNames: recordOf(text),
      reasons: recordOf(text),
      checks: recordOf(either(number, recordOf(number))),
    },
  ),
  answers: fields(
    {},
    {
      tables: listOf(fields({})),
      ranges: listOf(fields({})),
      planYear: number,
      department: text,
      chosen: recordOf(text),
      quantityNames: recordOf(text),
    },
  ),
  said: fields(
    {},
    { title: text, strategicGoal: text, office: text, goalOf: recordOf(text), programOf: recordOf(text) },
  ),
  corrections: listOf(fields({ table: area, header: text, headers: recordOf(text) }, correction)),
  build,
  former,
  held: listOf(former),
  step: fields(
    { kind: one("build", "share", "reconnect", "collect") },
    {
      isTakenBack: flag,
      names: recordOf(text),
      away: recordOf(fields({ name: text }, { hidden: one("Hidden") })),
      copies: recordOf(text),
    },
  ),
  journal: fields({
    cells: listOf(fields({ ...entry, sheet: text, address: text }, flags)),
    names: listOf(fields({ original: text, native: text, name: text }, { ...flags, scope: text })),
    trackers: listOf(text),
  }),
  target: fields({
    indicator: text,
    cells: listOf(fields({ sheet: text, address: text, before: spelled, written: spelled })),
  }),
  marks: listOf(text),
  review: recordOf(spelled),
  reviewLooks: looks,
  damaged: recordOf(text),
};

export interface SoundStore {
  readonly store: Readonly<Record<string, unknown>>;
  /** Entries that were put aside; "other" for rows that cannot be told. */
  readonly damaged: readonly KeptEntry[];
}

/** Sound entries, those of later versions included; `rows` has the store's rows as texts. */
export function soundStore(rows: StoreRows): SoundStore {
  const store: Record<string, unknown> = {};
  const aside: Record<string, string> = {};
  for (const [key, json] of rows) {
    const value = parsed(json);
    const shape = (shapes as Readonly<Record<string, Shape | undefined>>)[key];
    if (value !== undefined && (shape === undefined || shape(value))) store[key] = value;
    else aside[key] = json;
  }
  const keys = Object.keys(aside);
  if (keys.length === 0) return { store, damaged: [] };
  const damaged = { ...keptIn(store).damaged, ...aside };
  return { store: { ...store, damaged }, damaged: [...new Set(keys.map(kindOf))] };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const kindOf = (key: string): KeptEntry =>
  key in shapes && key !== "damaged" ? (key as KeptEntry) : "other";

/**
 * How one Excel differs from another, as data: a host runs under one of these profiles. What Microsoft's documents and
 * trackers report and nobody here could look at is an assumption; each field says what it stands for.
 * Example: profiles.ltsc2021.blank is 0, so PLAN.ACHIEVEMENT(B6,C6) is called with 0 where C6 is blank.
 */
import type { ApiSets } from "./api";

export interface ExcelProfile {
  readonly title: string;
  /** What a blank cell becomes in an argument of a custom function, inside a range as well. */
  readonly blank: 0 | null | "";
  /** Calls of custom functions show #BUSY! until the add-in has answered; where false every reading waits for it. */
  readonly busyFirst: boolean;
  /** How many merged areas that begin in a range one question for them may meet. */
  readonly mergedAreas: number;
  /** Whether the answer's own address names whole areas; where not, the first cells only. */
  readonly mergedAddress: boolean;
  /** Whether pageLayout.zoom takes "fit to pages"; where not, it is dropped without a word. */
  readonly fitToPages: boolean;
  /** A ribbon command starts the add-in's page and waits for it, and is lost where nobody takes it then. */
  readonly coldStart: boolean;
  /** What each request takes at least, in milliseconds. */
  readonly latency: number;
  /** One event for each write of a request; where false, one for each sheet and request. */
  readonly eventPerWrite: boolean;
  /** Bytes that a request or its answer may have. */
  readonly sizeLimit: number;
  /** Names are kept as parsed formulas: read back in Excel's own spelling, refused where they are no formula. */
  readonly parsesNames: boolean;
  /** Whether notes, the older kind, are told as comments; where not, a script cannot see them. */
  readonly notesAsComments: boolean;
  /** Whether a text keeps the apostrophe that it begins with where the cell's format is "@"; where not, it is a sign. */
  readonly keepsApostrophes: boolean;
  /** Whether a name may stand for areas on several sheets. */
  readonly namesAcrossSheets: boolean;
  /** Whether special cells by a rule are told beyond what the sheet uses; where not, only what lies within it. */
  readonly rulesBeyondUse: boolean;
  readonly sets: ApiSets;
}

/**
 * Sets that every Excel has in which the add-in can be installed. CustomFunctions 1.9 brings the library's channel of
 * enabled features; ExcelApiOnline is how the web says that it is newer than any numbered set.
 */
const everywhere: ApiSets = {
  CustomFunctions: "1.9",
  SharedRuntime: "1.1",
  AddInCommands: "1.1",
  Settings: "1.1",
  File: "1.1",
  DocumentEvents: "1.1",
  ImageCoercion: "1.1",
};

const megabyte = 1024 * 1024;

/** A host without any of the hardships below; not an Excel that exists. */
const easy: ExcelProfile = {
  title: "easy",
  blank: "",
  busyFirst: false,
  mergedAreas: Infinity,
  mergedAddress: true,
  fitToPages: true,
  coldStart: false,
  latency: 0,
  eventPerWrite: true,
  sizeLimit: 5 * megabyte,
  notesAsComments: true,
  parsesNames: false,
  keepsApostrophes: true,
  namesAcrossSheets: true,
  rulesBeyondUse: true,
  sets: { ...everywhere, ExcelApi: "1.15", ExcelApiOnline: "1.1", CustomFunctionsRuntime: "1.3" },
};

const desktop: ExcelProfile = {
  ...easy,
  busyFirst: true,
  mergedAreas: 512,
  mergedAddress: false,
  fitToPages: false,
  coldStart: true,
  sizeLimit: Infinity,
  notesAsComments: false,
  parsesNames: true,
};

export const profiles = {
  easy,
  ltsc2021: {
    ...desktop,
    title: "Excel LTSC 2021",
    blank: 0,
    latency: 30,
    sets: { ...everywhere, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
  },
  ltsc2024: {
    ...desktop,
    title: "Excel LTSC 2024",
    blank: 0,
    latency: 10,
    sets: { ...everywhere, ExcelApi: "1.17", CustomFunctionsRuntime: "1.3" },
  },
  m365: {
    ...desktop,
    title: "Microsoft 365",
    blank: null,
    latency: 10,
    sets: { ...everywhere, ExcelApi: "1.20", CustomFunctionsRuntime: "1.5" },
  },
  web: {
    ...desktop,
    title: "Excel on the web",
    blank: null,
    latency: 50,
    eventPerWrite: false,
    sizeLimit: 5 * megabyte,
    sets: { ...everywhere, ExcelApi: "1.20", ExcelApiOnline: "1.1", CustomFunctionsRuntime: "1.5" },
  },
  /** The hardships of all of them at once, but for time, so that tests are as fast as they can be. */
  strictest: {
    ...desktop,
    title: "strictest",
    blank: 0,
    keepsApostrophes: false,
    rulesBeyondUse: false,
    sizeLimit: 5 * megabyte,
    sets: { ...everywhere, ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
  },
} satisfies Record<string, ExcelProfile>;

export type ProfileName = keyof typeof profiles;

/** The profiles that stand for an Excel which exists, in the order in which a person is shown them. */
export const excels = ["ltsc2021", "ltsc2024", "m365", "web"] as const satisfies readonly ProfileName[];

/** The profile of a host that was told none. */
export const usualProfile: ExcelProfile = profiles.strictest;

/** A profile by its name, or as it is given: `{ ...profiles.web, blank: 0 }`. */
export const profileOf = (given: ProfileName | ExcelProfile = usualProfile): ExcelProfile =>
  typeof given === "string" ? profiles[given] : given;

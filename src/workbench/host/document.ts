/**
 * What the library asks of the document beside the rich API: where it runs, document.settings, and the whole file.
 * Settings are kept in the book as JSON texts by key, as the file would.
 */
import type { Book } from "../workbook/model";
import { writeXlsx } from "../workbook/xlsx";
import type { World } from "./world";

/** The answer to ContextActivationManager_getAppContextAsync; 16 is Excel on the web. */
export function appContext(world: World): Record<string, unknown> {
  return {
    _id: "plan-addin",
    _appName: 16,
    _appVersion: 16,
    _appUILocale: world.locale,
    _dataLocale: world.locale,
    _docUrl: world.book.fileName,
    _clientMode: world.book.readOnly ? 0 : 1,
    _settings: [...world.book.settings],
    _reason: 1,
    _requirementMatrix: JSON.stringify(world.sets),
    _hostFullVersion: "16.0.0.0",
    _initialDisplayMode: 2,
  };
}

/** Takes `Properties: [[key, JSON], …]`: all settings, each time. */
export function saveSettings(book: Book, data: Record<string, unknown>): unknown {
  const { Properties: properties = [] } = (data["DdaSettingsMethod"] ?? data) as {
    Properties?: [string, string][];
  };
  book.settings.clear();
  for (const [key, value] of properties) book.settings.set(key, value);
  return { Error: 0 };
}

export function loadSettings(book: Book): unknown {
  return { Error: 0, Properties: { Settings: [...book.settings].map(([Name, Value]) => ({ Name, Value })) } };
}

/** Files that the add-in has asked for and not yet closed; Excel holds two at most. The library's keys are numbers. */
export class OpenFiles {
  private readonly files = new Map<number, { bytes: Uint8Array; sliceSize: number }>();
  private last = 0;

  /** The workbook as it stands. Assumption: its slices come as numbers, a byte each. */
  async open(book: Book, { 0: type, 1: sliceSize }: Record<number, unknown>): Promise<unknown> {
    if (type !== compressed) return { Error: errors.fileTypeNotSupported };
    if (this.files.size >= 2) return { Error: errors.memoryFileLimit };
    const bytes = await writeXlsx(book);
    this.files.set(++this.last, { bytes, sliceSize: Number(sliceSize) });
    return { Error: 0, 0: this.last, 1: bytes.length };
  }

  slice({ 2: handle, 3: index }: Record<number, unknown>): unknown {
    const file = this.files.get(Number(handle));
    if (!file) return { Error: errors.fileNotRetrieved };
    const from = Number(index) * file.sliceSize;
    const data = [...file.bytes.subarray(from, from + file.sliceSize)];
    return { Error: 0, 0: data, 1: data.length };
  }

  close({ 2: handle }: Record<number, unknown>): unknown {
    return { Error: this.files.delete(Number(handle)) ? 0 : errors.fileNotRetrieved };
  }
}

const compressed = 1;
const errors = { fileTypeNotSupported: 1009, memoryFileLimit: 11000, fileNotRetrieved: 11001 } as const;

/**
 * What the library asks of the document beside the rich API: where it runs, and document.settings.
 * Settings are kept in the book as JSON texts by key, as the file would.
 */
import type { Book } from "../workbook/model";
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

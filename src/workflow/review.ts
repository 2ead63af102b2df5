/** 점검: reasons that the office records against warnings. They are kept in the workbook and travel with it. */
import type { Finding } from "../messages/finding";
import { findingKey } from "../plan/checks/reasons";
import type { Settings } from "../plan/settings";
import { settingsIn } from "./kept";
import { keepEntries } from "./status";

export { findingKey as keyOf } from "../plan/checks/reasons";

/** Keeps a reason for a finding; an empty text takes it back. Returns the settings as they are kept now. */
export async function recordReason(found: Finding, reason: string): Promise<Settings> {
  const key = findingKey(found);
  const kept = await keepEntries((before) => {
    const { [key]: _, ...others } = settingsIn(before as Readonly<Record<string, unknown>>).reasons;
    const reasons = reason.trim() === "" ? others : { ...others, [key]: reason.trim() };
    return { settings: { ...before.settings, reasons } };
  });
  return settingsIn(kept as Readonly<Record<string, unknown>>);
}

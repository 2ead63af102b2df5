/** Dates that are spelled out ("2017-03-01": in a file, where Excel never writes them and other programs do) as Excel counts days. */

/** "2017-03-01T00:00:00" as Excel counts days; undefined where it is no date. */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const time = Date.parse(withZone(text));
  return Number.isNaN(time) ? undefined : time / 86400000 + (date1904 ? 24107 : 25569);
}

/** A moment without a zone is what the clock on the wall says. */
function withZone(text: string): string {
  if (!text.includes("T")) return `${text}T00:00:00Z`;
  return /([zZ]|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`;
}

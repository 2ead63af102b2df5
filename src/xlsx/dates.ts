/** Dates that a file spells out ("2017-03-01", which Excel never writes and other programs do) as Excel counts days. */

/** "2017-03-01T00:00:00" as Excel counts days; undefined where it is no date. */
export function serialOf(text: string, date1904: boolean): number | undefined {
  const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(text) ? text : text.includes("T") ? `${text}Z` : text);
  return Number.isNaN(time) ? undefined : time / 86400000 + (date1904 ? 24107 : 25569);
}

/**
 * Texts that Excel takes for numbers, as VALUE and criteria do. In: "1,234", "12%", "₩500", "2017-03-01", "13:30".
 * Out: the number; undefined where it is none ("글", "").
 */
const plain = /^([-+]?)\s*([₩$]?)\s*([-+]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d*)?(?:[eE]([-+]?\d+))?\s*(%?)$/;

export function numberOfText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || trimmed.length > 60) return undefined;
  const inBrackets = /^\((.*)\)$/.exec(trimmed)?.[1];
  const match = plain.exec(inBrackets ?? trimmed);
  if (match && (match[4] !== undefined || /\d/.test(match[5] ?? ""))) {
    const [, outer, , inner, whole = "0", part = "", exponent = "", percent] = match;
    if (outer && inner) return undefined;
    const size = Number(
      `${whole.replace(/,/g, "")}${part === "." ? "" : part}${exponent ? `e${exponent}` : ""}`,
    );
    const signed = (outer || inner) === "-" || inBrackets !== undefined ? -size : size;
    return percent ? signed / 100 : signed;
  }
  return dateOf(trimmed);
}

function dateOf(text: string): number | undefined {
  const match =
    /^(?:(\d{4})(?:[-/]|년\s*)(\d{1,2})(?:[-/]|월\s*)(\d{1,2})일?)?(?:\s*(오전|오후)?\s*(\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(AM|PM)?)?$/i.exec(
      text,
    );
  if (!match || (match[1] === undefined && match[5] === undefined)) return undefined;
  const [year, month, day, , clock, minute, second] = match.slice(1).map((each) => Number(each ?? 0));
  const half = (match[4] ?? match[8])?.toUpperCase();
  if (half !== undefined && !(clock! >= 1 && clock! <= 12)) return undefined;
  const hour = half === undefined ? clock! : (clock! % 12) + (half === "오후" || half === "PM" ? 12 : 0);
  const time = (hour * 3600 + minute! * 60 + second!) / 86400;
  if (match[1] === undefined) return minute! < 60 && second! < 60 ? time : undefined;
  const date = new Date(Date.UTC(year!, month! - 1, day!));
  if (date.getUTCMonth() !== month! - 1 || date.getUTCDate() !== day || year! < 1900) return undefined;
  const serial = date.getTime() / 86400000 + 25569;
  // Excel counts a 29 February 1900.
  return (serial < 61 ? serial - 1 : serial) + time;
}

/**
 * A place in a formula's text, pointed at.
 * In: "(A/B×100" and [0, 1). Out: two lines, the text and a ^ below the bracket; Korean letters are two columns wide.
 */

/** The line of `source` that the span begins in, and below it a ^ for each column of the span on that line. */
export function pointAt(source: string, span: { readonly start: number; readonly end: number }): string {
  const start = Math.min(span.start, source.length);
  const lineStart = source.lastIndexOf("\n", start - 1) + 1;
  const lineBreak = source.indexOf("\n", start);
  const lineEnd = lineBreak < 0 ? source.length : lineBreak;
  const marked = source.slice(start, Math.max(start, Math.min(span.end, lineEnd)));
  const line = source.slice(lineStart, lineEnd).replace(/[\t\r]/g, " ");
  return `${line}\n${" ".repeat(columns(source.slice(lineStart, start)))}${"^".repeat(Math.max(1, columns(marked)))}`;
}

// East Asian wide characters take two columns in a fixed-width font.
function columns(text: string): number {
  let count = 0;
  for (const character of text)
    count +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return count;
}

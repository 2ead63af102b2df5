/** A text's bytes as letters: UTF-8, or the encoding in which Windows and Excel save Korean text (CP949); undefined where neither. */
export function lettersOf(bytes: Uint8Array): string | undefined {
  for (const encoding of ["utf-8", "euc-kr"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this one.
    }
  return undefined;
}

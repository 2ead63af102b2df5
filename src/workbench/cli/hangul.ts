/**
 * A document of 한글 out of the add-in's sheets, under a name of its own.
 * In: the add-in of 결과.xlsx. Out: the document's bytes, and what the add-in has to say of it.
 */
import type { Finding } from "../../messages/finding";
import type { HangulFile } from "../../workflow/hangul";
import type { Addin } from "../runtime/addin";
import { ask } from "./findings";

export async function hangulOf(
  addin: Addin,
  input: string,
): Promise<{ readonly bytes: Uint8Array; readonly findings: readonly Finding[] }> {
  const { base64, findings } = await ask<HangulFile>(addin, input, "hangulFile");
  return { bytes: Buffer.from(base64, "base64"), findings };
}

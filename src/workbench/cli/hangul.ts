/** A document of 한글 out of the add-in's sheets, saved by a command. In: "결과.hwpx". Out: what the add-in has to say of it. */
import type { Finding } from "../../messages/finding";
import type { HangulFile } from "../../workflow/hangul";
import type { Addin } from "../runtime/addin";
import { writeFile } from "./output";
import { ask } from "./findings";

export async function saveHangul(addin: Addin, input: string, output: string): Promise<readonly Finding[]> {
  const { base64, findings } = await ask<HangulFile>(addin, input, "hangulFile");
  writeFile(output, Buffer.from(base64, "base64"));
  return findings;
}

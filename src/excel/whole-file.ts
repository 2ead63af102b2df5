/**
 * The open workbook as a file, as it stands now, unsaved edits included; nothing is saved and nothing changes.
 * Out: the bytes of an .xlsx. Refused where this Excel hands out no file.
 */
import { finding } from "../messages/finding";
import { Refusal } from "../workflow/types";

/** Excel hands a file out in pieces of four megabytes at most. */
const sliceSize = 1024 * 1024;

export async function wholeFile(): Promise<Uint8Array> {
  try {
    const file = await answered<Office.File>((tell) =>
      Office.context.document.getFileAsync(Office.FileType.Compressed, { sliceSize }, tell),
    );
    try {
      const bytes = new Uint8Array(file.size);
      for (let index = 0, at = 0; index < file.sliceCount; index += 1) {
        const { data } = await answered<Office.Slice>((tell) => file.getSliceAsync(index, tell));
        bytes.set(data as ArrayLike<number>, at);
        at += (data as ArrayLike<number>).length;
      }
      return bytes;
    } finally {
      // Excel holds two files at most.
      file.closeAsync();
    }
  } catch {
    throw new Refusal([finding("file-not-handed-out", {})]);
  }
}

function answered<T>(ask: (tell: (result: Office.AsyncResult<T>) => void) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    ask(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(new Error(error.message)),
    ),
  );
}

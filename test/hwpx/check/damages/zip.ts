/** Damages of the zip itself. Each: what, how it is told, of which entry, and the bytes that become of the sound ones. */
import { strFromU8 } from "fflate";
import type { FaultKind } from "../../../../src/messages/hwpx-faults";
import { changed, section } from "../document";

type Bytes = Uint8Array;
const sound = changed(() => undefined);
const letters = strFromU8(sound, true);
/** Where the section's own header and its line of the directory begin. */
const own = letters.indexOf(section) - 30;
const line = letters.lastIndexOf(section) - 46;

const flip = (places: readonly number[], by: number): Bytes =>
  Uint8Array.from(sound, (byte, at) => (places.includes(at) ? byte ^ by : byte));
const named = (name: string): Bytes => changed((files) => ({ ...files, [name]: "x" }));

export const ofZip: readonly (readonly [what: string, kind: FaultKind, entry: string, bytes: Bytes])[] = [
  ["a sum that is another's, in both places", "sum-wrong", section, flip([own + 14, line + 16], 1)],
  ["a sum that is another's, before the entry only", "entry-differs", section, flip([own + 14], 1)],
  ["a length that is another's, before the entry only", "entry-differs", section, flip([own + 22], 1)],
  ["another name before the entry", "entry-differs", section, flip([own + 30], 0x20)],
  ["an entry that is said to be encrypted", "entry-encrypted", section, flip([own + 6, line + 8], 1)],
  ["the same in the directory only", "entry-encrypted", section, flip([line + 8], 1)],
  ["a name that leads out of the package", "name-unsafe", "../evil.txt", named("../evil.txt")],
  ["the same deeper", "name-unsafe", "Contents/../../evil.txt", named("Contents/../../evil.txt")],
  ["an absolute name", "name-unsafe", "/etc/evil.txt", named("/etc/evil.txt")],
  ["a name with a drive", "name-unsafe", "C:/evil.txt", named("C:/evil.txt")],
  ["a name of a Windows folder", "name-unsafe", "..\\evil.txt", named("..\\evil.txt")],
  [
    "a name twice",
    "name-twice",
    "settings.xml",
    renamed(
      changed((files) => ({ ...files, "settingz.xml": files["settings.xml"]! })),
      "settingz.xml",
      "settings.xml",
    ),
  ],
  [
    "a text in two bytes a letter",
    "encoding-wrong",
    "Preview/PrvText.txt",
    changed((files) => ({ ...files, "Preview/PrvText.txt": Uint8Array.from([0xff, 0xfe, 0x5c, 0xd5]) })),
  ],
  [
    "a text in Korea's former encoding",
    "encoding-wrong",
    "Preview/PrvText.txt",
    changed((files) => ({ ...files, "Preview/PrvText.txt": Uint8Array.from([0xb0, 0xa1, 0xb3, 0xaa]) })),
  ],
  [
    "mimetype last",
    "mimetype-not-first",
    "mimetype",
    changed(
      () => undefined,
      (names) => [...names.slice(1), names[0]!],
    ),
  ],
  ["mimetype packed", "mimetype-not-first", "mimetype", changed(() => undefined, undefined, 6)],
  ["nothing at all", "not-a-zip", "", new Uint8Array()],
  ["its first bytes", "not-a-zip", "", sound.subarray(0, 200)],
  ["no end", "not-a-zip", "", sound.subarray(0, -30)],
];

/** Every place of that name, of as many letters, by another. */
function renamed(bytes: Bytes, from: string, to: string): Bytes {
  const changed = bytes.slice();
  const text = strFromU8(bytes, true);
  for (let at = text.indexOf(from); at >= 0; at = text.indexOf(from, at + 1))
    changed.set(
      [...to].map((letter) => letter.charCodeAt(0)),
      at,
    );
  return changed;
}

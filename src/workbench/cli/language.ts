/** The language in which the commands speak to the person: LC_ALL, LC_MESSAGES or LANG; Korean where none is set. */
import type { Language } from "../../messages/template";

const set = process.env["LC_ALL"] || process.env["LC_MESSAGES"] || process.env["LANG"];

// "C" and "POSIX" are no person's language.
export const language: Language = set === undefined || /^(ko|C$|C\.|POSIX)/i.test(set) ? "ko" : "en";

/** Excel.WorksheetProtection and WorkbookProtection. Passwords are compared, never shown. */
import type { Book, Protection, Sheet } from "../../workbook/model";
import { HostError } from "../error";
import { model } from "../object";

const optionNames = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

function change(sheet: Sheet, protection: Protection): void {
  sheet.protection = protection;
  sheet.touch();
}

export const protection = model<Sheet>("WorksheetProtection", {
  properties: {
    Protected: { get: (sheet) => sheet.protection.on },
    Options: {
      get: ({ protection: { on, options } }) =>
        on
          ? {
              ...Object.fromEntries(optionNames.map((name) => [name, options[name] === true])),
              selectionMode: "Normal",
            }
          : null,
    },
  },
  methods: {
    // Protecting what is protected, or the other way round, is refused.
    Protect: (sheet, [options, password]) => {
      if (sheet.protection.on)
        throw new HostError("AccessDenied", `the sheet ${sheet.name} is protected already`);
      change(sheet, {
        on: true,
        options: (options ?? {}) as Record<string, boolean>,
        ...(typeof password === "string" && password !== "" && { password }),
      });
    },
    Unprotect: (sheet, [password]) => {
      const { on, password: kept, origin } = sheet.protection;
      if (!on) throw new HostError("AccessDenied", `the sheet ${sheet.name} is not protected`);
      // A file's own password is known only by its hash; nothing opens it here.
      const locked =
        kept !== undefined || (origin as { password?: unknown } | undefined)?.password !== undefined;
      if (locked && kept !== password)
        throw new HostError("AccessDenied", `the sheet ${sheet.name} asks for a password`);
      change(sheet, { on: false, options: {} });
    },
  },
});

export const workbookProtection = model<Book>("WorkbookProtection", {
  properties: { Protected: { get: (book) => book.structureProtected } },
  methods: {
    Protect: (book) => {
      if (book.structureProtected) throw new HostError("AccessDenied", "the workbook is protected already");
      book.structureProtected = true;
    },
    Unprotect: (book) => {
      if (!book.structureProtected) throw new HostError("AccessDenied", "the workbook is not protected");
      book.structureProtected = false;
    },
  },
});

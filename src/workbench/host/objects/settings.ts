/** Excel.Setting: what an add-in keeps with the workbook, as JSON by key. The same store as document.settings. */
import type { Book } from "../../workbook/model";
import { HostError } from "../error";
import { model, objectOf, type HostObject, type Json } from "../object";

interface SettingTarget {
  readonly book: Book;
  readonly key: string;
}

const setting = model<SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ book, key }) => JSON.parse(book.settings.get(key) ?? "null") as Json,
      set: ({ book, key }, value) => void book.settings.set(key, JSON.stringify(value)),
    },
  },
  methods: { Delete: ({ book, key }) => void book.settings.delete(key) },
});

const item = (book: Book, key: string): HostObject => {
  if (!book.settings.has(key)) throw new HostError("ItemNotFound", `setting ${key}`);
  return objectOf(setting, { book, key });
};

export const settings = model<Book>("SettingCollection", {
  item: (book, key) => item(book, String(key)),
  items: (book) => [...book.settings.keys()].map((key) => objectOf(setting, { book, key })),
  methods: {
    Add: (book, [key, value]) => {
      book.settings.set(String(key), JSON.stringify(value ?? null));
      return item(book, String(key));
    },
    GetCount: (book) => book.settings.size,
  },
});

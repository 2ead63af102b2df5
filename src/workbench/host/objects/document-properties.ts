/**
 * Excel.DocumentProperties: what the file says about itself, and the fields that people named themselves.
 * In: workbook.properties.title = "2017년 성과계획서". Out: the saved file's docProps/core.xml bears that title.
 */
import type { Book, PropertyField, PropertyValue } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type HostObject, type Json, type Model, type Property } from "../object";
import type { World } from "../world";
import { checkWritable } from "./guard";

/** A field that scripts read; `set`: they write it too. Assumption: what the file does not say is "". */
const field = (name: PropertyField, isWritten = true): Property<Book> => ({
  get: (book) => book.properties[name] ?? "",
  ...(isWritten && {
    set: (book, value, world) => {
      checkWritable(world);
      const text = String(value ?? "");
      book.properties = { ...book.properties, [name]: text === "" ? undefined : text };
    },
  }),
});

/** What is longer is cut to this, without a word. */
const mostLetters = 255;

const customOf = (book: Book, key: string): [name: string, value: PropertyValue] | undefined =>
  [...book.properties.custom].find(([name]) => name.toLowerCase() === key.toLowerCase());

function setCustom(book: Book, change: (custom: Map<string, PropertyValue>) => void, world: World): void {
  checkWritable(world);
  const custom = new Map(book.properties.custom);
  change(custom);
  book.properties = { ...book.properties, custom };
}

interface CustomTarget {
  readonly book: Book;
  readonly key: string;
}

function present({ book, key }: CustomTarget): [string, PropertyValue] {
  const found = customOf(book, key);
  if (!found) throw new HostError("ItemNotFound", `property ${key}`);
  return found;
}

const plain = (value: PropertyValue): Json => (typeof value === "object" ? value.moment : value);

function typeOf(value: PropertyValue): string {
  if (typeof value === "number") return Number.isInteger(value) ? "Number" : "Float";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "string" ? "String" : "Date";
}

function valueOf(value: unknown): PropertyValue {
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalidArgument("a property that is neither text, number nor truth value");
}

const customProperty: Model<CustomTarget> = model<CustomTarget>("CustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { get: (target) => present(target)[0] },
    Value: {
      get: (target) => plain(present(target)[1]),
      set: (target, value, world) => {
        const [name] = present(target);
        setCustom(target.book, (custom) => custom.set(name, valueOf(value)), world);
      },
    },
    Type: { get: (target) => typeOf(present(target)[1]) },
  },
  methods: {
    Delete: (target, _, world) => {
      const [name] = present(target);
      setCustom(target.book, (custom) => custom.delete(name), world);
    },
  },
});

function item(book: Book, key: unknown): HostObject {
  const target = { book, key: String(key) };
  return objectOf(customProperty, { book, key: present(target)[0] });
}

export const customProperties = model<Book>("CustomPropertyCollection", {
  item,
  items: (book) => [...book.properties.custom.keys()].map((key) => item(book, key)),
  methods: {
    Add: (book, [key, value], world) => {
      const name = String(key ?? "").slice(0, mostLetters);
      if (name === "") throw invalidArgument(`the property's name ${name}`);
      const known = customOf(book, name)?.[0] ?? name;
      const kept = typeof value === "string" ? value.slice(0, mostLetters) : value;
      setCustom(book, (custom) => custom.set(known, valueOf(kept)), world);
      return item(book, known);
    },
    DeleteAll: (book, _, world) => setCustom(book, (custom) => custom.clear(), world),
    GetCount: (book) => book.properties.custom.size,
  },
});

export const documentProperties = model<Book>("DocumentProperties", {
  properties: {
    Title: field("title"),
    Subject: field("subject"),
    Author: field("author"),
    Keywords: field("keywords"),
    Comments: field("comments"),
    Category: field("category"),
    Manager: field("manager"),
    Company: field("company"),
    LastAuthor: field("lastAuthor", false),
    RevisionNumber: {
      get: (book) => Number(book.properties.revision ?? 0) || 0,
      set: (book, value, world) => field("revision").set!(book, String(value), world),
    },
    CreationDate: { get: (book) => book.properties.created ?? null },
  },
  objects: { Custom: (book) => objectOf(customProperties, book) },
});

/**
 * What a file says about itself: title, author, department's own fields. Texts as they stand in the file; missing is undefined.
 * Example: { title: "2017년 성과계획서", author: "홍보실", custom: new Map([["문서번호", "홍보-1"]]) }.
 */
export const propertyFields = [
  "title",
  "subject",
  "author",
  "keywords",
  "comments",
  "lastAuthor",
  "revision",
  "created",
  "category",
  "manager",
  "company",
] as const;

export type PropertyField = (typeof propertyFields)[number];

/** A moment is kept as the text that the file has for it. */
export type PropertyValue = string | number | boolean | { readonly moment: string };

export interface DocumentProperties extends Readonly<Partial<Record<PropertyField, string>>> {
  /** Fields that people named themselves. */
  readonly custom: ReadonlyMap<string, PropertyValue>;
}

export const noProperties: DocumentProperties = { custom: new Map() };

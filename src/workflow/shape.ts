/**
 * Shapes of what the workbook keeps, to tell a sound entry from a damaged or a foreign one before anything relies on it.
 * In: {"kind":"build"} and the shape of a step. Out: true; {"kind":7} gives false.
 */

export type Shape = (value: unknown) => boolean;

export const text: Shape = (value) => typeof value === "string";
export const number: Shape = (value) => typeof value === "number";
export const flag: Shape = (value) => typeof value === "boolean";

/** One of some texts. */
export const one =
  (...texts: readonly string[]): Shape =>
  (value) =>
    texts.includes(value as string);

export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));

export const listOf =
  (of: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(of);

/** An object with any keys. */
export const recordOf =
  (of: Shape): Shape =>
  (value) =>
    isObject(value) && Object.values(value).every(of);

/** An object with these keys; keys of `optional` may be left out, others than both are passed over. */
export const fields =
  (needed: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape =>
  (value) =>
    isObject(value) &&
    Object.entries(needed).every(([key, shape]) => shape(value[key])) &&
    Object.entries(optional).every(([key, shape]) => value[key] === undefined || shape(value[key]));

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Types whose objects lead to one another: a range to its sheet, a sheet to its ranges. They are declared here, so that
 * no model has to import another that imports it; each is modelled in the file of its name, and all.ts brings them all.
 * Example: objectOf(range, regionOf(sheet, area)) in tables.ts, long before range.ts says what a Range can do.
 */
import type { Sheet } from "../../workbook/model";
import type { Model } from "../object";
import type { Region } from "./region";

const declared = <T>(type: string): Model<T> => ({ type });

export const range = declared<Region>("Range");
export const rangeAreas = declared<Region>("RangeAreas");
export const worksheet = declared<Sheet>("Worksheet");

/** Says what objects of a declared type give and take. */
export function define<T>(of: Model<T>, parts: Omit<Model<T>, "type">): void {
  Object.assign(of, parts);
}

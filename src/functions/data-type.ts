/**
 * Cells that arrive as data types: where an Excel hands over objects, each is read by its plain value.
 * In: { type: "FormattedNumber", basicValue: 30695, numberFormat: "#,##0" }. Out: 30695.
 */
import { cellError, errorCodes, type ErrorCode } from "./cell-error";
import { subject } from "../messages/wording";

interface DataType {
  readonly type?: unknown;
  readonly basicType?: unknown;
  readonly basicValue?: unknown;
  /** Of an array. */
  readonly elements?: unknown;
  /** Of an entity: what its cell shows. */
  readonly text?: unknown;
  readonly errorType?: unknown;
  /** Of CustomFunctions.Error. */
  readonly code?: unknown;
  readonly errorCode?: unknown;
}

/** What an error is called where its value is not spelled. */
const errorTypes: Readonly<Record<string, ErrorCode>> = {
  Div0: "#DIV/0!",
  Name: "#NAME?",
  NotAvailable: "#N/A",
  Null: "#NULL!",
  Num: "#NUM!",
  Ref: "#REF!",
};

const isObject = (cell: unknown): cell is DataType => typeof cell === "object" && cell !== null;

const isKnown = (code: unknown): code is ErrorCode => errorCodes.includes(code as ErrorCode);

/** The error that a cell holds, or undefined. One that a custom function cannot give (#SPILL!) is #VALUE!. */
export function errorIn(cell: unknown): ErrorCode | undefined {
  if (!isObject(cell)) return undefined;
  const spelled = cell.code ?? cell.errorCode ?? (cell.type === "Error" ? cell.basicValue : undefined);
  if (isKnown(spelled)) return spelled;
  if (spelled === undefined && cell.type !== "Error") return undefined;
  return errorTypes[String(cell.errorType)] ?? "#VALUE!";
}

/**
 * The cells in the place of one: numbers, texts, TRUE and FALSE as they are, blank as "", the elements of an array one
 * by one, an error as it came. A data type without a plain value (an entity, a picture) is #VALUE! with its reason.
 */
export function plainCells(cell: unknown): unknown[] {
  if (!isObject(cell) || errorIn(cell) !== undefined) return [cell];
  const { type, basicType, basicValue, elements } = cell;
  if (Array.isArray(elements)) return elements.flat().flatMap(plainCells);
  if (type === "Empty" || basicType === "Empty") return [""];
  const isPlain = ["number", "string", "boolean"].includes(typeof basicValue);
  if (isPlain && basicType !== "Error") return [basicValue];
  const name = typeof cell.text === "string" ? cell.text : typeof type === "string" ? type : "?";
  throw cellError(
    "#VALUE!",
    `숫자나 글이 아닌 데이터 형식 ${subject(`‘${name}’`)} 있습니다. 값만 붙여 넣거나 값이 든 칸을 고르십시오.`,
  );
}

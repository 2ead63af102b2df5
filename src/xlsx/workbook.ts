/**
 * An .xlsx or .xlsm file as the sheets that a reader needs: no looks, no formulas, nothing to be saved again.
 * In: the bytes of "012 살림과.xlsx". Out: 기본방향, 예산, … in tab order, each with its grid once that is asked for.
 */
import type { Grid } from "../sheet/grid";
import { openingFile, refusing, XlsxError } from "./file";
import { readFormats } from "./formats";
import { childOf, isOn, readNode, type XmlNode } from "./node";
import type { Package } from "./package";
import { gridOf, type Shared } from "./sheet";
import { readSharedStrings } from "./strings";
import { rootOf } from "./xml";

export interface FileSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  /** The sheet's own names with what they stand for, as Excel's "=…". */
  readonly names: ReadonlyMap<string, string>;
  /** Read at the first call. Throws XlsxError. */
  grid(): Grid;
}

export interface FileWorkbook {
  /** Worksheets in tab order. */
  readonly sheets: readonly FileSheet[];
  readonly names: ReadonlyMap<string, string>;
  /** When a program last saved the file, as the file says itself: "2017-10-02T08:30:00Z". */
  readonly saved?: string;
}

/** Throws XlsxError. */
export function readWorkbookFile(bytes: Uint8Array): FileWorkbook {
  return openingFile(bytes, (file, workbook) => {
    const parts = partsOf(file.text(workbook) ?? "");
    const relations = new Map(file.relations(workbook).map((relation) => [relation.id, relation]));
    const shared = sharedBy(file, workbook, parts.date1904);
    const sheets = parts.sheets.flatMap((sheet, place): FileSheet[] => {
      const target = relations.get(sheet.relation);
      if (target?.kind !== "worksheet" || !file.has(target.target)) return [];
      const { name, visibility } = sheet;
      const part = target.target;
      let known: Grid | undefined;
      return [
        {
          name,
          visibility,
          names: namesOf(parts, place),
          grid: () => (known ??= refusing(() => gridOf(name, file.text(part) ?? "", shared()))),
        },
      ];
    });
    if (sheets.length === 0) throw new XlsxError("damaged");
    const saved = savedAt(file);
    return { sheets, names: namesOf(parts, undefined), ...(saved !== undefined && { saved }) };
  });
}

/** Nothing that is read of a plan hangs on it: where it is damaged, nobody knows when. */
function savedAt(file: Package): string | undefined {
  try {
    const part = file.relations("").find(({ kind }) => kind === "core-properties")?.target;
    const text = part === undefined ? undefined : file.text(part);
    const said = text && childOf(readNode(rootOf(text, "coreProperties")), "modified")?.text;
    return said ? new Date(said).toISOString() : undefined;
  } catch {
    return undefined;
  }
}

function sharedBy(file: Package, workbook: string, date1904: boolean): () => Shared {
  const part = (kind: string): string | undefined => {
    const found = file.relations(workbook).find((each) => each.kind === kind && !each.external);
    return found && file.text(found.target);
  };
  let known: Shared | undefined;
  return () =>
    (known ??= {
      strings: readSharedStrings(part("sharedStrings")),
      formats: readFormats(part("styles")),
      date1904,
    });
}

interface Parts {
  readonly sheets: { name: string; visibility: FileSheet["visibility"]; relation: string }[];
  readonly names: { name: string; formula: string; place: number | undefined }[];
  date1904: boolean;
}

const visibilities = { hidden: "Hidden", veryHidden: "VeryHidden" } as const;

/** What the part workbook.xml lists. */
function partsOf(text: string): Parts {
  const reader = rootOf(text, "workbook");
  const parts: Parts = { sheets: [], names: [], date1904: false };
  for (let event = reader.next(); event; event = reader.next()) {
    if (event !== "open") continue;
    if (reader.local === "sheets")
      readNode(reader).children.forEach((node) => parts.sheets.push(entry(node)));
    else if (reader.local === "definedNames")
      readNode(reader).children.forEach(({ attributes, text: formula }) => {
        const place = attributes.get("localSheetId");
        parts.names.push({
          name: attributes.get("name") ?? "",
          formula: `=${formula}`,
          place: place === undefined ? undefined : Number(place),
        });
      });
    else if (reader.local === "workbookPr") parts.date1904 = isOn(reader.attribute("date1904") ?? "0");
    else reader.skipElement();
  }
  return parts;
}

const entry = ({ attributes }: XmlNode): Parts["sheets"][number] => ({
  name: attributes.get("name") ?? "",
  visibility: visibilities[attributes.get("state") as keyof typeof visibilities] ?? "Visible",
  // The attribute's prefix is the writer's choice.
  relation: [...attributes].find(([key]) => /(^|:)id$/.test(key))?.[1] ?? "",
});

const namesOf = ({ names }: Parts, place: number | undefined): Map<string, string> =>
  new Map(names.flatMap((one) => (one.place === place ? [[one.name, one.formula]] : [])));

/** What a person sees of them, without the sheets that hold nothing. */
export const visibleGrids = (sheets: readonly FileSheet[]): Grid[] =>
  sheets
    .filter(({ visibility }) => visibility === "Visible")
    .map((sheet) => sheet.grid())
    .filter(({ rows }) => rows > 0);

/**
 * The document's settings (Office.context.document.settings) in a part of their own. Excel keeps them with the add-in's
 * web extension, which is not written here; a part of custom XML stays in the file and is read by nobody else.
 */
import { elementsOf, insertInRoot, type Package } from "../../../xlsx/package";
import { encodeXml, XmlReader } from "../../../xlsx/xml";

const space = "urn:performance-plan-addin:settings";

export interface StoredSettings {
  readonly part: string;
  readonly text: string;
  readonly values: ReadonlyMap<string, string>;
}

export function readSettings(file: Package, workbook: string): StoredSettings | undefined {
  for (const { kind, target } of file.relations(workbook)) {
    if (kind !== "customXml") continue;
    const bytes = file.bytes(target);
    if (!bytes || bytes.length > 50_000_000) continue;
    const text = new TextDecoder().decode(bytes);
    if (!text.includes(space)) continue;
    const values = new Map<string, string>();
    for (const { start, end, attributes } of elementsOf(text, "setting"))
      values.set(attributes.get("key") ?? "", innerText(text.slice(start, end)));
    return { part: target, text, values };
  }
  return undefined;
}

const emptyPart = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${space}"></settings>`;

/** Puts the settings into the package where they changed; a part of somebody else's is never taken for ours. */
export function writeSettings(
  file: Package,
  workbook: string,
  settings: ReadonlyMap<string, string>,
  before: StoredSettings | undefined,
): void {
  const told = (values: ReadonlyMap<string, string> | undefined): string =>
    JSON.stringify([...(values ?? [])]);
  if (told(settings) === told(before?.values)) return;
  const entries = [...settings]
    .map(([key, value]) => `<setting key="${encodeXml(key)}">${encodeXml(value)}</setting>`)
    .join("");
  const text = insertInRoot(emptyPart, entries);
  if (before) return file.put(before.part, text);
  const part = file.freeName("customXml/item", ".xml");
  file.put(part, text, "application/xml");
  file.relate(workbook, "customXml", part);
}

function innerText(xml: string): string {
  const reader = new XmlReader(xml);
  reader.next();
  return reader.innerText();
}

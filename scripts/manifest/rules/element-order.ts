/**
 * Elements stand in the order of the published schema (appforoffice 1.1, taskpaneappversionoverrides 1.0): Excel
 * silently ignores a manifest where they do not. What the table does not list is unknown here and refused.
 */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

/** By parent: the children in order; "?" may be missing, "+" and "*" may stand several times, no mark: exactly once. */
const order: Readonly<Record<string, string>> = {
  OfficeApp:
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts Requirements? DefaultSettings Permissions Dictionary? VersionOverrides? ExtendedOverrides?",
  "OfficeApp > Hosts": "Host+",
  DisplayName: "Override*",
  "OfficeApp > Description": "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  AppDomains: "AppDomain+",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  Methods: "Method+",
  DefaultSettings: "SourceLocation RequestedWidth? RequestedHeight?",
  "DefaultSettings > SourceLocation": "Override*",
  VersionOverrides: "Description? Requirements? Hosts Resources EquivalentAddins? WebApplicationInfo?",
  "VersionOverrides > Hosts": "Host+",
  "VersionOverrides > Hosts > Host": "Runtimes? AllFormFactors? DesktopFormFactor? MobileFormFactor?",
  Runtimes: "Runtime+",
  AllFormFactors: "ExtensionPoint+",
  "AllFormFactors > ExtensionPoint": "Script Page Metadata Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? SupportsSharedFolders? FunctionFile ExtensionPoint*",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab? CustomTab?",
  "ExtensionPoint:ContextMenu": "OfficeMenu+",
  OfficeTab: "Group+",
  CustomTab: "Group+ Label InsertAfter? InsertBefore?",
  OfficeMenu: "Control+",
  Group: "Label Icon Control+",
  Icon: "Image+",
  "Control:Button": "Label ToolTip? Supertip Icon Action Enabled?",
  "Control:Menu": "Label ToolTip? Supertip Icon? Items",
  Items: "Item+",
  Item: "Label ToolTip? Supertip Icon? Action Enabled?",
  Supertip: "Title Description",
  "Action:ExecuteFunction": "FunctionName",
  "Action:ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  Images: "Image+",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
  "Resources > Images > Image": "Override*",
  Url: "Override*",
  String: "Override*",
};

export const elementOrder: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  if (localName(manifest) !== "OfficeApp")
    return [problem(manifest, [], `<${manifest.name}>`, "<OfficeApp>")];
  for (const [element, above] of walk(manifest)) {
    const expected = childrenOf([...above, element].map(localName), element.attributes["xsi:type"]);
    const pattern = new RegExp(`^${expected.replace(/(\w+)([?+*]?) ?/g, "(?:$1 )$2")}$`);
    const names = element.children.map(localName);
    if (pattern.test(names.map((name) => `${name} `).join(""))) continue;
    const culprit =
      element.children.find((_, index) => !mayBegin(expected, names.slice(0, index + 1))) ?? element;
    const found =
      culprit === element
        ? `<${element.name}> ends after ${names.at(-1) ?? "nothing"}`
        : `<${culprit.name}> in that place`;
    problems.push({ ...problem(element, above, found, expected || "no element inside"), line: culprit.line });
  }
  return problems;
};

/** The most telling entry: by path, by name and type, by name. */
function childrenOf(path: readonly string[], type: string | undefined): string {
  const name = path.at(-1)!;
  const byPath = Object.keys(order).find((key) => key.includes(" > ") && path.join(" > ").endsWith(key));
  return order[byPath ?? ""] ?? order[`${name}:${type}`] ?? order[name] ?? "";
}

/** Whether the names can be the beginning of a right sequence. */
function mayBegin(expected: string, names: readonly string[]): boolean {
  let rest = expected.split(" ").filter(Boolean);
  for (const name of names) {
    const place = rest.findIndex((slot) => slot.replace(/[?+*]$/, "") === name);
    if (place < 0 || rest.slice(0, place).some((slot) => !/[?*]$/.test(slot))) return false;
    const slot = rest[place]!;
    rest = rest.slice(/[+*]$/.test(slot) ? place : place + 1);
    if (slot.endsWith("+")) rest[0] = slot.replace("+", "*");
  }
  return true;
}

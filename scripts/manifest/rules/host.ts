/** What the root, the hosts and the permission say: a task pane add-in for Excel that reads and writes the workbook. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk, type XmlElement } from "../xml";

const namespaces: Readonly<Record<string, string>> = {
  xmlns: "http://schemas.microsoft.com/office/appforoffice/1.1",
  "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  "xmlns:bt": "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
};

/** By element name, the attributes that must have exactly these values. */
const attributes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  OfficeApp: { ...namespaces, "xsi:type": "TaskPaneApp" },
  VersionOverrides: {
    xmlns: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
    "xsi:type": "VersionOverridesV1_0",
  },
};

const types: Readonly<Record<string, readonly string[]>> = {
  ExtensionPoint: ["PrimaryCommandSurface", "ContextMenu", "CustomFunctions"],
  Control: ["Button", "Menu"],
  Action: ["ExecuteFunction", "ShowTaskpane"],
};

const menus = ["ContextMenuCell", "ContextMenuText"];

export const host: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  const expect = (
    element: XmlElement,
    above: readonly XmlElement[],
    found: string | undefined,
    allowed: readonly string[],
  ) => {
    if (!allowed.includes(found ?? ""))
      problems.push(problem(element, above, `"${found ?? ""}"`, allowed.join(" or ")));
  };
  for (const [element, above] of walk(manifest)) {
    const name = localName(element);
    for (const [attribute, value] of Object.entries(attributes[name] ?? {})) {
      if (element.attributes[attribute] !== value) {
        problems.push(
          problem(element, above, `${attribute}="${element.attributes[attribute] ?? ""}"`, `"${value}"`),
        );
      }
    }
    if (types[name]) expect(element, above, element.attributes["xsi:type"], types[name]);
    if (name === "Host")
      expect(element, above, element.attributes.Name ?? element.attributes["xsi:type"], ["Workbook"]);
    if (name === "OfficeMenu") expect(element, above, element.attributes.id, menus);
    if (name === "Permissions") expect(element, above, element.text, ["ReadWriteDocument"]);
  }
  return problems;
};

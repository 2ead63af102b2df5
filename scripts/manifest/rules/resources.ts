/** Every resid names a resource of the right list, every resource is used, ids are unique and at most 32 characters. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

/** The list of Resources that an element's resid must stand in. */
const listOf: Readonly<Record<string, string>> = {
  Image: "Images",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Runtime: "Urls",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Namespace: "ShortStrings",
  Description: "LongStrings",
};

export const resources: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  const listById = new Map<string, string>();
  const used = new Set<string>();
  const all = [...walk(manifest)];

  for (const [element, above] of all) {
    const list = above.at(-1);
    if (!list || localName(above.at(-2) ?? list) !== "Resources") continue;
    const id = element.attributes.id ?? "";
    if (id === "" || id.length > 32) {
      problems.push(problem(element, above, `id "${id}" of ${id.length} characters`, "1 to 32 characters"));
    }
    if (listById.has(id)) problems.push(problem(element, above, `id "${id}" a second time`, "a unique id"));
    listById.set(id, localName(list));
  }

  for (const [element, above] of all) {
    const resid = element.attributes.resid;
    if (resid === undefined) continue;
    used.add(resid);
    const list = listById.get(resid);
    const expected = listOf[localName(element)];
    if (list === undefined) {
      problems.push(
        problem(
          element,
          above,
          `resid "${resid}", which Resources does not define`,
          `an id of ${expected ?? "Resources"}`,
        ),
      );
    } else if (expected !== undefined && list !== expected) {
      problems.push(problem(element, above, `resid "${resid}" of ${list}`, `an id of ${expected}`));
    }
  }

  for (const [element, above] of all) {
    const id = element.attributes.id;
    if (id === undefined || localName(above.at(-2) ?? element) !== "Resources" || used.has(id)) continue;
    problems.push(
      problem(
        element,
        above,
        `"${id}", which nothing refers to`,
        "a resid that uses it, or no such resource",
      ),
    );
  }
  return problems;
};

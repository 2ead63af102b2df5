/** Ids have their form and are unique: the add-in's GUID, its version, groups, controls, the pane. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

const forms: Readonly<Record<string, { readonly form: RegExp; readonly expected: string }>> = {
  Id: { form: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, expected: "a GUID" },
  Version: { form: /^\d{1,5}(\.\d{1,5}){3}$/, expected: "four numbers, as 1.0.0.0" },
  TaskpaneId: { form: /^[\w.]{1,125}$/, expected: "1 to 125 letters, digits, dots" },
  FunctionName: { form: /^[A-Za-z_$][\w$]{0,62}$/, expected: "a JavaScript name of at most 63 characters" },
};

export const identifiers: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const [element, above] of walk(manifest)) {
    const name = localName(element);
    const form = forms[name];
    if (form && !form.form.test(element.text))
      problems.push(problem(element, above, `"${element.text}"`, form.expected));
    if (!["Group", "Control", "Item", "CustomTab"].includes(name)) continue;
    const id = element.attributes.id ?? "";
    if (!/^[\w.]{1,125}$/.test(id))
      problems.push(problem(element, above, `id "${id}"`, "1 to 125 letters, digits, dots"));
    if (seen.has(id)) problems.push(problem(element, above, `id "${id}" a second time`, "a unique id"));
    seen.add(id);
  }
  return problems;
};

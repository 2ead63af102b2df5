/**
 * Custom functions in a shared runtime: a namespace that is not empty (an empty one is invalid, none would be allowed
 * but a plan's formulas say PLAN.), one page for functions, commands and pane, kept alive, and the set that allows it.
 */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

export const customFunctions: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  const all = [...walk(manifest)];
  const strings = new Map(
    all.filter(([each]) => each.attributes.id).map(([each]) => [each.attributes.id!, each]),
  );
  const named = (name: string) => all.filter(([each]) => localName(each) === name);

  const namespaces = named("Namespace");
  if (namespaces.length !== 1)
    problems.push(problem(manifest, [], `${namespaces.length} <Namespace>`, "one"));
  for (const [element, above] of namespaces) {
    const value = strings.get(element.attributes.resid ?? "")?.attributes.DefaultValue ?? "";
    if (!/^[A-Za-z][A-Za-z0-9_.]{0,31}$/.test(value)) {
      problems.push(
        problem(element, above, `namespace "${value}"`, "1 to 32 letters, digits, dots; a letter first"),
      );
    }
    const translated = strings.get(element.attributes.resid ?? "")?.children ?? [];
    if (translated.length > 0) {
      problems.push(
        problem(element, above, "a translated namespace", "the same in every language: formulas carry it"),
      );
    }
  }

  const [runtime, ...others] = named("Runtime");
  if (!runtime || others.length > 0) {
    problems.push(
      problem(manifest, [], `${others.length + (runtime ? 1 : 0)} <Runtime>`, "one, shared by all"),
    );
    return problems;
  }
  const [shared, aboveShared] = runtime;
  if (shared.attributes.lifetime !== "long") {
    problems.push(problem(shared, aboveShared, `lifetime "${shared.attributes.lifetime ?? ""}"`, "long"));
  }
  for (const [element, above] of all) {
    const isPage =
      localName(element) === "FunctionFile" ||
      (localName(element) === "SourceLocation" && ["Page", "Action"].includes(localName(above.at(-1)!)));
    if (isPage && element.attributes.resid !== shared.attributes.resid) {
      problems.push(
        problem(
          element,
          above,
          `resid "${element.attributes.resid}"`,
          `the runtime's page "${shared.attributes.resid}"`,
        ),
      );
    }
  }
  // One runtime has one pane. An id asks for a pane of its own, whose page would be another than the runtime's.
  for (const [element, above] of named("TaskpaneId")) {
    problems.push(problem(element, above, "a <TaskpaneId>", "none: the shared runtime has one pane"));
  }
  if (!named("Set").some(([set]) => set.attributes.Name === "SharedRuntime")) {
    problems.push(
      problem(shared, aboveShared, "a shared runtime without its requirement", '<Set Name="SharedRuntime">'),
    );
  }
  return problems;
};

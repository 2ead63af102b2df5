/** Requirement sets exist in the version that is asked for, and no more is asked for than Excel LTSC 2021 has. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

/** By set, the highest version published, and the highest that Excel LTSC 2021 has: the floor of this add-in. */
const published: Readonly<Record<string, { readonly highest: string; readonly floor: string }>> = {
  ExcelApi: { highest: "1.20", floor: "1.14" },
  CustomFunctionsRuntime: { highest: "1.5", floor: "1.1" },
  SharedRuntime: { highest: "1.2", floor: "1.1" },
  RibbonApi: { highest: "1.2", floor: "1.1" },
  AddinCommands: { highest: "1.3", floor: "1.1" },
  DialogApi: { highest: "1.2", floor: "1.1" },
  ImageCoercion: { highest: "1.2", floor: "1.1" },
  KeyboardShortcuts: { highest: "1.1", floor: "1.1" },
};

export const requirementSets: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  for (const [element, above] of walk(manifest)) {
    if (localName(element) !== "Set") continue;
    const { Name: name = "", MinVersion: own } = element.attributes;
    const version = own ?? above.at(-1)!.attributes.DefaultMinVersion ?? "1.1";
    const set = published[name];
    if (!set)
      problems.push(
        problem(element, above, `requirement set "${name}"`, `one of ${Object.keys(published).join(", ")}`),
      );
    else if (!/^1\.\d+$/.test(version) || minor(version) > minor(set.highest)) {
      problems.push(problem(element, above, `${name} ${version}`, `1.1 to ${set.highest}`));
    } else if (minor(version) > minor(set.floor)) {
      problems.push(
        problem(element, above, `${name} ${version}`, `at most ${set.floor}, for Excel LTSC 2021`),
      );
    }
  }
  return problems;
};

function minor(version: string): number {
  return Number(version.split(".")[1]);
}

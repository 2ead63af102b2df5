/**
 * What this Excel supports: a member of an API set that is not advertised answers ApiNotFound, as an older Excel does;
 * a member that Excel has and this host does not answers NotImplemented with its full name.
 */
import type { ApiSets, ApiType } from "./api";
import { HostError } from "./error";
import type { World } from "./world";
import type { Model } from "./object";

const known = new WeakMap<ApiSets, Map<string, boolean>>();

/** Whether `needed` ("ExcelApi 1.7") is within the sets. Versions compare by their parts: 1.10 is later than 1.9. */
export function supports(sets: ApiSets, needed: string): boolean {
  let answers = known.get(sets);
  if (!answers) known.set(sets, (answers = new Map()));
  let answer = answers.get(needed);
  if (answer === undefined) answers.set(needed, (answer = isWithin(sets, needed)));
  return answer;
}

function isWithin(sets: ApiSets, needed: string): boolean {
  const [name = "", version = "1.1"] = needed.split(" ");
  const offered = sets[name];
  if (offered === undefined) return false;
  const [major = 0, minor = 0] = offered.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = version.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** The member's full name as a script spells it: "Worksheet.charts". */
const fullName = (type: string, member: string): string =>
  `${type}.${member.charAt(0).toLowerCase()}${member.slice(1)}`;

/** Fails with ApiNotFound where the library's catalogue has no such member or its set is not advertised. */
export function apiMember(
  of: Model<never> | Model<unknown>,
  kind: keyof ApiType & string,
  name: string,
  world: World,
): void {
  const type = world.api[of.type];
  // Services beside Excel's own types (custom functions) are not in the catalogue.
  if (!type) return;
  const members = type[kind as "properties" | "objects" | "methods"];
  const member = members[name];
  if (!member) {
    if (kind === "methods" && name === "GetItem" && type.item) return;
    throw new HostError("ApiNotFound", fullName(of.type, name));
  }
  if (!supports(world.sets, member.set))
    throw new HostError("ApiNotFound", `${fullName(of.type, name)} needs ${member.set}`);
}

export const unmodelled = (type: string, member: string): HostError =>
  new HostError(
    "NotImplemented",
    `the workbench does not model ${fullName(type, member)}`,
    fullName(type, member),
  );

/**
 * Loading: which properties of an object a `load` asks for, also of objects below it and of a collection's items.
 * In: { Select: ["name", "protection/protected"] } on a worksheet. Out: { Id, Name: "예산", Protection: { Protected: false } }.
 */
import { HostError } from "./error";
import type { World } from "./world";
import type { HostObject, Json, Model } from "./object";
import { apiMember, supports, unmodelled } from "./support";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** What is wanted of one object: plain properties, everything ("*"), and the same of objects below it. */
interface Wanted {
  readonly own: Set<string>;
  all: boolean;
  readonly below: Map<string, Wanted>;
}

export async function query(object: HostObject, info: QueryInfo, world: World): Promise<Json> {
  const wanted: Wanted = { own: new Set(), all: false, below: new Map() };
  for (const path of info.Select ?? ["*"]) want(wanted, path.trim().split("/"));
  for (const path of info.Expand ?? []) want(wanted, [...path.trim().split("/"), "*"]);
  return read(object, wanted, world, info);
}

function want(wanted: Wanted, [first = "*", ...rest]: readonly string[]): void {
  if (first === "*" || first.toLowerCase() === "$all") wanted.all = true;
  else if (rest.length === 0) wanted.own.add(first.toLowerCase());
  else {
    const key = first.toLowerCase();
    const below = wanted.below.get(key) ?? {
      own: new Set<string>(),
      all: false,
      below: new Map<string, Wanted>(),
    };
    wanted.below.set(key, below);
    want(below, rest);
  }
}

async function read(object: HostObject, wanted: Wanted, world: World, page: QueryInfo = {}): Promise<Json> {
  const { model, target } = object;
  const value: Record<string, Json> = {
    ...model.identity?.(target, world),
    ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }),
  };
  if (model.items) {
    const own = split(wanted, model, world);
    await readOwn(object, own.collection, value, world);
    const skip = page.Skip ?? 0;
    const items = model
      .items(target, world)
      .slice(skip, page.Top === undefined ? undefined : skip + page.Top);
    const found: Json[] = [];
    for (const [index, item] of items.entries()) {
      const fields = await read(item, own.items, world);
      found.push({ _Index: index + skip, ...(fields as Record<string, Json>) });
    }
    value["_Items"] = found;
    return value;
  }
  await readOwn(object, wanted, value, world);
  return value;
}

/** A collection's own properties are few (count); everything else that is asked of it is asked of its items. */
function split(wanted: Wanted, model: Model<unknown>, world: World): { collection: Wanted; items: Wanted } {
  const properties = world.api[model.type]?.properties ?? {};
  const names = new Set(Object.keys(properties).map((name) => name.toLowerCase()));
  const ofItems = wanted.below.get("items");
  const own = new Set([...wanted.own].filter((name) => names.has(name)));
  const rest = [...wanted.own].filter((name) => !names.has(name) && name !== "items");
  const below = new Map([...wanted.below].filter(([name]) => name !== "items"));
  for (const [name, inner] of ofItems?.below ?? []) below.set(name, inner);
  return {
    collection: { own, all: wanted.all, below: new Map() },
    items: {
      own: new Set([...rest, ...(ofItems?.own ?? [])]),
      all: wanted.all || wanted.own.has("items") || ofItems?.all === true,
      below,
    },
  };
}

const spellings = new WeakMap<object, ReadonlyMap<string, string>>();

/** The members' names by what they are in small letters. */
function spelled(members: object): ReadonlyMap<string, string> {
  let known = spellings.get(members);
  if (!known) {
    known = new Map(Object.keys(members).map((name) => [name.toLowerCase(), name]));
    spellings.set(members, known);
  }
  return known;
}

async function readOwn(
  object: HostObject,
  wanted: Wanted,
  value: Record<string, Json>,
  world: World,
): Promise<void> {
  const { model } = object;
  const known = spelled(world.api[model.type]?.properties ?? model.properties ?? {});
  // Scripts load isNullObject as the documentation shows; the library knows it without an answer.
  const names = [...wanted.own].filter((name) => !wanted.below.has(name) && name !== "isnullobject");
  for (const name of names) {
    const wire = known.get(name);
    if (wire === undefined) {
      await readBelow(object, name, everything(), value, world);
      continue;
    }
    apiMember(model, "properties", wire, world);
    await readProperty(object, wire, value, world);
  }
  // Assumption: a bare load brings every plain property of the advertised sets. Those that are not modelled are left
  // out, so that reading one fails in the library (PropertyNotLoaded).
  if (wanted.all) {
    for (const [name, property] of Object.entries(model.properties ?? {})) {
      const set = world.api[model.type]?.properties[name]?.set;
      if (property.get && !(name in value) && (set === undefined || supports(world.sets, set)))
        await readProperty(object, name, value, world);
    }
  }
  for (const [name, below] of wanted.below) await readBelow(object, name, below, value, world);
}

const everything = (): Wanted => ({ own: new Set(), all: true, below: new Map() });

async function readProperty(
  object: HostObject,
  name: string,
  value: Record<string, Json>,
  world: World,
): Promise<void> {
  const property = object.model.properties?.[name];
  if (!property?.get) {
    if (name === "_ReferenceId") return;
    throw unmodelled(object.model.type, name);
  }
  if (property.calculated) await world.calculation.settle();
  value[name] = property.get(object.target, world) ?? null;
}

async function readBelow(
  { model, target }: HostObject,
  name: string,
  wanted: Wanted,
  value: Record<string, Json>,
  world: World,
): Promise<void> {
  const wire = spelled(world.api[model.type]?.objects ?? model.objects ?? {}).get(name);
  if (wire === undefined) throw new HostError("InvalidArgument", `${model.type} has no ${name}`);
  apiMember(model, "objects", wire, world);
  const get = model.objects?.[wire];
  if (!get) throw unmodelled(model.type, wire);
  const object = get(target, world);
  if (object !== null) value[wire] = await read(object, wanted, world);
}

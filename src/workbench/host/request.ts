/**
 * Answers one request of the rich API: object paths are resolved as the actions need them, actions run in order, the
 * first failure stops the rest, and what was written before it stays.
 * In: {"Actions":[{"Id":2,"ActionType":1,…}],"ObjectPaths":{…}}. Out: {"Results":[{"ActionId":2,"Value":…}]}.
 */
import { Breath } from "./breath";
import { HostError } from "./error";
import type { World } from "./world";
import { HostObject, type Answer, type Argument, type Json } from "./object";
import { query, type QueryInfo } from "./query";
import type { References } from "./references";
import { apiMember, unmodelled } from "./support";

export interface QueryRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface ArgumentInfo {
  readonly Arguments?: readonly Json[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

type Result = { readonly ActionId: number; readonly Value: Json };

export interface QueryResponse {
  readonly Results?: readonly Result[];
  readonly TraceIds?: readonly number[];
  readonly Error?: {
    Code: string;
    Message: string;
    Location: string;
    ActionIndex: number;
    HttpStatusCode: number;
  };
  readonly ProcessedResults?: { readonly Results: readonly Result[] };
}

const actionTypes = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  ensureUnchanged: 8,
} as const;
const pathTypes = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  null: 7,
} as const;

/** The Excel that a request is answered by: its workbook's object, its services, the objects that the library keeps. */
export interface Answering extends World {
  readonly root: HostObject;
  service(name: string): HostObject;
  readonly references: References;
}

/** Runs the actions. `beforeAction` may throw, as a fault that a test asked for. */
export async function answerRequest(
  request: QueryRequest,
  world: Answering,
  beforeAction: (index: number) => void = () => {},
): Promise<QueryResponse> {
  const paths = new PathResolver(request.ObjectPaths, world);
  const results: Result[] = [];
  const traceIds: number[] = [];
  const breath = new Breath();
  for (const [index, action] of request.Actions.entries()) {
    const at: Place = { text: "" };
    try {
      beforeAction(index);
      if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
      const value = await run(action, paths, world, at);
      results.push({ ActionId: action.Id, Value: value ?? null });
      await breath.taken();
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Error: {
          Code: error.code,
          Message: error.message,
          Location: error.member ?? (at.text || paths.place.text),
          ActionIndex: index,
          HttpStatusCode: error.code === "ItemNotFound" ? 404 : error.code === "AccessDenied" ? 403 : 400,
        },
        TraceIds: traceIds,
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Where in the API something happens, as Excel's debugInfo.errorLocation spells it. */
interface Place {
  text: string;
}

const location = (type: string, member: string): string =>
  `${type}.${member.startsWith("_") ? member : member.charAt(0).toLowerCase() + member.slice(1)}`;

async function run(
  action: Action,
  paths: PathResolver,
  world: Answering,
  at: Place,
): Promise<Json | undefined> {
  if (action.ActionType === actionTypes.trace) return null;
  const object = await paths.resolve(action.ObjectPathId);
  switch (action.ActionType) {
    case actionTypes.instantiate:
      return object && identityOf(object, world);
    case actionTypes.query:
      return object && (await query(object, action.QueryInfo ?? {}, world));
    case actionTypes.method: {
      if (object === null) return { _IsNull: true };
      at.text = location(object.model.type, action.Name);
      const args = await paths.arguments(action.ArgumentInfo);
      const answer = await invoke(object, action.Name, args, world);
      return answer instanceof HostObject ? identityOf(answer, world) : (answer ?? null);
    }
    case actionTypes.setProperty: {
      if (object === null) throw new HostError("InvalidOperation", "the object is null");
      at.text = location(object.model.type, action.Name);
      apiMember(object.model, "properties", action.Name, world);
      const property = object.model.properties?.[action.Name];
      if (!property?.set) throw unmodelled(object.model.type, action.Name);
      const { set } = property;
      const value = (action.ArgumentInfo?.Arguments?.[0] ?? null) as Json;
      world.book.batch(() => set(object.target, value, world), "add-in");
      return null;
    }
    case actionTypes.ensureUnchanged:
      return null;
    default:
      throw new HostError("NotImplemented", `action type ${action.ActionType}`);
  }
}

function identityOf(object: HostObject, world: World): Json {
  return {
    ...object.model.identity?.(object.target, world),
    ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }),
  };
}

/** Calls a method that gives anything. Two methods that every object has are answered here. */
async function invoke(
  object: HostObject,
  name: string,
  args: readonly Argument[],
  world: Answering,
): Promise<Answer> {
  if (name === "_KeepReference") {
    world.references.keep(object);
    return null;
  }
  if (name === "_RemoveReference") {
    world.references.remove(String(args[0]));
    return null;
  }
  apiMember(object.model, "methods", name, world);
  const exact = object.model.methods?.[name];
  if (exact) return call(object, name, args, world);
  // Where a method fails with ItemNotFound, its sibling that ends in OrNullObject gives the null object.
  const plain = name.replace(/OrNullObject$/, "");
  if (plain !== name && plain === "GetItem") return orNull(() => item(object, args, world));
  if (plain !== name && object.model.methods?.[plain]) return orNull(() => call(object, plain, args, world));
  throw unmodelled(object.model.type, name);
}

/** Changes that a method makes are told to the book's listeners once, as the add-in's. */
async function call(
  object: HostObject,
  name: string,
  args: readonly Argument[],
  world: World,
): Promise<Answer> {
  const { model, target } = object;
  if (model.calculatedMethods?.includes(name)) await world.calculation.settle();
  return world.book.batch(() => model.methods![name]!(target, args, world), "add-in");
}

async function orNull(find: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return null;
    throw error;
  }
}

function item(object: HostObject, args: readonly Argument[], world: World): HostObject {
  if (!object.model.item) throw unmodelled(object.model.type, "getItem");
  return object.model.item(object.target, args[0] ?? null, world);
}

/** Object paths of one request: each is resolved once, so that a method that makes something makes it once. */
class PathResolver {
  private readonly resolved = new Map<number, HostObject | null>();
  readonly place: Place = { text: "" };

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly world: Answering,
  ) {}

  async resolve(id: number): Promise<HostObject | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) {
      known?.model.check?.(known.target, this.world);
      return known;
    }
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidReference", `object path ${id}`);
    const object = await this.find(path);
    object?.model.check?.(object.target, this.world);
    this.resolved.set(id, object);
    return object;
  }

  /** Arguments with object references put in place of their ids, in nested lists too. */
  async arguments(info: ArgumentInfo | undefined): Promise<Argument[]> {
    const { Arguments: values = [], ReferencedObjectPathIds: ids } = info ?? {};
    return Promise.all(values.map((value, index) => this.argument(value, ids?.[index])));
  }

  private async argument(value: Json, id: unknown): Promise<Argument> {
    if (typeof id === "number" && id !== 0) return this.resolve(id);
    if (Array.isArray(value) && Array.isArray(id))
      return Promise.all(value.map((each, index) => this.argument(each, id[index])));
    const inner =
      value !== null && typeof value === "object" && !Array.isArray(value) ? value["_ObjectPathId"] : 0;
    return typeof inner === "number" && inner !== 0 ? this.resolve(inner) : value;
  }

  private async find(path: ObjectPath): Promise<HostObject | null> {
    const { world } = this;
    switch (path.ObjectPathType) {
      case pathTypes.global:
        return world.root;
      case pathTypes.newObject:
        return world.service(path.Name);
      case pathTypes.reference:
        return world.references.find(path.Name);
      case pathTypes.null:
        return null;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const { model, target } = parent;
    switch (path.ObjectPathType) {
      case pathTypes.indexer: {
        this.place.text = location(model.type, "GetItem");
        return item(parent, await this.arguments(path.ArgumentInfo), world);
      }
      case pathTypes.property: {
        this.place.text = location(model.type, path.Name);
        apiMember(model, "objects", path.Name, world);
        const get = model.objects?.[path.Name];
        if (!get) throw unmodelled(model.type, path.Name);
        return get(target, world);
      }
      case pathTypes.method: {
        this.place.text = location(model.type, path.Name);
        const found = await invoke(parent, path.Name, await this.arguments(path.ArgumentInfo), world);
        if (found === null || found === undefined) return null;
        if (found instanceof HostObject) return found;
        throw new HostError("InvalidOperation", `${path.Name} gives no object`);
      }
      default:
        throw new HostError("NotImplemented", `object path type ${path.ObjectPathType}`);
    }
  }
}

/**
 * How one Excel type is modelled: what its properties give and take, what objects it leads to, what its methods do.
 * Members bear the names of the wire ("NumberFormat"). What a model leaves out answers NotImplemented.
 * Example: model<Sheet>("Worksheet", { properties: { Name: { get: (sheet) => sheet.name } } }).
 */
import type { World } from "./world";

export type Json = null | boolean | number | string | Json[] | { readonly [key: string]: Json | undefined };

/** An argument of a method: plain, an object of the world, or a list of them. */
export type Argument = Json | undefined | HostObject | readonly Argument[];

export interface Property<T> {
  get?(target: T, world: World): Json | undefined;
  set?(target: T, value: Json, world: World): void;
  /** What it gives depends on calculated values, so they have to be up to date before it is read. */
  readonly calculated?: boolean;
}

export interface Model<T> {
  /** The library's name of the type: "Worksheet". */
  readonly type: string;
  /** `Id` or `_Id`, by which the library finds the object again in a later request. */
  identity?(target: T, world: World): Record<string, string | number>;
  /** Fails where the object is no longer there: its sheet was deleted. */
  check?(target: T, world: World): void;
  readonly properties?: Record<string, Property<T>>;
  readonly objects?: Record<string, (target: T, world: World) => HostObject | null>;
  /** Each gives an object, null (the null object), or a plain result. */
  readonly methods?: Record<
    string,
    (target: T, args: readonly Argument[], world: World) => Answer | Promise<Answer>
  >;
  /** Methods that depend on calculated values. */
  readonly calculatedMethods?: readonly string[];
  /** Of a collection: the item for a key (name, id or index). Fails with ItemNotFound. */
  item?(target: T, key: Argument, world: World): HostObject;
  items?(target: T, world: World): readonly HostObject[];
}

export type Answer = HostObject | Json | undefined | void;

export class HostObject<T = unknown> {
  /** Set once the library keeps a reference to the object. */
  referenceId?: string;
  constructor(
    readonly model: Model<T>,
    readonly target: T,
  ) {}
}

export function model<T>(type: string, parts: Omit<Model<T>, "type">): Model<T> {
  return { type, ...parts };
}

// A model of one target is used where any object is; nothing looks into the target but the model itself.
export const objectOf = <T>(of: Model<T>, target: T): HostObject =>
  new HostObject(of, target) as unknown as HostObject;

/** The target of an argument that has to be an object of the type that `of` models; undefined where it is no such object. */
export function targetOf<T>(of: Model<T>, argument: Argument): T | undefined {
  return argument instanceof HostObject && argument.model.type === of.type
    ? (argument.target as T)
    : undefined;
}

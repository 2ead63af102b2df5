/**
 * Which types and members the Excel library knows, by their names on the wire and with the API set of each, read out of
 * the library's own debug file: no name is typed by hand, and whatever the host does not model can be named in full.
 * Out, for example: api.Range.properties.Values = { set: "ExcelApi 1.1", writable: true }.
 */
import { parse, type Node } from "acorn";

export interface ApiMember {
  /** "ExcelApi 1.7". */
  readonly set: string;
}

export interface ApiProperty extends ApiMember {
  readonly writable: boolean;
}

/** An object reached by a property or a method; `type` is the library's name of it. */
export interface ApiObject extends ApiMember {
  readonly type: string;
}

export interface ApiType {
  readonly properties: Record<string, ApiProperty>;
  readonly objects: Record<string, ApiObject>;
  /** `type` where the method gives an object; absent where it gives a plain value or nothing. */
  readonly methods: Record<string, ApiMember & { readonly type?: string }>;
  /** The type of a collection's items. */
  readonly item?: string;
}

export type ApiCatalog = Record<string, ApiType>;

/** Set name → version: { ExcelApi: "1.9", SharedRuntime: "1.1" }. */
export type ApiSets = Readonly<Record<string, string>>;

type Tree = Node & Record<string, unknown>;

const firstSet = "ExcelApi 1.1";

/** Reads the catalogue out of the text of excel-web-16.00.debug.js (3 MB: about a second). */
export function readApi(source: string): ApiCatalog {
  const catalog: Record<string, ApiType & { item?: string }> = {};
  const program = parse(source, { ecmaVersion: 2020 }) as unknown as Tree;
  for (const body of namespaceBodies(program, "Excel")) {
    for (const [name, statements] of classes(body)) catalog[name] = readType(statements);
    for (const [type, property, wire] of renamedSetters(body)) {
      const properties = catalog[type]?.properties;
      const known = properties?.[property];
      if (properties && known) properties[wire] ??= known;
    }
  }
  return catalog;
}

/** The bodies of every `(function (Excel) { … })(Excel || (Excel = {}))`. */
function namespaceBodies(program: Tree, name: string): Tree[][] {
  return (program["body"] as Tree[]).flatMap((statement) => {
    const call = statement["expression"] as Tree | undefined;
    const callee = call?.["callee"] as Tree | undefined;
    const parameter = (callee?.["params"] as Tree[] | undefined)?.[0];
    return parameter?.["name"] === name ? [(callee!["body"] as Tree)["body"] as Tree[]] : [];
  });
}

/** Each `var Name = (function (_super) { … })(OfficeExtension.ClientObject)` with the statements of its body. */
function* classes(body: Tree[]): Generator<[string, Tree[]]> {
  for (const statement of body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const declaration of statement["declarations"] as Tree[]) {
      const factory = (declaration["init"] as Tree | null)?.["callee"] as Tree | undefined;
      const statements = (factory?.["body"] as Tree | undefined)?.["body"] as Tree[] | undefined;
      const name = (declaration["id"] as Tree)["name"];
      if (typeof name === "string" && Array.isArray(statements) && extendsClient(statements))
        yield [name, statements];
    }
  }
}

/** `function Worksheet_ShowGridlines_Set(…)` sends another name than the property's: Gridlines. */
function* renamedSetters(body: Tree[]): Generator<[type: string, property: string, wire: string]> {
  for (const statement of body) {
    const callee = (statement["expression"] as Tree | undefined)?.["callee"] as Tree | undefined;
    const inner = (callee?.["body"] as Tree | undefined)?.["body"];
    for (const declaration of Array.isArray(inner) ? (inner as Tree[]) : []) {
      const name = /^([A-Za-z]+)_([A-Za-z]+)_Set$/.exec(
        String((declaration["id"] as Tree | undefined)?.["name"] ?? ""),
      );
      const set = name && calls(declaration).find((call) => call.name === "_invokeSetProperty");
      if (name && set) yield [name[1]!, name[2]!, text(set.args[1])];
    }
  }
}

const extendsClient = (statements: Tree[]): boolean =>
  statements.some((statement) => calls(statement).some(({ name }) => name === "__extends"));

function readType(statements: Tree[]): ApiType {
  const type: { -readonly [K in keyof ApiType]: ApiType[K] } = { properties: {}, objects: {}, methods: {} };
  const members = new Map(statements.flatMap((statement) => member(statement) ?? []));
  const names = literals(members.get("_scalarPropertyNames"));
  const wireNames = literals(members.get("_scalarPropertyOriginalNames"));
  const writable = literals(members.get("_scalarPropertyUpdateable"));
  names.forEach((name, index) => {
    const wire = String(wireNames[index] ?? name);
    type.properties[wire] = { set: setOf(members.get(String(name))), writable: writable[index] === true };
  });
  for (const body of members.values()) {
    const set = setOf(body);
    for (const { name, args } of calls(body)) {
      if (name === "_createPropertyObject") type.objects[text(args[2])] = { set, type: typeName(args[0]) };
      if (name === "_createMethodObject" || name === "_createAndInstantiateMethodObject")
        type.methods[text(args[2])] = { set, type: typeName(args[0]) };
      if (name === "_invokeMethod") type.methods[text(args[1])] ??= { set };
      if (name === "_createIndexerObject" || name === "_createChildItemObject") type.item = typeName(args[0]);
    }
  }
  return type;
}

/** The name and the definition of a member: `Object.defineProperty(X.prototype, "name", …)` or `X.prototype.name = …`. */
function member(statement: Tree): [string, Tree][] | undefined {
  const expression = statement["expression"] as Tree | undefined;
  if (expression?.type === "CallExpression") {
    const [target, name, definition] = expression["arguments"] as Tree[];
    if (isPrototype(target) && name?.type === "Literal") return [[String(name["value"]), definition!]];
  }
  if (expression?.type === "AssignmentExpression") {
    const left = expression["left"] as Tree;
    if (isPrototype(left["object"] as Tree | undefined))
      return [[String((left["property"] as Tree)["name"]), expression["right"] as Tree]];
  }
  return undefined;
}

const isPrototype = (node: Tree | undefined): boolean =>
  node?.type === "MemberExpression" && (node["property"] as Tree)["name"] === "prototype";

/** The API set that a member asks for through `_throwIfApiNotSupported`; the first where it asks for none. */
function setOf(body: Tree | undefined): string {
  const check = body && calls(body).find(({ name }) => name === "_throwIfApiNotSupported");
  if (!check) return firstSet;
  const [, set, version] = check.args;
  return `${set?.type === "Literal" ? text(set) : "ExcelApi"} ${text(version)}`;
}

/** Every call below a node whose callee is a plain name or a namespace's member, outermost first. */
function calls(node: Tree): { name: string; args: Tree[] }[] {
  const found: { name: string; args: Tree[] }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== "object" || typeof (value as Tree).type !== "string") return;
    const tree = value as Tree;
    const callee = tree["callee"] as Tree | undefined;
    if (tree.type === "CallExpression" && callee?.type === "Identifier")
      found.push({ name: String(callee["name"]), args: tree["arguments"] as Tree[] });
    for (const key of Object.keys(tree)) if (key !== "type") visit(tree[key]);
  };
  visit(node);
  return found;
}

/** The plain values of the array that a getter returns: `get: function () { return ["name", …]; }`. */
function literals(body: Tree | undefined): unknown[] {
  let found: unknown[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (value === null || typeof value !== "object") return;
    const tree = value as Tree;
    if (tree.type === "ArrayExpression")
      found = (tree["elements"] as Tree[]).map((element) => element["value"]);
    else for (const key of Object.keys(tree)) visit(tree[key]);
  };
  visit(body);
  return found;
}

const text = (node: Tree | undefined): string => String(node?.["value"] ?? "");

/** "Range" of the expression `Excel.Range`. */
const typeName = (node: Tree | undefined): string =>
  String((node?.["property"] as Tree | undefined)?.["name"] ?? node?.["name"] ?? "");

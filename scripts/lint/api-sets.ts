/**
 * Every Office.js member that the product uses is in the API sets that the manifest asks for, or stands behind a question
 * for its set. A function of ours whose docs say "[Api set: ExcelApi 1.13]" is held to the same: its callers have to ask.
 * In: `sheet.comments.load("items/content")` without a guard.
 * Out: Excel.Worksheet.comments needs ExcelApi 1.10; the manifest asks for 1.9. Ask first: hasApi("1.10").
 */
import fs from "node:fs";
import path from "node:path";
import ts from "typescript";
import { guardsAt, includes, printSet, setsInDocs, type ApiSet } from "./api-guards";

export interface ApiProblem {
  readonly file: string;
  readonly line: number;
  readonly member: string;
  readonly needs: string;
  readonly text: string;
}

const root = path.join(__dirname, "..", "..");
/** Rooms that run inside of Excel. */
const rooms = ["excel", "workflow", "commands", "taskpane", "functions"];

/** The sets that the manifest asks for at its top: no Excel without them offers the add-in. */
export function manifestSets(manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8")): ApiSet[] {
  return [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(([, name, version]) => ({
    name: name!,
    version: version!,
  }));
}

/** The product's files with their types; `instead` has texts that stand in the place of a file's own, or beside them. */
export function productProgram(instead: Readonly<Record<string, string>> = {}): ts.Program {
  const texts = new Map(Object.entries(instead).map(([file, text]) => [path.join(root, file), text]));
  const files = [...new Set([...rooms.flatMap(sourcesOf), ...texts.keys()])];
  const { config } = ts.readConfigFile(path.join(root, "tsconfig.json"), ts.sys.readFile) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(
    { ...config.compilerOptions, types: ["office-js", "custom-functions-runtime"] },
    root,
  );
  const host = ts.createCompilerHost(options);
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? readFile(file);
  host.fileExists = (file) => texts.has(path.normalize(file)) || fileExists(file);
  return ts.createProgram(files, options, host);
}

/** What needs more than `floor` without asking for it. */
export function apiProblems(program: ts.Program, floor: readonly ApiSet[] = manifestSets()): ApiProblem[] {
  const check = new Check(program.getTypeChecker(), floor);
  for (const file of program.getRootFileNames()) check.visit(program.getSourceFile(file)!);
  return check.problems;
}

function sourcesOf(room: string): string[] {
  const folder = path.join(root, "src", room);
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
    .map((name) => path.join(folder, name));
}

class Check {
  readonly problems: ApiProblem[] = [];

  constructor(
    private readonly checker: ts.TypeChecker,
    private readonly floor: readonly ApiSet[],
  ) {}

  readonly visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) this.identifier(node);
    else if (ts.isStringLiteralLike(node)) this.loaded(node);
    ts.forEachChild(node, this.visit);
  };

  /** A name that is used: `sheet.comments`, `{ comments } = sheet`, `{ rowHidden: true }`, `askForMerges(…)`. */
  private identifier(node: ts.Identifier): void {
    const { parent } = node;
    if (ts.isBindingElement(parent)) {
      if ((parent.propertyName ?? parent.name) === node)
        this.use(this.checker.getTypeAtLocation(parent.parent).getProperty(node.text), node);
    } else if (ts.isPropertyAssignment(parent) && parent.name === node) {
      const type = this.checker.getContextualType(parent.parent);
      this.use(type && this.property(type, node.text), node);
    } else if (!isDeclared(node)) this.use(this.checker.getSymbolAtLocation(node), node);
  }

  /** The names in `range.load("values,format/fill/color")`. */
  private loaded(node: ts.StringLiteralLike): void {
    const call = ts.findAncestor(node.parent, ts.isCallExpression);
    const { expression } = call ?? {};
    if (!expression || !ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return;
    for (const way of node.text.split(",")) {
      let type: ts.Type | undefined = this.checker.getTypeAtLocation(expression.expression);
      for (const name of way.trim().split("/")) {
        const member: ts.Symbol | undefined = type && this.property(type, name);
        this.use(member, node);
        const own: ts.Type | undefined = member && this.checker.getTypeOfSymbol(member);
        // "items" leads to the members of each item.
        type = own && (this.checker.getIndexTypeOfType(own, ts.IndexKind.Number) ?? own);
      }
    }
  }

  private property(type: ts.Type, name: string): ts.Symbol | undefined {
    return this.checker.getNonNullableType(type).getProperty(name);
  }

  private use(symbol: ts.Symbol | undefined, node: ts.Node): void {
    if (!symbol) return;
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const needed = this.needed(target);
    if (!needed) return;
    if ([...this.floor, ...guardsAt(node)].some((offered) => includes(offered, needed))) return;
    const source = node.getSourceFile();
    const member = this.checker.getFullyQualifiedName(target).replace(/^".*"\./, "");
    const asks = this.floor.find(({ name }) => name === needed.name)?.version ?? `no ${needed.name}`;
    const question =
      needed.name === "ExcelApi"
        ? `hasApi("${needed.version}")`
        : `isSetSupported("${needed.name}", "${needed.version}")`;
    this.problems.push({
      file: path.relative(root, source.fileName).split(path.sep).join("/"),
      line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
      member,
      needs: printSet(needed),
      text: `${member} needs ${printSet(needed)}; the manifest asks for ${asks}. Ask first: ${question}.`,
    });
  }

  /** The set of a member; undefined where whoever has its object has the set already. Of overloads the oldest counts. */
  private needed(symbol: ts.Symbol): ApiSet | undefined {
    const declarations = symbol.declarations ?? [];
    const [first, ...others] = declarations.map((declaration) => setsInDocs(declaration).at(0));
    if (!first || others.some((other) => other === undefined)) return undefined;
    const oldest = others.reduce<ApiSet>((old, other) => (includes(old, other!) ? other! : old), first);
    const owners = declarations.map(({ parent }) => parent).filter(ts.isClassLike);
    const ofOwner = owners.flatMap(setsInDocs);
    return ofOwner.some((own) => includes(own, oldest)) ? undefined : oldest;
  }
}

/** Whether a name is only being given here. */
function isDeclared(node: ts.Identifier): boolean {
  const { parent } = node;
  const named =
    ts.isFunctionLike(parent) ||
    ts.isVariableDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isClassLike(parent);
  return (
    (named && parent.name === node) || ts.isInterfaceDeclaration(parent) || ts.isPropertySignature(parent)
  );
}

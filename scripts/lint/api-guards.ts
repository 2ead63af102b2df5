/**
 * Which API sets are known to be there at a place in the code: the conditions around it say so.
 * In: the node sheet.comments in `hasApi("1.10") ? sheet.comments : undefined`. Out: [{ name: "ExcelApi", version: "1.10" }].
 */
import ts from "typescript";

export interface ApiSet {
  readonly name: string;
  readonly version: string;
}

export const printSet = ({ name, version }: ApiSet): string => `${name} ${version}`;

/** Whether `offered` has what `needed` asks for. Versions compare by their parts: 1.10 is later than 1.9. */
export function includes(offered: ApiSet, needed: ApiSet): boolean {
  if (offered.name !== needed.name) return false;
  const [major = 0, minor = 0] = offered.version.split(".").map(Number);
  const [neededMajor = 0, neededMinor = 0] = needed.version.split(".").map(Number);
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/** Sets of other programs, which say nothing about Excel. */
const elsewhere = /^(Mailbox|OneNote|PowerPoint|Word|Project)/;

/** The sets that the docs of a declaration name: "[Api set: ExcelApi 1.13]", "**Requirement set**: … SharedRuntime 1.1". */
export function setsInDocs(declaration: ts.Node): ApiSet[] {
  const docs = ts
    .getJSDocCommentsAndTags(declaration)
    .filter(ts.isJSDoc)
    .map((doc) => doc.getText())
    .join("\n");
  const named = docs.matchAll(
    /(?:\[Api set:\s*|\*\*Requirement set\*\*:[^|\n]*\|\s*)([A-Za-z]+) (\d+\.\d+)/g,
  );
  return [...named]
    .map(([, name, version]) => ({ name: name!, version: version! }))
    .filter(({ name }) => !elsewhere.test(name));
}

/** The sets that conditions, early exits and the docs of enclosing functions vouch for at a node. */
export function guardsAt(node: ts.Node): ApiSet[] {
  const found: ApiSet[] = [];
  for (let child = node, above = node.parent; above; child = above, above = above.parent) {
    if (ts.isIfStatement(above) || ts.isConditionalExpression(above)) {
      const [test, then] = ts.isIfStatement(above)
        ? [above.expression, above.thenStatement]
        : [above.condition, above.whenTrue];
      if (child !== test) found.push(...known(test, child === then));
    } else if (ts.isBinaryExpression(above) && child === above.right) {
      const { kind } = above.operatorToken;
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken) found.push(...known(above.left, true));
      if (kind === ts.SyntaxKind.BarBarToken) found.push(...known(above.left, false));
    } else if (ts.isBlock(above) || ts.isSourceFile(above)) {
      const before = above.statements.slice(0, above.statements.indexOf(child as ts.Statement));
      for (const statement of before)
        if (ts.isIfStatement(statement) && !statement.elseStatement && leaves(statement.thenStatement))
          found.push(...known(statement.expression, false));
    }
    if (ts.isFunctionLike(above)) found.push(...setsInDocs(above));
  }
  return found;
}

/** The sets that are there where a condition holds, or where it does not. */
function known(condition: ts.Expression, holds: boolean): ApiSet[] {
  if (ts.isParenthesizedExpression(condition)) return known(condition.expression, holds);
  if (ts.isPrefixUnaryExpression(condition) && condition.operator === ts.SyntaxKind.ExclamationToken)
    return known(condition.operand, !holds);
  if (ts.isBinaryExpression(condition)) {
    const { kind } = condition.operatorToken;
    const both = holds ? ts.SyntaxKind.AmpersandAmpersandToken : ts.SyntaxKind.BarBarToken;
    return kind === both ? [...known(condition.left, holds), ...known(condition.right, holds)] : [];
  }
  return holds && ts.isCallExpression(condition) ? asked(condition) : [];
}

/** `hasApi("1.13")`, or `….isSetSupported("ExcelApi", "1.13")`. */
function asked({ expression, arguments: args }: ts.CallExpression): ApiSet[] {
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
  const texts = args.map((arg) => (ts.isStringLiteral(arg) ? arg.text : ""));
  if (name === "hasApi" && texts[0]) return [{ name: "ExcelApi", version: texts[0] }];
  if (name === "isSetSupported" && texts[0] && texts[1]) return [{ name: texts[0], version: texts[1] }];
  return [];
}

/** Whether nothing below a statement is reached once it ran. */
function leaves(statement: ts.Statement): boolean {
  if (ts.isBlock(statement)) return statement.statements.some(leaves);
  return (
    ts.isReturnStatement(statement) ||
    ts.isThrowStatement(statement) ||
    ts.isContinueStatement(statement) ||
    ts.isBreakStatement(statement)
  );
}

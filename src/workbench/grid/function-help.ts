/**
 * What is offered while a formula is typed. In: "=PLAN.PR" and the add-in's functions. Out: PLAN.PRESSRATE with its
 * description; inside its brackets, its arguments, the one being typed marked.
 */
import type { FunctionMetadata } from "../host/arguments";
import { formulaParts } from "../workbook/model";

export interface Suggestion {
  readonly name: string;
  readonly description: string;
}

export interface ArgumentHint {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly current: boolean;
  }[];
}

/** The word that is being typed at the end of the text before the caret: "PLAN.PR". */
export function wordBefore(text: string): string {
  if (!text.startsWith("=") || (text.match(/"/g) ?? []).length % 2 === 1) return "";
  return /(?<![\p{L}\p{N}_.!'])[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text)?.[0] ?? "";
}

export function suggestions(
  text: string,
  namespace: string,
  functions: readonly FunctionMetadata[],
): Suggestion[] {
  const word = wordBefore(text).toUpperCase();
  if (word.length < 2) return [];
  return functions
    .map(({ name, description }) => ({
      name: `${namespace}.${name}`.toUpperCase(),
      description: description ?? "",
    }))
    .filter(({ name }) => name.startsWith(word) || name.slice(namespace.length + 1).startsWith(word))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The add-in's function whose brackets the caret stands in; undefined outside of any. */
export function argumentHint(
  text: string,
  namespace: string,
  functions: readonly FunctionMetadata[],
): ArgumentHint | undefined {
  if (!text.startsWith("=")) return undefined;
  const open: { name: string; argument: number }[] = [];
  const parts = formulaParts(text);
  parts.forEach((part, i) => {
    if (part.text === "(" || part.text === "{")
      open.push({ name: parts[i - 1]?.kind === "function" ? parts[i - 1]!.text : "", argument: 0 });
    else if (part.text === ")" || part.text === "}") open.pop();
    else if (part.text === "," && open.length > 0) open[open.length - 1]!.argument++;
  });
  const inner = open.at(-1);
  const found =
    inner && functions.find(({ name }) => `${namespace}.${name}`.toUpperCase() === inner.name.toUpperCase());
  if (!found) return undefined;
  const last = found.parameters.length - 1;
  return {
    name: `${namespace}.${found.name}`.toUpperCase(),
    description: found.description ?? "",
    parameters: found.parameters.map(({ name, description, optional, repeating }, i) => ({
      name: (optional ? `[${name}]` : name) + (repeating ? ", …" : ""),
      description: description ?? "",
      current: i === inner.argument || (repeating === true && i === last && inner.argument > last),
    })),
  };
}

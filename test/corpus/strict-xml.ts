/**
 * Whether a part is well-formed XML by the letter, told by a parser that is not ours. In: a text. Out: the fault, or undefined.
 */
import { SaxesParser } from "saxes";

export function xmlFault(text: string): string | undefined {
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on("error", (error) => (fault ??= error.message));
  parser.write(text).close();
  return fault;
}

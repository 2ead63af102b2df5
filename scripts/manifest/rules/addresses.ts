/** Every address is a full https address of at most 2,048 characters; what lies on the add-in's own host exists there. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk } from "../xml";

const addressElements = [
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomain",
  "SourceLocation",
  "Image",
  "Url",
];

export const addresses: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  for (const [element, above] of walk(manifest)) {
    const owner = localName(element) === "Override" ? above.at(-1)! : element;
    if (!addressElements.includes(localName(owner))) continue;
    const address =
      element.attributes.DefaultValue ?? element.attributes.Value ?? (element.text || undefined);
    if (address === undefined) continue; // a resid, or nothing: other rules
    if (!isHttps(address))
      problems.push(problem(element, above, `"${address}"`, "an address that begins with https://"));
    else if (address.length > 2048) {
      problems.push(problem(element, above, `an address of ${address.length} characters`, "at most 2048"));
    }
  }
  return problems;
};

function isHttps(address: string): boolean {
  return /^https:\/\/[^/\s]+/.test(address) && !/\s/.test(address) && URL.canParse(address);
}

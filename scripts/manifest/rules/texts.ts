/** Texts are there, not longer than the schema allows, and stand in both of our languages. */
import { problem, type Problem, type Rule } from "../problem";
import { localName, walk, type XmlElement } from "../xml";

/** The longest text in characters, by the element that holds it and, for a resource, the list around it. */
function limit(element: XmlElement, parent: XmlElement): number | undefined {
  const name = localName(element);
  if (name === "String") return localName(parent) === "ShortStrings" ? 125 : 250;
  if (localName(parent) !== "OfficeApp") return undefined;
  return { ProviderName: 125, DisplayName: 125, Description: 250 }[name];
}

export const texts: Rule = ({ manifest }) => {
  const problems: Problem[] = [];
  const defaultLocale = manifest.children.find((each) => localName(each) === "DefaultLocale");
  if (defaultLocale?.text !== "ko-KR") {
    problems.push(
      problem(
        defaultLocale ?? manifest,
        [manifest],
        `default locale "${defaultLocale?.text ?? ""}"`,
        "ko-KR",
      ),
    );
  }
  for (const [element, above] of walk(manifest)) {
    const longest = above.length > 0 ? limit(element, above.at(-1)!) : undefined;
    if (longest === undefined) continue;
    const overrides = element.children.filter((each) => localName(each) === "Override");
    for (const each of [element, ...overrides]) {
      const text = each.attributes.DefaultValue ?? each.attributes.Value ?? each.text;
      if (text.trim() === "") problems.push(problem(each, above, "no text", "a text"));
      if (text.length > longest) {
        problems.push(problem(each, above, `a text of ${text.length} characters`, `at most ${longest}`));
      }
    }
    const locales = overrides.map((each) => each.attributes.Locale ?? "");
    const korean = /[ㄱ-힣]/.test(element.attributes.DefaultValue ?? "");
    if (korean && !locales.includes("en-US")) {
      problems.push(
        problem(element, above, "a Korean text without an English one", 'an <Override Locale="en-US">'),
      );
    }
    for (const [index, locale] of locales.entries()) {
      if (!/^[a-z]{2,3}(-[A-Z]{2})?$/.test(locale) || locales.indexOf(locale) !== index) {
        problems.push(
          problem(
            overrides[index]!,
            [...above, element],
            `locale "${locale}"`,
            'each locale once, as "en-US"',
          ),
        );
      }
    }
  }
  return problems;
};

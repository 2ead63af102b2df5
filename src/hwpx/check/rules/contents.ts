/** The package's list names every part it has, and the spine reads header, section0, section1 … */
import { faultAt, faultOf, numberOf, type Rule } from "../fault";
import { childOf, childrenOf, headerName, listName, sectionNames } from "../parts";

export const contents: Rule = function* (document) {
  const { trees, names } = document;
  const list = trees.get(listName);
  const sections = sectionNames(document);
  if (list) {
    const items = childrenOf(childOf(list, "opf:manifest") ?? list, "opf:item");
    for (const item of items) {
      const href = item.attributes["href"] ?? "";
      if (!names.includes(href)) yield faultAt(listName, item, "item-without-part", { href });
      const found = item.attributes["media-type"] ?? "?";
      if (/\.xml$/.test(href) && found !== "application/xml")
        yield faultAt(listName, item, "value-wrong", {
          attribute: "media-type",
          found,
          expected: "application/xml",
        });
    }
    for (const part of [headerName, ...sections])
      if (names.includes(part) && !items.some(({ attributes }) => attributes["href"] === part))
        yield faultAt(listName, list, "part-unlisted", { part });
    const spine = childOf(list, "opf:spine");
    const found = (spine ? childrenOf(spine, "opf:itemref") : []).map(
      ({ attributes }) =>
        items.find((item) => item.attributes["id"] === attributes["idref"])?.attributes["href"] ?? "?",
    );
    const expected = [headerName, ...sections];
    // 한글 reads its scripts and notes there too.
    const isText = (href: string): boolean =>
      href === "?" || expected.includes(href) || !names.includes(href);
    if (found.filter(isText).join() !== expected.join())
      yield faultAt(listName, spine ?? list, "spine-wrong", {
        expected: expected.join(", "),
        found: found.join(", "),
      });
  }
  const container = trees.get("META-INF/container.xml");
  const rootfiles = container && childOf(container, "ocf:rootfiles");
  const main =
    rootfiles &&
    childrenOf(rootfiles, "ocf:rootfile").find(({ attributes }) => attributes["full-path"] === listName);
  for (const file of rootfiles ? childrenOf(rootfiles, "ocf:rootfile") : []) {
    const href = file.attributes["full-path"] ?? "";
    if (!names.includes(href)) yield faultAt("META-INF/container.xml", file, "item-without-part", { href });
  }
  if (container && main?.attributes["media-type"] !== "application/hwpml-package+xml")
    yield faultAt("META-INF/container.xml", container, "child-missing", {
      child: `ocf:rootfile ${listName}`,
    });
  const said = numberOf(trees.get(headerName), "secCnt");
  if (trees.has(headerName) && said !== sections.length)
    yield faultOf(headerName, "section-count", { said: said ?? "?", found: sections.length });
};

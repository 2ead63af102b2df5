/**
 * Icons exist and have the size that the manifest says: 16, 32 and 80 for each button and group (20, 24, 40, 48 and 64
 * may be there), 32 for IconUrl, 64 for HighResolutionIconUrl. PNG, as every Office accepts it.
 */
import { problem, type ManifestFiles, type Problem, type Rule } from "../problem";
import { localName, walk, type XmlElement } from "../xml";

const required = ["16", "32", "80"];
const allowed = [...required, "20", "24", "40", "48", "64"];
const ownSizes: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

export const icons: Rule = (files) => {
  const problems: Problem[] = [];
  const all = [...walk(files.manifest)];
  const images = new Map(
    all
      .filter(([each]) => localName(each) === "Image" && each.attributes.id)
      .map(([each]) => [each.attributes.id!, each]),
  );
  const expectPicture = (
    element: XmlElement,
    above: readonly XmlElement[],
    address: string,
    size: number,
  ): void => {
    const found = pictureTrouble(files, address, size);
    if (found) problems.push(problem(element, above, found, `a PNG of ${size} x ${size} pixels`));
  };

  for (const [element, above] of all) {
    const name = localName(element);
    if (ownSizes[name]) {
      for (const each of [element, ...element.children]) {
        expectPicture(
          each,
          above,
          each.attributes.DefaultValue ?? each.attributes.Value ?? "",
          ownSizes[name],
        );
      }
    }
    if (name !== "Icon") continue;
    const sizes = element.children.map((image) => image.attributes.size ?? "");
    const missing = required.filter((size) => !sizes.includes(size));
    if (missing.length > 0)
      problems.push(problem(element, above, `no image of size ${missing.join(", ")}`, "16, 32 and 80"));
    for (const image of element.children) {
      const size = image.attributes.size ?? "";
      if (!allowed.includes(size) || sizes.indexOf(size) !== sizes.lastIndexOf(size)) {
        problems.push(
          problem(image, [...above, element], `size "${size}"`, `each of ${allowed.join(", ")} at most once`),
        );
        continue;
      }
      const resource = images.get(image.attributes.resid ?? "");
      for (const each of resource ? [resource, ...resource.children] : []) {
        expectPicture(
          image,
          [...above, element],
          each.attributes.DefaultValue ?? each.attributes.Value ?? "",
          Number(size),
        );
      }
    }
  }
  return problems;
};

/** What is wrong with the file behind an address, or undefined. */
function pictureTrouble(files: ManifestFiles, address: string, size: number): string | undefined {
  if (!URL.canParse(address)) return `no address: "${address}"`;
  const path = new URL(address).pathname.slice(1);
  const bytes = files.file(path);
  if (!bytes) return `no file ${path}`;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89504e47) return `${path}, which is no PNG`;
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === size && height === size ? undefined : `${path} of ${width} x ${height} pixels`;
}

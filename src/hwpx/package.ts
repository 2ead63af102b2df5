/**
 * The parts of a .hwpx and the zip that holds them: mimetype first and uncompressed, as the format asks.
 * In: header.xml and the sections. Out: the file's bytes.
 */
import { strToU8, zipSync, type Zippable } from "fflate";
import { declaration, element, namespaces, text } from "./xml";

export interface Parts {
  readonly title: string;
  readonly header: string;
  /** As UTF-8. */
  readonly sections: readonly Uint8Array[];
  /** The first lines as plain text, for previews. */
  readonly preview: string;
}

export const mediaType = "application/hwp+zip";
/** The same document gives the same bytes, whenever it is written. */
const written = new Date(2000, 0, 1);

export function zipParts({ title, header, sections, preview }: Parts): Uint8Array {
  const names = sections.map((_, index) => `section${index}`);
  const deflated = (content: string | Uint8Array): Zippable[string] => [
    typeof content === "string" ? strToU8(content) : content,
    { level: 6, mtime: written },
  ];
  const files: Zippable = {
    mimetype: [strToU8(mediaType), { level: 0, mtime: written }],
    "version.xml": deflated(versionXml()),
    "Contents/header.xml": deflated(header),
    ...Object.fromEntries(
      sections.map((section, index) => [`Contents/section${index}.xml`, deflated(section)]),
    ),
    "Preview/PrvText.txt": deflated(preview),
    "settings.xml": deflated(settingsXml()),
    "Contents/content.hpf": deflated(contentXml(title, names)),
    "META-INF/container.xml": deflated(containerXml()),
    "META-INF/manifest.xml": deflated(
      declaration +
        element("odf:manifest", { "xmlns:odf": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" }),
    ),
  };
  return zipSync(files);
}

/** Who wrote the document, as it says of itself; 한글 puts its own name there. */
export const application = "performance-plan-addin";

const versionXml = (): string =>
  declaration +
  element("hv:HCFVersion", {
    "xmlns:hv": "http://www.hancom.co.kr/hwpml/2011/version",
    tagetApplication: "WORDPROCESSOR", // 한글 spells it so.
    major: 5,
    minor: 1,
    micro: 0,
    buildNumber: 1,
    os: 1,
    xmlVersion: "1.4",
    application,
    appVersion: "0.1",
  });

const settingsXml = (): string =>
  declaration +
  element(
    "ha:HWPApplicationSetting",
    { "xmlns:ha": "http://www.hancom.co.kr/hwpml/2011/app" },
    element("ha:CaretPosition", { listIDRef: 0, paraIDRef: 0, pos: 0 }),
  );

function contentXml(title: string, sections: readonly string[]): string {
  const xml = "application/xml";
  return (
    declaration +
    element(
      "opf:package",
      { ...namespaces, version: "", "unique-identifier": "", id: "" },
      element("opf:metadata", {}, element("opf:title", {}, text(title)), element("opf:language", {}, "ko")),
      element(
        "opf:manifest",
        {},
        element("opf:item", { id: "header", href: "Contents/header.xml", "media-type": xml }),
        ...sections.map((id) => element("opf:item", { id, href: `Contents/${id}.xml`, "media-type": xml })),
        element("opf:item", { id: "settings", href: "settings.xml", "media-type": xml }),
      ),
      element(
        "opf:spine",
        {},
        ...["header", ...sections].map((idref) => element("opf:itemref", { idref, linear: "yes" })),
      ),
    )
  );
}

const containerXml = (): string =>
  declaration +
  element(
    "ocf:container",
    {
      "xmlns:ocf": "urn:oasis:names:tc:opendocument:xmlns:container",
      "xmlns:hpf": "http://www.hancom.co.kr/schema/2011/hpf",
    },
    element(
      "ocf:rootfiles",
      {},
      element("ocf:rootfile", {
        "full-path": "Contents/content.hpf",
        "media-type": "application/hwpml-package+xml",
      }),
      element("ocf:rootfile", { "full-path": "Preview/PrvText.txt", "media-type": "text/plain" }),
    ),
  );

/** Documents as 한글 itself, or another program, writes them: other letters of the same XML, and what ours do not hold. */
import { changed, container, header, list, section, swap, type Change } from "./document";

const text = "<hp:t>○ 구정홍보 강화</hp:t>";
const every =
  (part: string, from: RegExp, to: string): Change =>
  (files) => {
    const before = files[part]!;
    files[part] = before.replaceAll(from, to);
    if (files[part] === before) throw new Error(`${part} holds no ${String(from)}`);
  };
/** The XML declaration is the only place that begins a text so. */
const declaration = /^<\?xml[^>]*\?>/;

const changes: readonly (readonly [what: string, change: Change])[] = [
  [
    "attributes in another order, elements closed by a tag of their own",
    every(section, /<hp:cellAddr (colAddr="\d+") (rowAddr="\d+")\/>/g, "<hp:cellAddr $2 $1></hp:cellAddr>"),
  ],
  [
    "single quotes",
    every(section, /<hp:p id="(\d+)" paraPrIDRef="(\d+)"/g, "<hp:p paraPrIDRef='$2' id='$1'"),
  ],
  ["lines and indents between elements", every(section, /<hp:t([rc])/g, "\r\n\t<hp:t$1")],
  [
    "a mark of UTF-8 before the text",
    swap(section, declaration, '\uFEFF<?xml version="1.0" encoding="UTF-8"?>'),
  ],
  ["no declaration", swap(section, declaration, "")],
  ["a comment", swap(section, "?>", "?><!-- <!DOCTYPE> -->")],
  ["a text without markup", swap(section, text, "<hp:t><![CDATA[○ 구정 & 홍보]]></hp:t>")],
  ["a letter by its number", swap(section, "강화", "&#xAC15;화")],
  ["paragraphs of number 0", every(section, /<hp:p id="\d+"/g, '<hp:p id="0"')],
  ["paragraphs of 한글's highest number", every(section, /<hp:p id="\d+"/g, '<hp:p id="2147483648"')],
  ["the version after", swap(header, 'version="1.4"', 'version="1.5"')],
  [
    "marked letters",
    swap(section, text, '<hp:t><hp:markpenBegin color="#FFFF00"/>구정<hp:markpenEnd/></hp:t>'),
  ],
  ["a tab", swap(section, text, '<hp:t>○<hp:tab width="4000" leader="0" type="1"/>구정</hp:t>')],
  ["blanks and breaks", swap(section, text, "<hp:t>○<hp:nbSpace/>구정<hp:fwSpace/><hp:lineBreak/></hp:t>")],
  [
    "a link",
    swap(
      section,
      text,
      '<hp:ctrl><hp:fieldBegin id="1" type="HYPERLINK" name="" editable="0" dirty="1" zorder="-1" fieldid="1"/></hp:ctrl><hp:t>구정</hp:t><hp:ctrl><hp:fieldEnd beginIDRef="1" fieldid="1"/></hp:ctrl>',
    ),
  ],
  ["a bookmark", swap(section, text, '<hp:ctrl><hp:bookmark name="x"/></hp:ctrl>')],
  ["a footnote", swap(section, text, '<hp:ctrl><hp:footNote number="1" instId="7"/></hp:ctrl>')],
  ["a picture", swap(section, text, '<hp:pic id="88888"><hp:sz width="100" height="100"/></hp:pic>')],
  ["a caption", swap(section, /(<hp:outMargin [^>]*\/>)/, '$1<hp:caption side="TOP" gap="850"/>')],
  ["lines over several cells", swap(section, /(<hp:inMargin [^>]*\/>)/, "$1<hp:cellzoneList/>")],
  ["a presentation", swap(section, "</hp:secPr>", "<hp:presentation/></hp:secPr>")],
  ["lines that are squeezed", swap(section, 'lineWrap="BREAK"', 'lineWrap="SQUEEZE"')],
  [
    "a cell with its table's margins",
    swap(
      section,
      /<hp:cellMargin [^>]*\/>/,
      '<hp:cellMargin left="4294967295" right="4294967295" top="4294967295" bottom="4294967295"/>',
    ),
  ],
  ["a table moved above its paragraph", swap(section, 'vertOffset="0"', 'vertOffset="4294967103"')],
  ["A4 as 한글 rounds it", swap(section, 'height="84186"', 'height="84188"')],
  ["letters above the line", swap(header, "</hh:charPr>", "<hh:supscript/></hh:charPr>")],
  [
    "letters with nothing under and over them",
    swap(header, /<hh:underline [^>]*\/>.*?<\/hh:charPr>/, "</hh:charPr>"),
  ],
  ["a list of bullets", swap(header, "<hh:paraProperties", '<hh:bullets itemCnt="0"/><hh:paraProperties')],
  ["looks of memos", swap(header, "</hh:refList>", '<hh:memoProperties itemCnt="0"/></hh:refList>')],
  [
    "what a font looks like",
    swap(header, "<hh:substFont", '<hh:typeInfo familyType="FCAT_GOTHIC"/><hh:substFont'),
  ],
  [
    "looks without a case for newer programs",
    every(
      header,
      /<hp:switch><hp:case[^>]*>(.*?)<\/hp:case><hp:default>.*?<\/hp:default><\/hp:switch>/g,
      "$1",
    ),
  ],
  ["no tracking of changes", swap(header, /<hh:trackchageConfig[^>]*\/>/, "")],
  ["a colour in small letters", swap(header, 'textColor="#1A1A1A"', 'textColor="#1a1a1a"')],
  ["a fill that shines through", swap(header, 'alpha="0"', 'alpha="0.5"')],
  ["a strike of 한글's own", swap(header, '<hh:strikeout shape="NONE"', '<hh:strikeout shape="3D"')],
  ["a broken line", swap(header, 'type="SOLID" width="0.12 mm"', 'type="DASH" width="0.7 mm"')],
  [
    "an author",
    swap(list, "</opf:metadata>", '<opf:meta name="creator" content="text">홍보실</opf:meta></opf:metadata>'),
  ],
  [
    "a picture of the first page, and a second description of the package",
    (files) => {
      swap(
        container,
        "</ocf:rootfiles>",
        '<ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/></ocf:rootfiles>',
      )(files);
      return {
        ...files,
        "Preview/PrvImage.png": Uint8Array.from([0x89, 0x50, 0x4e, 0x47]),
        "META-INF/container.rdf": '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      };
    },
  ],
  [
    "a script, read after the section",
    (files) => {
      swap(
        list,
        "</opf:manifest>",
        '<opf:item id="headersc" href="Scripts/headerScripts.js" media-type="application/x-javascript ;charset=utf-16"/></opf:manifest>',
      )(files);
      swap(list, "</opf:spine>", '<opf:itemref idref="headersc" linear="no"/></opf:spine>')(files);
      return { ...files, "Scripts/headerScripts.js": Uint8Array.from([0xff, 0xfe]) };
    },
  ],
];

export const sound: readonly (readonly [what: string, bytes: Uint8Array])[] = [
  ...changes.map(([what, change]) => [what, changed(change)] as const),
  [
    "other entries first",
    changed(
      () => undefined,
      (names) => [names[0]!, ...names.slice(1).sort()],
    ),
  ],
];

/**
 * What staff's workbooks hold beside cells, each put into a workbook file by hand, part by part, as Excel lays it out.
 * In: the parts of a workbook whose first sheet is 예산. Out: the same with a chart, a pivot table, macros, a thread …
 * Names, texts and values are made up.
 */
import { strToU8 } from "fflate";
import { add, edit, type Files, insert, relate, sheetPart, textOf } from "./package";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const a = "http://schemas.openxmlformats.org/drawingml/2006/main";
const xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const c = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const office = "application/vnd.openxmlformats-officedocument.";
const sheetml = `${office}spreadsheetml.`;

/** Elements that come after drawing in a sheet, after legacyDrawing, and so on. */
const afterDrawing = ["legacyDrawing", "tableParts", "extLst"];
const afterNotes = ["tableParts", "extLst"];
const afterRules = [
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "drawing",
  ...afterDrawing,
];

/** Each adds one feature to the first sheet, or to the workbook. */
export const features: Readonly<Record<string, (files: Files) => void>> = {
  "a chart": (files) => {
    add(
      files,
      "xl/charts/chart1.xml",
      `${head}<c:chartSpace xmlns:c="${c}" xmlns:a="${a}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/>` +
        '<c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>예산!$B$6:$B$9</c:f>' +
        '</c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling/>' +
        '<c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/>' +
        '<c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
      `${office}drawingml.chart+xml`,
    );
    const frame =
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="차트 1"/><xdr:cNvGraphicFramePr/>' +
      '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>' +
      `<a:graphicData uri="${c}"><c:chart xmlns:c="${c}" xmlns:r="${rels}" r:id="ID"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    drawing(files, (part) => frame.replace("ID", relate(files, part, "chart", "xl/charts/chart1.xml")));
  },
  "a picture": (files) => {
    files["xl/media/image1.png"] = png;
    edit(files, "[Content_Types].xml", (text) =>
      text.replace(/(<Types[^>]*>)/, '$1<Default Extension="png" ContentType="image/png"/>'),
    );
    drawing(files, (part) => {
      const id = relate(files, part, "image", "xl/media/image1.png");
      return (
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="로고"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill>' +
        `<a:blip xmlns:r="${rels}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>` +
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>'
      );
    });
  },
  "a shape with a text": (files) =>
    drawing(
      files,
      () =>
        '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="4" name="도형"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr>' +
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>결재</a:t></a:r></a:p>' +
        "</xdr:txBody></xdr:sp>",
    ),
  "an external link": (files) => {
    const part = "xl/externalLinks/externalLink1.xml";
    add(
      files,
      part,
      `${head}<externalLink xmlns="${main}" xmlns:r="${rels}"><externalBook r:id="rIdX1"><sheetNames><sheetName val="전년도"/>` +
        '</sheetNames><sheetDataSet><sheetData sheetId="0"><row r="2"><cell r="B2"><v>77</v></cell></row></sheetData>' +
        "</sheetDataSet></externalBook></externalLink>",
      `${sheetml}externalLink+xml`,
    );
    relate(files, part, "externalLinkPath", "file:///Z:/2016/전년도%20예산.xlsx", true);
    const id = relate(files, "xl/workbook.xml", "externalLink", part);
    edit(files, "xl/workbook.xml", (text) =>
      text.replace(
        "</sheets>",
        `</sheets><externalReferences><externalReference r:id="${id}"/></externalReferences>`,
      ),
    );
    cell(files, '<c r="H2"><f>[1]전년도!B2*2</f><v>154</v></c>', 2);
  },
  "a pivot table": (files) => {
    add(
      files,
      "xl/pivotCache/pivotCacheDefinition1.xml",
      `${head}<pivotCacheDefinition xmlns="${main}" xmlns:r="${rels}" r:id="rIdX1" refreshedBy="가나다" createdVersion="6" ` +
        'refreshedVersion="6" recordCount="1"><cacheSource type="worksheet"><worksheetSource ref="A1:B2" sheet="예산"/></cacheSource>' +
        '<cacheFields count="2"><cacheField name="사업" numFmtId="0"><sharedItems count="1"><s v="가"/></sharedItems></cacheField>' +
        '<cacheField name="금액" numFmtId="0"><sharedItems containsSemiMixedTypes="0" containsString="0" containsNumber="1" minValue="1" maxValue="1"/>' +
        "</cacheField></cacheFields></pivotCacheDefinition>",
      `${sheetml}pivotCacheDefinition+xml`,
    );
    add(
      files,
      "xl/pivotCache/pivotCacheRecords1.xml",
      `${head}<pivotCacheRecords xmlns="${main}" count="1"><r><x v="0"/><n v="1"/></r></pivotCacheRecords>`,
      `${sheetml}pivotCacheRecords+xml`,
    );
    relate(
      files,
      "xl/pivotCache/pivotCacheDefinition1.xml",
      "pivotCacheRecords",
      "xl/pivotCache/pivotCacheRecords1.xml",
    );
    const id = relate(
      files,
      "xl/workbook.xml",
      "pivotCacheDefinition",
      "xl/pivotCache/pivotCacheDefinition1.xml",
    );
    edit(files, "xl/workbook.xml", (text) =>
      text.replace(
        "</workbook>",
        `<pivotCaches><pivotCache cacheId="1" r:id="${id}"/></pivotCaches></workbook>`,
      ),
    );
    add(
      files,
      "xl/pivotTables/pivotTable1.xml",
      `${head}<pivotTableDefinition xmlns="${main}" name="피벗1" cacheId="1" dataCaption="값" createdVersion="6">` +
        '<location ref="J1:K3" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/><pivotFields count="2"><pivotField axis="axisRow" ' +
        'showAll="0"><items count="2"><item x="0"/><item t="default"/></items></pivotField><pivotField dataField="1" showAll="0"/></pivotFields>' +
        '<rowFields count="1"><field x="0"/></rowFields><dataFields count="1"><dataField name="합계" fld="1"/></dataFields></pivotTableDefinition>',
      `${sheetml}pivotTable+xml`,
    );
    relate(
      files,
      "xl/pivotTables/pivotTable1.xml",
      "pivotCacheDefinition",
      "xl/pivotCache/pivotCacheDefinition1.xml",
    );
    relate(files, sheetPart(1), "pivotTable", "xl/pivotTables/pivotTable1.xml");
    cell(files, '<c r="H3"><f>GETPIVOTDATA("합계",$J$1)</f><v>1</v></c>', 3);
  },
  macros: (files) => {
    const part = "xl/vbaProject.bin";
    add(
      files,
      part,
      strToU8("\u00d0\u00cf made up, no program: Sub 보고() … End Sub"),
      "application/vnd.ms-office.vbaProject",
    );
    relate(
      files,
      "xl/workbook.xml",
      "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
      part,
    );
    edit(files, "[Content_Types].xml", (text) =>
      text.replace(`${sheetml}sheet.main+xml`, "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
    );
    cell(files, '<c r="H5" t="str"><f>한글금액(B6)</f><v>일금 삼억 원</v></c>', 5);
  },
  "notes and a thread": (files) => {
    add(
      files,
      "xl/comments1.xml",
      `${head}<comments xmlns="${main}"><authors><author>홍보실</author><author>tc={11111111-2222-3333-4444-555555555555}</author></authors>` +
        '<commentList><comment ref="B6" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>확인</t></r><r><t xml:space="preserve"> 필요</t></r></text></comment>' +
        '<comment ref="H90" authorId="0"><text><t>빈 셀의 메모</t></text></comment>' +
        '<comment ref="C6" authorId="1"><text><t>[Threaded comment]&#10;Comment: 작년과 같습니까?</t></text></comment></commentList></comments>',
      `${sheetml}comments+xml`,
    );
    relate(files, sheetPart(1), "comments", "xl/comments1.xml");
    edit(files, "[Content_Types].xml", (text) =>
      text.replace(/(<Types[^>]*>)/, `$1<Default Extension="vml" ContentType="${office}vmlDrawing"/>`),
    );
    const shape = (id: number, row: number, column: number): string =>
      `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='visibility:hidden' fillcolor="#ffffe1"><v:textbox><div></div></v:textbox>` +
      `<x:ClientData ObjectType="Note"><x:Anchor>3, 15, 4, 10, 5, 15, 8, 4</x:Anchor><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
    files["xl/drawings/vmlDrawing1.vml"] = strToU8(
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
        '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/>' +
        `${shape(1025, 5, 1)}${shape(1026, 89, 7)}${shape(1027, 5, 2)}</xml>`,
    );
    const id = relate(files, sheetPart(1), "vmlDrawing", "xl/drawings/vmlDrawing1.vml");
    insert(files, sheetPart(1), `<legacyDrawing r:id="${id}"/>`, afterNotes);
    const threads = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
    const people = "http://schemas.microsoft.com/office/2017/10/relationships/";
    add(
      files,
      "xl/threadedComments/threadedComment1.xml",
      `${head}<ThreadedComments xmlns="${threads}"><threadedComment ref="C6" dT="2017-03-02T09:00:00.00" personId="{AAAAAAAA-0000-0000-0000-000000000001}" ` +
        'id="{11111111-2222-3333-4444-555555555555}"><text>작년과 같습니까?</text></threadedComment></ThreadedComments>',
      "application/vnd.ms-excel.threadedcomments+xml",
    );
    relate(files, sheetPart(1), `${people}threadedComment`, "xl/threadedComments/threadedComment1.xml");
    add(
      files,
      "xl/persons/person.xml",
      `${head}<personList xmlns="${threads}"><person displayName="홍보실" id="{AAAAAAAA-0000-0000-0000-000000000001}" userId="홍보실" providerId="None"/></personList>`,
      "application/vnd.ms-excel.person+xml",
    );
    relate(files, "xl/workbook.xml", `${people}person`, "xl/persons/person.xml");
  },
  "a table with a totals row": (files) => {
    add(
      files,
      "xl/tables/table1.xml",
      `${head}<table xmlns="${main}" id="7" name="물량표" displayName="물량표" ref="J10:K13" totalsRowCount="1"><autoFilter ref="J10:K12"/>` +
        '<tableColumns count="2"><tableColumn id="1" name="항목" totalsRowLabel="계"/><tableColumn id="2" name="물량 &amp; 값" totalsRowFunction="sum"/></tableColumns>' +
        '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>',
      `${sheetml}table+xml`,
    );
    const id = relate(files, sheetPart(1), "table", "xl/tables/table1.xml");
    insert(files, sheetPart(1), `<tableParts count="1"><tablePart r:id="${id}"/></tableParts>`, ["extLst"]);
    const text = (at: string, value: string): string =>
      `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
    cell(files, text("J10", "항목") + text("K10", "물량 &amp; 값"), 10);
    cell(files, `${text("J11", "가")}<c r="K11"><v>3</v></c>`, 11);
    cell(
      files,
      `${text("J12", "나")}<c r="K12"><v>4</v></c><c r="M12"><f>SUM(물량표[물량 &amp; 값])</f><v>7</v></c>`,
      12,
    );
    cell(files, `${text("J13", "계")}<c r="K13"><f>SUBTOTAL(109,물량표[물량 &amp; 값])</f><v>7</v></c>`, 13);
  },
  "rules and validations, with formulas as bounds": (files) => {
    edit(files, "xl/styles.xml", (text) =>
      text.replace(
        /<dxfs[^>]*\/>|<dxfs[^>]*>[\s\S]*?<\/dxfs>/,
        '<dxfs count="1"><dxf><font><b/><color theme="5" tint="-0.25"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>',
      ),
    );
    insert(
      files,
      sheetPart(1),
      '<conditionalFormatting sqref="B6:C9 E6:E9"><cfRule type="cellIs" dxfId="0" priority="2" operator="between"><formula>$F$1*0.9</formula>' +
        '<formula>MAX($F$1,100)</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="D6:D9"><cfRule type="dataBar" priority="3">' +
        '<dataBar><cfvo type="min"/><cfvo type="formula" val="$F$1"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>',
      ["dataValidations", ...afterRules],
    );
    insert(
      files,
      sheetPart(1),
      '<dataValidations count="2"><dataValidation type="whole" allowBlank="1" showErrorMessage="1" sqref="G6:G9"><formula1>MIN($B$6:$B$9)</formula1>' +
        '<formula2>$F$1&amp;""</formula2></dataValidation><dataValidation type="list" allowBlank="1" sqref="G10"><formula1>"핵심,일반"</formula1></dataValidation></dataValidations>',
      afterRules,
    );
  },
  "array and shared formulas, and a what-if table": (files) => {
    cell(files, '<c r="O14"><f t="array" ref="O14">SUM(B6:B9*2)</f><v>900</v></c>', 14);
    cell(files, '<c r="O15"><f t="array" ref="O15:O16">B6:B7*2</f><v>10</v></c>', 15);
    cell(
      files,
      '<c r="O16"><v>20</v></c><c r="P16"><f t="shared" ref="P16:P18" si="3">B6+$C$6</f><v>3</v></c>',
      16,
    );
    cell(files, '<c r="P17"><f t="shared" si="3"/><v>4</v></c>', 17);
    cell(
      files,
      '<c r="P18"><f t="shared" si="3"/><v>5</v></c><c r="Q18"><f t="dataTable" ref="Q18:Q18" dt2D="0" dtr="0" r1="B6"/><v>6</v></c>',
      18,
    );
  },
  "texts in several formats, a picture in a cell, functions of later versions": (files) => {
    const runs = '<r><rPr><b/><sz val="10"/></rPr><t>굵게</t></r><r><t xml:space="preserve"> 보통</t></r>';
    const count = textOf(files, "xl/sharedStrings.xml").split("<si>").length - 1;
    edit(files, "xl/sharedStrings.xml", (text) => text.replace("</sst>", () => `<si>${runs}</si></sst>`));
    cell(
      files,
      `<c r="T6" s="4" t="s"><v>${count}</v></c><c r="U6" t="inlineStr" ph="1"><is>${runs}</is></c>`,
      6,
    );
    const rich = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
    const arrays = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
    add(
      files,
      "xl/metadata.xml",
      `${head}<metadata xmlns="${main}" xmlns:xda="${arrays}" xmlns:xlrd="${rich}"><metadataTypes count="2">` +
        '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>' +
        '<metadataType name="XLRICHVALUE" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"/></metadataTypes>' +
        '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
        '<futureMetadata name="XLRICHVALUE" count="1"><bk><extLst><ext uri="{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}"><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata>' +
        '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata><valueMetadata count="1"><bk><rc t="2" v="0"/></bk></valueMetadata></metadata>',
      `${sheetml}sheetMetadata+xml`,
    );
    relate(files, "xl/workbook.xml", "sheetMetadata", "xl/metadata.xml");
    cell(
      files,
      '<c r="T7" t="e" vm="1"><v>#VALUE!</v></c><c r="U7" cm="1"><f t="array" ref="U7">SUM(B6:B9*2)</f><v>900</v></c>',
      7,
    );
    cell(
      files,
      '<c r="T8"><f>_xlfn._xlws.새함수(B8,_xlfn.SINGLE(B6:B9))+_xlfn.SINGLE(B6:B9)</f><v>3</v></c>' +
        '<c r="U8" t="e" vm="1"><f>_xlfn.IMAGE(E8)</f><v>#VALUE!</v></c>',
      8,
    );
  },
  "names of all kinds": (files) =>
    edit(files, "xl/workbook.xml", (text) => {
      const names =
        '<definedName name="_xlnm.Print_Area" localSheetId="0">예산!$A$1:$F$16</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="1">조직인력!$1:$2</definedName>' +
        '<definedName name="깨진이름">#REF!</definedName><definedName name="금액$" hidden="1">"$1,000"</definedName>' +
        '<definedName name="달러" comment="$&amp;와 $1">예산!$A$1:$A$9</definedName>' +
        '<definedName name="매크로" function="1" vbProcedure="1" hidden="1">#NAME?</definedName>' +
        '<definedName name="예산액" localSheetId="2">예산!$B$6</definedName><definedName name="밖">[1]전년도!$B$2</definedName>';
      const at = text.includes("</externalReferences>") ? "</externalReferences>" : "</sheets>";
      return text.replace(at, () => `${at}<definedNames>${names}</definedNames>`);
    }),
  "protection, filter, hidden parts and a printer's setting": (files) => {
    const printer = "xl/printerSettings/printerSettings1.bin";
    add(files, printer, new Uint8Array([0, 1, 2, 255, 254]), `${sheetml}printerSettings`);
    const id = relate(files, sheetPart(2), "printerSettings", printer);
    edit(files, sheetPart(2), (text) => text.replace(/<pageSetup /, () => `<pageSetup r:id="${id}" `));
    edit(files, sheetPart(2), (text) =>
      text.replace(
        "</sheetData>",
        '</sheetData><sheetProtection algorithmName="SHA-512" hashValue="AAAA" saltValue="BBBB" spinCount="100000" sheet="1" objects="1" scenarios="1"/>' +
          '<protectedRanges><protectedRange name="범위1" sqref="A1"/></protectedRanges>' +
          '<autoFilter ref="A3:C6"><filterColumn colId="0"><filters><filter val="홍보실"/></filters></filterColumn></autoFilter>',
      ),
    );
    edit(files, "xl/workbook.xml", (text) =>
      text.replace(/<sheet name="기본방향"/, '<sheet name="기본방향" state="veryHidden"'),
    );
  },
  "links and ignored errors": (files) => {
    const id = relate(files, sheetPart(1), "hyperlink", "https://example.com/?a=1&amp;b=2", true);
    insert(
      files,
      sheetPart(1),
      `<hyperlinks><hyperlink ref="A6" r:id="${id}" tooltip="누리집"/><hyperlink ref="A7:A9" location="실적!A1" display="실적"/></hyperlinks>`,
      [
        "printOptions",
        "pageMargins",
        "pageSetup",
        "headerFooter",
        "ignoredErrors",
        "drawing",
        ...afterDrawing,
      ],
    );
    insert(
      files,
      sheetPart(1),
      '<ignoredErrors><ignoredError sqref="B6:B9" numberStoredAsText="1"/></ignoredErrors>',
      ["drawing", ...afterDrawing],
    );
  },
  "sparklines and other makers' elements": (files) =>
    edit(files, sheetPart(1), (text) =>
      text.replace(
        "</worksheet>",
        '<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}">' +
          '<x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline>' +
          "<xm:f>예산!B6:E6</xm:f><xm:sqref>G6</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>",
      ),
    ),
  "properties and custom XML of others": (files) => {
    add(
      files,
      "docProps/custom.xml",
      `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
        '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="문서번호"><vt:lpwstr>홍보-1</vt:lpwstr></property></Properties>',
      `${office}custom-properties+xml`,
    );
    relate(files, "", "custom-properties", "docProps/custom.xml");
    files["customXml/item1.xml"] = strToU8(`${head}<서식 xmlns="urn:example:form"><값>1</값></서식>`);
    relate(files, "xl/workbook.xml", "customXml", "customXml/item1.xml");
  },
  "the Normal style in 돋움 10, and a theme of its own": (files) => {
    edit(files, "xl/styles.xml", (text) =>
      text.replace(
        /<font>[\s\S]*?<\/font>/,
        '<font><sz val="10"/><color theme="1"/><name val="돋움"/><family val="3"/><charset val="129"/></font>',
      ),
    );
    edit(files, "xl/styles.xml", (text) =>
      text.replace(
        /(<cellXfs[^>]*><xf [^>]*?)\/>/,
        '$1 applyAlignment="1"><alignment vertical="center"/></xf>',
      ),
    );
    edit(files, "xl/theme/theme1.xml", (text) =>
      text.replace(/<a:accent1>[\s\S]*?<\/a:accent1>/, '<a:accent1><a:srgbClr val="3366AA"/></a:accent1>'),
    );
  },
  "dates counted from 1904": (files) =>
    edit(files, "xl/workbook.xml", (text) => text.replace(/<workbookPr\b/, '<workbookPr date1904="1"')),
  "an order of calculation": (files) => {
    add(
      files,
      "xl/calcChain.xml",
      `${head}<calcChain xmlns="${main}"><c r="B6" i="1"/></calcChain>`,
      `${sheetml}calcChain+xml`,
    );
    relate(files, "xl/workbook.xml", "calcChain", "xl/calcChain.xml");
  },
};

/** One drawing on the first sheet, with one more object at every call. */
function drawing(files: Files, object: (part: string) => string): void {
  const part = "xl/drawings/drawing1.xml";
  if (!files[part]) {
    add(
      files,
      part,
      `${head}<xdr:wsDr xmlns:xdr="${xdr}" xmlns:a="${a}"></xdr:wsDr>`,
      `${office}drawing+xml`,
    );
    insert(
      files,
      sheetPart(1),
      `<drawing r:id="${relate(files, sheetPart(1), "drawing", part)}"/>`,
      afterDrawing,
    );
  }
  const anchor =
    "<xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>" +
    "<xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>30</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>";
  const xml = `${anchor}${object(part)}<xdr:clientData/></xdr:twoCellAnchor>`;
  edit(files, part, (text) => text.replace("</xdr:wsDr>", () => `${xml}</xdr:wsDr>`));
}

/** Cells put at the end of a row of the first sheet, which is made where it is missing. */
function cell(files: Files, xml: string, row: number): void {
  edit(files, sheetPart(1), (text) => {
    const found = new RegExp(`<row r="${row}"[^>]*?(/>|>[\\s\\S]*?</row>)`).exec(text);
    if (found && !found[0].endsWith("/>")) {
      const end = found.index + found[0].length - "</row>".length;
      return text.slice(0, end) + xml + text.slice(end);
    }
    return text.replace("</sheetData>", () => `<row r="${row}">${xml}</row></sheetData>`);
  });
}

const png = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
  (letter) => letter.charCodeAt(0),
);

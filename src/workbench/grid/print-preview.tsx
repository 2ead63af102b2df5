/** The active sheet's pages as they would be printed, one below the other; the browser prints them as they are. */
import { type ReactElement, useMemo } from "react";
import type { Book, Sheet } from "../workbook/model";
import { Cells } from "./cells";
import { boxOf, geometryOf, type Geometry } from "./geometry";
import { headerParts, printout, type PrintedPage, type Printout } from "./pages";
import { say } from "./texts";

export function PrintPreview({
  book,
  sheet,
  onClose,
}: {
  book: Book;
  sheet: Sheet;
  onClose(): void;
}): ReactElement {
  const geometry = useMemo(() => geometryOf(sheet), [sheet]);
  const print = useMemo(() => printout(sheet, geometry), [sheet, geometry]);
  return (
    <main className="print-preview" aria-label={say("print")}>
      <div className="preview-bar">
        <button type="button" autoFocus onClick={onClose}>
          {say("closePreview")}
        </button>
        <button type="button" onClick={() => window.print()}>
          {say("doPrint")}
        </button>
        <span role="status">
          {print.pages.length === 0 ? say("nothingToPrint") : `${say("page")}: ${print.pages.length}`}
        </span>
      </div>
      <style>{`@page { size: ${print.paper.width}px ${print.paper.height}px; margin: 0 }`}</style>
      {print.pages.map((page, i) => (
        <Paper key={i} {...{ book, sheet, geometry, print, page, number: i + 1 }} />
      ))}
    </main>
  );
}

interface PaperProps {
  readonly book: Book;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly print: Printout;
  readonly page: PrintedPage;
  readonly number: number;
}

function Paper({ book, sheet, geometry, print, page, number }: PaperProps): ReactElement {
  const { paper, margins, scale } = print;
  const { headersFooters: texts, centerHorizontally, centerVertically } = sheet.page;
  const { area, titleRows, titleColumns } = page;
  const top = titleRows ? boxOf(geometry, titleRows).height : 0;
  const side = titleColumns ? boxOf(geometry, titleColumns).width : 0;
  const box = boxOf(geometry, area);
  const free = {
    width: paper.width - margins.left - margins.right - (box.width + side) * scale,
    height: paper.height - margins.top - margins.bottom - (box.height + top) * scale,
  };
  const part = (each: PrintedPage["area"] | undefined, left: number, above: number): ReactElement | null => {
    if (!each) return null;
    const { width, height } = boxOf(geometry, each);
    return (
      <div
        className="paper-part"
        role="grid"
        aria-label={`${sheet.name} ${number}`}
        style={{ left: left - 1, top: above - 1, width: width + 2, height: height + 2 }}
      >
        <div className="sheet-layer" role="presentation" style={{ left: 1, top: 1 }}>
          <Cells sheet={sheet} geometry={geometry} area={each} date1904={book.date1904} />
        </div>
      </div>
    );
  };
  const line = (text: string | undefined, place: "header" | "footer"): ReactElement | null => {
    if (!text) return null;
    const { left, center, right } = headerParts(text, number, print.pages.length, sheet.name, book.fileName);
    const where = place === "header" ? { top: margins.header } : { bottom: margins.footer };
    return (
      <div className="paper-line" style={{ ...where, left: margins.left, right: margins.right }}>
        <span>{left}</span>
        <span>{center}</span>
        <span>{right}</span>
      </div>
    );
  };
  const first = texts.differentFirst && number === 1;
  return (
    <section
      className="paper"
      style={{ width: paper.width, height: paper.height }}
      aria-label={`${say("page")} ${number}`}
    >
      {line(first ? texts.firstHeader : texts.header, "header")}
      <div
        className="paper-content"
        style={{
          left: margins.left + (centerHorizontally ? Math.max(0, free.width / 2) : 0),
          top: margins.top + (centerVertically ? Math.max(0, free.height / 2) : 0),
          transform: `scale(${scale})`,
        }}
      >
        {part(titleRows, side, 0)}
        {part(titleColumns, 0, top)}
        {part(area, side, top)}
      </div>
      {line(first ? texts.firstFooter : texts.footer, "footer")}
    </section>
  );
}

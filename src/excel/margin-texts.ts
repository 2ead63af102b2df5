/**
 * What is typed above and below a sheet's pages, but for the number that the document has anyway.
 * In: the right header 대외비, "- &P -" in the middle below. Out: ["대외비"].
 */

/** A number below, alone or between dashes, is the document's own. */
const pageNumber = /^[-\s]*&P[-\s]*$/;

export function marginTexts({
  state,
  defaultForAllPages,
  firstPage,
  evenPages,
}: Excel.HeaderFooterGroup): string[] {
  const used = [
    defaultForAllPages,
    ...(/^First/.test(state) ? [firstPage] : []),
    ...(/OddAndEven$/.test(state) ? [evenPages] : []),
  ];
  const texts = used.flatMap((pages) => [
    pages.leftHeader,
    pages.centerHeader,
    pages.rightHeader,
    pages.leftFooter,
    pages === defaultForAllPages && pageNumber.test(pages.centerFooter) ? "" : pages.centerFooter,
    pages.rightFooter,
  ]);
  return [...new Set(texts.filter((text) => text !== ""))];
}

/** 작성 안내: the first sheet of a request workbook, for who fills it in. In: 살림과, 2018. Out: title, whose form it is, what to do. */
import type { EntrySheet } from "../../sheet/entry-sheet";
import { Draft, head, locked } from "./draft";
import type { Asked } from "./tables";
import { requestTexts } from "./texts";

export function coverSheet({ department, office, year, version }: Asked, mark: Mark): EntrySheet {
  const draft = new Draft("작성 안내", [8, 16, 70], "portrait");
  draft.row([locked(requestTexts.title(year), "title")], 40);
  draft.row([]);
  const about = [
    ["부서", department],
    ["소관실국", office ?? ""],
    ["계획 연도", `${year}년`],
    ["양식", `제${version}판`],
  ] as const;
  for (const [label, said] of about) if (said !== "") draft.row([undefined, head(label), locked(said)], 24);
  draft.row([]);
  draft.row([undefined, locked(requestTexts.guideHeading, "heading")], 26);
  requestTexts.guide(year).forEach((line, index) => {
    const row = draft.next;
    draft.row([locked(`${index + 1}.`, "guideNumber"), locked(line, "guide")], 36);
    draft.merge(row, 1, 1, 2);
  });
  return draft.finish([mark]).sheet;
}

type Mark = NonNullable<EntrySheet["names"]>[number];

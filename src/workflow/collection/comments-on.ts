/**
 * Comments that people put on a collection's sheets, on the next ones: each with its figure, on 성과자료 with its row. What else
 * they put there stays with the sheets that are put away, and is told, and so is a comment that has no place any more.
 * In: a comment on 나라국!C5, 예산현황/계/예산액, which stands in C7 next. Out: the same text at C7.
 */
import type { Collection } from "../../collect";
import type { Part } from "../../excel/afterwards";
import { askAttached, isAnyAttached, type Attached } from "../../excel/attached";
import { commentParcels, deleteComments, loadComments, type LoadedComment } from "../../excel/comments";
import type { Former } from "../../messages/work";
import { finding, type Finding } from "../../messages/finding";
import { quoteSheet } from "../../sheet/address";
import { ownChecks } from "../former";
import { comingOf, leavingFor, othersOn } from "./succeeding";
import type { Standing } from "./standing";

export interface PutOn {
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

/** `standing`: the collection that goes. Three round trips, whatever the number of its sheets. */
export async function putOn(
  context: Excel.RequestContext,
  collection: Pick<Collection, "layouts" | "rows">,
  standing: Standing,
  former: Former,
): Promise<PutOn> {
  const states = [
    ...standing.sheets.map(({ state }) => state),
    ...(standing.ledger.state ? [{ ...standing.ledger.state, tables: othersOn(standing.ledger.state) }] : []),
  ];
  if (states.length === 0) return { parts: [], findings: [] };
  const asked = states.map(({ name, tables }) => ({
    name,
    attached: askAttached(context.workbook.worksheets.getItem(name), ownChecks, tables),
  }));
  const comments = await loadComments(context, context.workbook);
  const attached = asked.map((one) => ({ sheet: one.name, ...one.attached() }));
  const { placed, lost } = placeComments(comments, collection, standing);
  return {
    parts: [...placed].map(([sheet, own]) => ({
      parcels: commentParcels(sheet, own),
      clear: () => deleteComments(sheet, own),
      told: finding("comments-not-carried", { count: own.length, texts: texts(own) }),
    })),
    findings: [...lost.map(notCarried), ...rewritten([...placed.values()].flat()), ...left(attached, former)],
  };
}

function placeComments(
  comments: readonly LoadedComment[],
  collection: Pick<Collection, "layouts" | "rows">,
  standing: Standing,
): {
  readonly placed: ReadonlyMap<string, readonly LoadedComment[]>;
  readonly lost: readonly LoadedComment[];
} {
  const nextOf = new Map(
    leavingFor(standing, comingOf(collection), new Map()).map(({ sheet, next }) => [sheet, next]),
  );
  // A sheet whose shape changed leaves a copy, comments and all.
  const reshaped = new Set(
    standing.sheets.flatMap(({ state, isReshaped }) => (isReshaped ? [state.name] : [])),
  );
  const placed = new Map<string, LoadedComment[]>();
  const lost: LoadedComment[] = [];
  for (const comment of comments) {
    const { sheet, address } = comment;
    if (!nextOf.has(sheet) || reshaped.has(sheet)) continue;
    const next = nextOf.get(sheet);
    const at = next?.moved(address);
    if (!next || at === undefined) lost.push(comment);
    else placed.set(next.to, [...(placed.get(next.to) ?? []), { ...comment, sheet: next.to, address: at }]);
  }
  return { placed, lost };
}

const texts = (comments: readonly LoadedComment[]): string =>
  comments.map(({ content }) => `‘${content}’`).join(", ");

function notCarried({ sheet, address, content, replies }: LoadedComment): Finding {
  const place = `${quoteSheet(sheet)}!${address}`;
  const data = { what: place, now: [content, ...replies].join(" / ") };
  return finding("edit-not-carried", data, { cells: [place], subject: `${place} ${content}` });
}

/** Office.js lets nobody write in another person's name. */
function rewritten(comments: readonly LoadedComment[]): Finding[] {
  const authors = [...new Set(comments.flatMap(({ author }) => (author === "" ? [] : [author])))];
  if (authors.length === 0) return [];
  return [finding("comments-rewritten", { count: comments.length, authors: authors.join(", ") })];
}

const left = (attached: readonly (Attached & { readonly sheet: string })[], former: Former): Finding[] => {
  const found = attached.filter(({ sheet: _, ...one }) => isAnyAttached(one));
  if (found.length === 0) return [];
  const cells = found.map(({ sheet }) => `${quoteSheet(sheet)}!A1`);
  return [finding("left-on-collected", { left: found, former }, { cells })];
};

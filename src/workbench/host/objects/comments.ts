/**
 * Excel.Comment, its replies and their collections, of the workbook or of one sheet. Notes, the older kind, are seen
 * only where the profile tells them as comments; a cell that bears either takes no comment.
 * In: comments.add("예산!B2", "확인 바랍니다"). Out: a comment of who is at work, with the time, without replies.
 */
import type { Comment, CommentReply, Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import type { World } from "../world";
import { model, objectOf, targetOf, type Argument, type HostObject, type Json, type Model } from "../object";
import { checkSheet } from "./guard";
import { areaOf, parseRegion, regionOf, type Region } from "./region";
import { range } from "./types";

/** A comment by its thread's id, wherever it has moved; a note by its cell. */
interface CommentTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

interface ReplyTarget extends CommentTarget {
  readonly reply: string;
}

/** The comments of some sheets: one, or all of the workbook. */
type Scope = readonly Sheet[];

const keyOf = ({ thread, row, column }: Comment): string => thread?.id ?? `${row},${column}`;
const idOf = ({ sheet, key }: CommentTarget): string => `${sheet.id}${key}`;

function comment({ sheet, key }: CommentTarget): Comment {
  const found = sheet.comments.find((each) => keyOf(each) === key);
  if (!found) throw new HostError("ItemNotFound", "comment");
  return found;
}

function replace(target: CommentTarget, next: Comment | undefined, world: World): void {
  const { sheet, key } = target;
  checkSheet(sheet, world, "allowEditObjects");
  comment(target);
  sheet.comments = sheet.comments.flatMap((each) => (keyOf(each) === key ? (next ?? []) : each));
  sheet.touch();
}

const change = (target: CommentTarget, fields: Partial<Comment>, world: World): void =>
  replace(target, { ...comment(target), ...fields, origin: undefined }, world);

const newId = (): string => `{${crypto.randomUUID().toUpperCase()}}`;

/** Assumption: an author that Excel does not know is "". */
const author = (name: string | undefined): Json => name ?? "";
const text = (content: Argument): string => {
  const plain = typeof content === "object" && content !== null && "richContent" in content;
  return String(plain ? (content as { richContent: unknown }).richContent : content);
};

const commentModel: Model<CommentTarget> = model<CommentTarget>("Comment", {
  identity: (target) => ({ Id: idOf(target) }),
  properties: {
    Id: { get: idOf },
    Content: {
      get: (target) => comment(target).text,
      set: (target, content, world) => change(target, { text: String(content) }, world),
    },
    AuthorName: { get: (target) => author(comment(target).author) },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: (target) => comment(target).thread?.created ?? null },
    Resolved: {
      get: (target) => comment(target).thread?.resolved === true,
      set: (target, resolved, world) => {
        const { thread } = comment(target);
        if (thread) change(target, { thread: { ...thread, resolved: resolved === true } }, world);
      },
    },
    RichContent: { get: (target) => comment(target).text },
    Mentions: { get: () => [] },
    ContentType: { get: () => "Plain" },
  },
  objects: { Replies: (target) => objectOf(replies, target) },
  methods: {
    Delete: (target, _, world) => replace(target, undefined, world),
    GetLocation: (target) => locationOf(target),
  },
});

function locationOf(target: CommentTarget): HostObject {
  const { row, column } = comment(target);
  return objectOf(range, regionOf(target.sheet, { row, column, rows: 1, columns: 1 }));
}

const repliesTo = (target: CommentTarget): readonly CommentReply[] => comment(target).thread?.replies ?? [];

function setReplies(target: CommentTarget, next: readonly CommentReply[], world: World): void {
  const { thread } = comment(target);
  // Assumption: a note takes no reply.
  if (!thread) throw new HostError("InvalidOperation", "a note takes no reply");
  change(target, { thread: { ...thread, replies: next } }, world);
}

function reply(target: ReplyTarget): CommentReply {
  const found = repliesTo(target).find(({ id }) => id === target.reply);
  if (!found) throw new HostError("ItemNotFound", "reply");
  return found;
}

const replyModel = model<ReplyTarget>("CommentReply", {
  identity: (target) => ({ Id: target.reply }),
  properties: {
    Id: { get: ({ reply: id }) => id },
    Content: {
      get: (target) => reply(target).text,
      set: (target, content, world) => {
        const changed = { ...reply(target), text: String(content) };
        setReplies(
          target,
          repliesTo(target).map((each) => (each.id === changed.id ? changed : each)),
          world,
        );
      },
    },
    AuthorName: { get: (target) => author(reply(target).author) },
    AuthorEmail: { get: () => "" },
    CreationDate: { get: (target) => reply(target).created },
    Resolved: { get: (target) => comment(target).thread?.resolved === true },
    RichContent: { get: (target) => reply(target).text },
    Mentions: { get: () => [] },
    ContentType: { get: () => "Plain" },
  },
  methods: {
    Delete: (target, _, world) =>
      setReplies(
        target,
        repliesTo(target).filter(({ id }) => id !== reply(target).id),
        world,
      ),
    GetLocation: (target) => locationOf(target),
    GetParentComment: ({ sheet, key }) => objectOf(commentModel, { sheet, key }),
  },
});

function replyWith(
  target: CommentTarget,
  wanted: (each: CommentReply, index: number) => boolean,
): HostObject {
  const found = repliesTo(target).find(wanted);
  if (!found) throw new HostError("ItemNotFound", "reply");
  return objectOf(replyModel, { ...target, reply: found.id });
}

export const replies = model<CommentTarget>("CommentReplyCollection", {
  item: (target, id) => replyWith(target, (each) => each.id === String(id)),
  items: (target) => repliesTo(target).map(({ id }) => objectOf(replyModel, { ...target, reply: id })),
  methods: {
    Add: (target, [content], world) => {
      const added = {
        id: newId(),
        text: text(content),
        author: world.user,
        created: new Date().toISOString(),
      };
      setReplies(target, [...repliesTo(target), added], world);
      return objectOf(replyModel, { ...target, reply: added.id });
    },
    GetCount: (target) => repliesTo(target).length,
    GetItemAt: (target, [index]) => replyWith(target, (_, at) => at === index),
  },
});

const all = (sheets: Scope, { profile }: World): CommentTarget[] =>
  sheets.flatMap((sheet) =>
    sheet.comments
      .filter(({ thread }) => thread !== undefined || profile.notesAsComments)
      .map((each) => ({ sheet, key: keyOf(each) })),
  );

function oneOf(
  sheets: Scope,
  world: World,
  what: string,
  wanted: (target: CommentTarget, index: number) => boolean,
): HostObject {
  const target = all(sheets, world).find(wanted);
  if (!target) throw new HostError("ItemNotFound", what);
  return objectOf(commentModel, target);
}

function cellOf(argument: Argument, sheets: Scope, world: World): Region {
  const region = targetOf(range, argument) ?? parseRegion(String(argument), sheets[0]!, world.book, true);
  const area = areaOf(region);
  if (area.rows * area.columns !== 1) throw invalidArgument("a comment stands in a single cell");
  return region;
}

export const sheetComments = model<Scope>("CommentCollection", {
  item: (sheets, key, world) =>
    oneOf(sheets, world, `comment ${String(key)}`, (target) => idOf(target) === String(key)),
  items: (sheets, world) => all(sheets, world).map((target) => objectOf(commentModel, target)),
  methods: {
    Add: (sheets, [where, content], world) => {
      const region = cellOf(where, sheets, world);
      const { sheet } = region;
      const { row, column } = areaOf(region);
      const there = sheet.comments.find((each) => each.row === row && each.column === column);
      if (there?.thread) throw new HostError("ItemAlreadyExists", "the cell has a comment");
      // Assumption: the code; a note was reported to be in a comment's way too.
      if (there) throw new HostError("GeneralException", "the cell has a note");
      checkSheet(sheet, world, "allowEditObjects");
      const thread = { id: newId(), created: new Date().toISOString(), replies: [] };
      sheet.comments = [...sheet.comments, { row, column, text: text(content), author: world.user, thread }];
      sheet.touch();
      return objectOf(commentModel, { sheet, key: thread.id });
    },
    GetCount: (sheets, _, world) => all(sheets, world).length,
    GetItemAt: (sheets, [at], world) =>
      oneOf(sheets, world, `comment ${String(at)}`, (_, index) => index === at),
    GetItemByCell: (sheets, [cell], world) => {
      const region = cellOf(cell, sheets, world);
      const { row, column } = areaOf(region);
      return oneOf([region.sheet], world, "comment", (target) => {
        const found = comment(target);
        return found.row === row && found.column === column;
      });
    },
    GetItemByReplyId: (sheets, [id], world) =>
      oneOf(sheets, world, `reply ${String(id)}`, (target) =>
        repliesTo(target).some((each) => each.id === String(id)),
      ),
  },
});

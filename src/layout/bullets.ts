/** Bulleted lines: "○ 구정홍보 강화", under it "- 언론사 취재 지원 및 기자실 운영". */
import type { Bullet } from "../plan/model";
import { whole } from "./columns";
import type { SheetDraft } from "./draft";
import { bulletStyle } from "./styles";

type Line = Pick<Bullet, "level" | "mark" | "text">;

/** One line each, with its mark as written; `id` is what the lines are of ("기본방향"). */
export function bulletLines(draft: SheetDraft, bullets: readonly Line[], id: string): void {
  const heads = bullets.some(({ level }) => level !== 1);
  bullets.forEach(({ level, mark, text }, index) => {
    const content = mark === "" ? text : `${mark} ${text}`;
    draft.line({ span: whole, content, style: bulletStyle(level, heads), id: `${id}/${index + 1}` });
  });
}

/** "○ 목적" above its lines. */
export const circle = (text: string): Line => ({ level: 1, mark: "○", text });

/**
 * The styles that the document brings, by the names that 한글 shows. The first is the one that every other falls back on.
 * Example: 개요 2, level 2 of the outline, with which "3. 예산현황" stands in 한글's 개요 view.
 */
import type { CharLook, ParaLook, StyleName } from "./document";

export interface Style {
  readonly name: StyleName;
  readonly english: string;
  /** Level in the outline, from 0. */
  readonly outline?: number;
  readonly chars: CharLook;
  readonly look: ParaLook;
}

const chars = (size: number, bold = false): CharLook => ({
  font: "맑은 고딕",
  size,
  bold,
  italic: false,
  color: "#1A1A1A",
});
const look = (align: ParaLook["align"], keepWithNext = false, spacing = 150): ParaLook => ({
  align,
  left: 0,
  right: 0,
  hanging: 0,
  above: 0,
  spacing,
  keepWithNext,
});

export const styles: readonly Style[] = [
  { name: "바탕글", english: "Normal", chars: chars(10.5), look: look("left") },
  { name: "본문", english: "Body", chars: chars(10.5), look: look("left") },
  { name: "개요 1", english: "Outline 1", outline: 0, chars: chars(17, true), look: look("center", true) },
  { name: "개요 2", english: "Outline 2", outline: 1, chars: chars(13, true), look: look("left", true) },
  { name: "개요 3", english: "Outline 3", outline: 2, chars: chars(12, true), look: look("left", true) },
  { name: "개요 4", english: "Outline 4", outline: 3, chars: chars(11, true), look: look("left", true) },
  { name: "표 제목", english: "Table Title", chars: chars(11, true), look: look("center", true) },
  { name: "표 단위", english: "Table Unit", chars: chars(9), look: look("right", true) },
  { name: "표 머리", english: "Table Head", chars: chars(10, true), look: look("center", false, 130) },
  { name: "표 내용", english: "Table Text", chars: chars(10), look: look("left", false, 130) },
  // The paragraph that holds a table: its own empty line is to take no room.
  { name: "표 자리", english: "Table Place", chars: chars(1), look: look("left", false, 100) },
  { name: "머리말", english: "Header", chars: chars(9), look: look("right") },
];

export const styleId = (name: StyleName): number => styles.findIndex((style) => style.name === name);
export const styleOf = (name: StyleName): Style => styles[styleId(name)]!;

/** The add-in's pictures on the 16 by 16 grid; whole numbers fall on whole pixels at 16, 32, 64 and 80. */
import { box, disc, stroke, type Shape } from "./shapes";

const navy = "#1F4E79";
const paper = "#FFFFFF";
const line = "#A9BFD6";
const teal = "#0F8A7E";
const lightTeal = "#5BBFB3";
const green = "#107C41";

/** A page with a heading. */
const page: readonly Shape[] = [
  box(2, 1, 14, 15, navy, 1.25),
  box(3, 5, 13, 14, paper, 0.25),
  box(4, 2.5, 9, 3.5, paper, 0.4),
];

export const pictures: Readonly<Record<string, readonly Shape[]>> = {
  /** The product: targets that rise, year by year. */
  plan: [...page, box(4, 11, 6, 13, lightTeal), box(7, 9, 9, 13, teal), box(10, 6, 12, 13, green)],

  /** Make the plan sheet: a page with a plus. */
  build: [
    ...page,
    box(4, 6, 12, 7, line),
    box(4, 8, 10, 9, line),
    box(4, 10, 8, 11, line),
    disc(11.5, 11.5, 4.5, paper),
    disc(11.5, 11.5, 4, green),
    box(11, 9, 12, 14, paper),
    box(9, 11, 14, 12, paper),
  ],

  /** Open the task pane: a window with its right side filled. */
  pane: [
    box(1, 2, 15, 14, navy, 1.25),
    box(2, 5, 14, 13, paper, 0.25),
    box(3, 6, 8, 7, line),
    box(3, 8, 8, 9, line),
    box(3, 10, 8, 11, line),
    box(9, 5, 14, 13, teal),
    box(10, 7, 13, 8, paper),
    box(10, 9, 13, 10, paper),
  ],

  /** Insert an indicator's function: fx on a card, legible on a dark ribbon too. */
  function: [
    box(1, 1, 15, 15, navy, 1.5),
    box(2, 2, 14, 14, paper, 0.5),
    stroke(
      points(8.2, 3.7, 7.4, 3.3, 6.7, 3.6, 6.2, 4.8, 5.1, 11.2, 4.6, 12.3, 3.8, 12.6, 3.2, 12.1),
      1.3,
      navy,
    ),
    stroke(points(4, 6.5, 8, 6.5), 1.2, navy),
    stroke(points(8.6, 8, 12.4, 12.2), 1.5, teal),
    stroke(points(12.4, 8, 8.6, 12.2), 1.5, teal),
  ],
};

/** Pairs of x and y. */
function points(...numbers: number[]): [number, number][] {
  return numbers.flatMap((x, index): [number, number][] =>
    index % 2 === 0 ? [[x, numbers[index + 1]!]] : [],
  );
}

/** Sizes that Office asks for: 16, 32 and 80 on the ribbon, 32 and 64 for the add-in's own. */
export const sizes = [16, 32, 64, 80] as const;

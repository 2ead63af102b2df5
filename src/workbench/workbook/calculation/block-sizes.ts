/**
 * How large blocks are that meet in a formula. In: 3 rows of 1 column beside 1 row of 2. Out: 3 rows of 2; a single row, column or
 * value counts for every place, what is shorter otherwise is #N/A where it ends.
 */

/** Infinity: a whole column's rows, a whole row's columns. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** Of the workbench's own: its first argument, as large as all of them together. */
export const spread = "WORKBENCH.SPREAD";

/** undefined where the size of any is not known. */
export function sizeTogether(sizes: readonly (Size | undefined)[]): Size | undefined {
  let together: Size = { rows: 1, columns: 1 };
  for (const size of sizes) {
    if (!size) return undefined;
    together = {
      rows: Math.max(together.rows, size.rows),
      columns: Math.max(together.columns, size.columns),
    };
  }
  return together;
}

/** Whether the engine, which repeats single rows, columns and values and takes nothing else, makes the larger block by itself. */
export function reaches(own: Size, whole: Size): boolean {
  const fits = (a: number, b: number): boolean => a === 1 || a === b;
  return fits(own.rows, whole.rows) && fits(own.columns, whole.columns);
}

export const isSame = (a: Size, b: Size): boolean => a.rows === b.rows && a.columns === b.columns;

/** The block among others, each as the engine is to read it. */
export const spreadAmong = (own: string, all: readonly string[]): string =>
  `${spread}(${[own, ...all.filter((each) => each !== own)].join(",")})`;

/** Of a block that is written out: "{1,2;3,4}" has two rows. */
export function writtenSize(block: string): Size {
  const plain = block.replace(/"(?:[^"]|"")*"/g, "");
  const rows = plain.split(";");
  return { rows: rows.length, columns: rows[0]!.split(",").length };
}

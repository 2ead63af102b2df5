/**
 * The title of a plan whose sheets have none. In: 2017, 홍보실. Out: "2017년도 홍보실 성과계획서". It is assumed, and told as such.
 */
export const assumedTitle = (fiscalYear: number, of: string): string =>
  [`${fiscalYear}년도`, of, "성과계획서"].filter((word) => word !== "").join(" ");

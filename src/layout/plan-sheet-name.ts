/** The sheet that a plan is written on. Out: 성과계획서. Jobs that lay nothing out know it by this without the layouts. */
export const planSheetName = "성과계획서";

/**
 * 정원 and 현원 over columns and in titles.
 * In: "정원(A)", "현원수". Out: authorized, current.
 */
/** 정원 over a column. */
export const authorizedHead = /^정원(수)?(\([A-Z]\))?$/;

/** 현원 over a column. */
export const currentHead = /^현원(수)?(\([A-Z]\))?$/;

/** A title that speaks of 정원 at all. */
export const authorizedTitle = /정원|정[·ㆍ,/]?현원/;

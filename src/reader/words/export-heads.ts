/**
 * Heads of exports and of levels, beyond what a field says: which budget a row is of, whether it was taken back.
 * In: "통계목명", "예산구분", "처리상태". Out: an item's head, a stage's, a state's.
 */
/** A column of 통계목 or 편성목 in an export. */
export const itemHead = /^(통계목|편성목|통계비목|목)명?$/;

/** A column that says of each row which budget it is of: 본예산, 추경, 세입. */
export const stageHead = /^(예산구분|예산구분명|세입세출구분|세입세출구분명|세출구분)$/;

/** A column that may say that its row was taken back. */
export const stateHead = /상태|여부|처리|결과|진행|비고|구분/;

/** 산출근거명, 산출근거식: the export of a budget has them. */
export const workingHead = /산출근거/;

/** A head that calls every row a 세부사업. */
export const detailHead = /^세부사업명?$/;

/** A level as a column of levels says it. */
export const levelWord = /^(정책|단위|세부)(사업)?$/;

/** A column that only a list of payments has: the system writes their amounts in won. */
export const paymentHead =
  /결의금?액|지급(?:명령)?(?:번호|일자)|지급명령|(?:결의|지출|집행)(?:결의)?(?:번호|일자|일시)|원인행위(?:번호|일자)/;

/** Columns of a list of single expenses: who met where, how it was paid. */
export const expenseHead =
  /^(?:사용|집행|결제|지출|이용)?(?:장소|시간|일시|방법|대상|인원|인원수|대상인원|사용자|카드|가맹점)(?:명|\(.*\))?$/;

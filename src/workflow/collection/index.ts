/** Collecting departments' files into the open workbook; a script of its own, which comes when somebody collects. */
export { collectPlans, type CollectOptions, type CollectReport } from "./collect";
export { readDepartmentFile, type DepartmentFile, type FileReading } from "./department-file";
export { exchangeCollections } from "./taken-back";
export { departmentsGoing } from "./departments-going";
export { readAgainst, type Against, type AgainstKind } from "./against";
export { readOpenWorkbook } from "./open-workbook";
export { requestFile, type RequestFile, type RequestOptions } from "./request";
export { formNames } from "./forms";

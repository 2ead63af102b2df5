/**
 * A budget book (세출예산사업명세서) among the departments' files: counted as their plans it would double every budget.
 * In: 살림과.xlsx, 나눔과.xlsx, 예산서.xlsx with nothing but the budgets of both. Out: the two files; 예산서.xlsx is told.
 */
import { amountKinds, items, kinds, named, type LedgerRow } from "../ledger";
import { finding } from "../messages/finding";
import { keyOf } from "../text/name";
import type { CollectionFinding } from "./checks";

interface Given {
  readonly name: string;
  readonly rows?: readonly LedgerRow[];
}

/** Names and amounts are all that a book states of a department. */
const amounts: ReadonlySet<string> = new Set(Object.values(amountKinds));
const programs: ReadonlySet<string> = new Set([named.goal, named.unitProgram, named.detailProgram]);
const isOfBook = ({ item, kind }: LedgerRow): boolean =>
  amounts.has(kind) ||
  (kind === kinds.name && programs.has(item)) ||
  item === items.account ||
  item === items.office;

/** The files without the books, and what is told of each. For sure alone: else a department is there twice, and that is told. */
export function withoutBooks<T extends Given>(
  files: readonly T[],
): { readonly files: readonly T[]; readonly findings: readonly CollectionFinding[] } {
  const departmentsOf = ({ rows = [] }: Given): Set<string> =>
    new Set(rows.map(({ department }) => keyOf(department)));
  const like = files.filter((file) => departmentsOf(file).size > 1 && file.rows!.every(isOfBook));
  const handedIn = new Set(files.flatMap((file) => (like.includes(file) ? [] : [...departmentsOf(file)])));
  const books = like.filter((file) => {
    const own = departmentsOf(file);
    const both = [...own].filter((name) => handedIn.has(name)).length;
    return both > 1 && (both === handedIn.size || 2 * both >= own.size);
  });
  return {
    files: files.filter((file) => !books.includes(file)),
    findings: books.map((file) => {
      const data = { file: file.name, departments: departmentsOf(file).size };
      return { file: file.name, found: finding("budget-book-among-files", data) };
    }),
  };
}

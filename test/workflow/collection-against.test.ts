/** Collecting in Excel against what the command line has as well: who has to hand in, the ledger of then, the budget book. */
import "../../src/messages/catalog";
import { printLedger } from "../../src/ledger";
import { readAgainst } from "../../src/workflow/collection/against";
import type { CollectReport } from "../../src/workflow/collection";
import { budgetBook, filesOf, ledgerOf } from "../collect/worksheets";
import { workbookOf } from "../collect/workbooks";
import { openBlank, readingsOf, two } from "./support/collecting";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("who is missing, what changed since and what the book says otherwise is told with the collection", async () => {
  const [one, other] = two();
  const dearer = { ...one, basic: { ...one.basic, now: one.basic.now + 5_000_000 } };
  const book = await workbookOf({ 명세서: budgetBook([dearer, other]) });
  const against = {
    ...(await readAgainst("list", { name: "목록.txt", bytes: bytes(`부서명\r\n${one.name}\r\n없는과\r\n`) })),
    ...(await readAgainst("before", {
      name: "지난.csv",
      bytes: bytes(printLedger(ledgerOf(filesOf([dearer])))),
    })),
    ...(await readAgainst("book", { name: "예산서.xlsx", bytes: book })),
  };
  const addin = await openBlank();
  const { findings } = await addin.run<CollectReport>("collectPlans", await readingsOf([one, other]), {
    against,
  });
  const kinds = new Set(findings.map(({ found: { kind } }) => kind));
  expect([...kinds].sort()).toEqual([
    "changed-since",
    "department-missing",
    "department-unlisted",
    "differs-from-book",
  ]);
});

test.each([
  ["list", "빈 목록.txt", ""],
  ["list", "목록.xlsx", "부서"],
  ["before", "지난.csv", "가,나\n1,2\n"],
  ["book", "예산서.xlsx", "PK"],
] as const)("%s: %s is refused with what it has to be", async (kind, name, text) => {
  const refused = expect.objectContaining({
    kind: "against-not-read",
    data: { file: name, kind },
  }) as unknown;
  await expect(readAgainst(kind, { name, bytes: bytes(text) })).rejects.toMatchObject({
    findings: [refused],
  });
});

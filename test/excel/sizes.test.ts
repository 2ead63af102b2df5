import { parseAddress } from "../../src/sheet/address";
import { profiles } from "../../src/workbench/host/profiles";
import { openAddin, type Addin } from "../../src/workbench/runtime/addin";
import { Book } from "../../src/workbench/workbook/model";
import type { TransportFault } from "../../src/workbench/host/error";

const opened: Addin[] = [];
afterEach(() => opened.splice(0).forEach((addin) => addin.window.close()));

/** A budget of so many rows, each with a long text, whose bytes nobody knows beforehand. */
function budget(rows: number, columns = 4): Book {
  const book = new Book();
  const sheet = book.addSheet("예산");
  const put = (row: number, values: readonly (string | number)[]): void =>
    values.forEach((value, column) => sheet.setValue(row, column, value));
  put(0, ["2026년도 예산 현황", "(단위 : 천원)"]);
  put(1, ["사업명", "2026예산", "2025예산", "산출근거"]);
  put(2, ["계", rows * 100, rows * 90]);
  for (let row = 0; row < rows; row++)
    put(row + 3, [
      `사업 ${row + 1}`,
      100,
      90,
      ...Array<string>(columns - 3).fill("주민에게 유익한 정보를 제때에 알리는 홍보물의 제작과 배포"),
    ]);
  return book;
}

async function read(book: Book, sizeLimit: number) {
  const addin = await openAddin(book, { excel: { ...profiles.easy, sizeLimit } });
  opened.push(addin);
  const reading = await addin.run<{ reading: { parts: { budget: unknown[] } } }>("readWorkbook");
  return { reading, syncs: addin.host.counters.syncs, addin };
}

describe("an Excel that refuses answers above its limit", () => {
  test.each([
    ["a document", 300, 4],
    ["an export", 4_200, 24],
  ])("gives %s in smaller and smaller parts, all of it", async (_, rows, columns) => {
    const limit = rows * columns * 12;
    const [small, large] = [
      await read(budget(rows, columns), limit),
      await read(budget(rows, columns), Infinity),
    ];
    expect(small.reading).toEqual(large.reading);
    expect(large.reading.reading.parts.budget.length).toBeGreaterThan(rows);
    expect(small.syncs).toBeGreaterThan(large.syncs + 3);
    // Each refusal halves what is asked from then on: nothing is asked row by row.
    expect(small.syncs).toBeLessThan(80);
  });

  test("gives a document of 1,600 × 30 cells of a dozen letters, as the web does under 5 MB", async () => {
    const { reading } = await read(budget(1_600, 30), profiles.web.sizeLimit);
    expect(reading.reading.parts.budget).toHaveLength(1_601);
  });

  test("refuses in words where one row alone is above the limit", async () => {
    await expect(read(budget(3, 40), 3_000)).rejects.toMatchObject({
      findings: [{ kind: "request-too-large" }],
    });
  });

  test.each<TransportFault>(["requestTooLarge", "responseTooLarge"])(
    "is asked again after a single refusal, %s",
    async (transport) => {
      const untouched = await read(budget(40), Infinity);
      const addin = await openAddin(budget(40), { excel: "easy" });
      opened.push(addin);
      addin.host.faults.failRequest({ after: 2, transport });
      expect(await addin.run("readWorkbook")).toEqual(untouched.reading);
    },
  );
});

test.each([
  ["a document's last column", "XFD2"],
  ["an export's last column", "XFD5"],
  ["the last row", "C1048576"],
])("a text that strayed to %s leaves the rest as it is read", async (_, place) => {
  const { row, column } = parseAddress(place)!.area;
  const strayed = budget(3);
  strayed.sheets[0]!.setValue(row, column, "메모");
  const [{ reading }, { reading: tidy }] = [await read(strayed, Infinity), await read(budget(3), Infinity)];
  expect(reading.reading.parts.budget).toEqual(tidy.reading.parts.budget);
});

/** How people set up the sheets of a collection: what goes on to the next one, and what is told instead. */
import "../../src/messages/catalog";
import { sentence } from "../../src/messages/finding";
import { profiles } from "../../src/workbench/host/profiles";
import type { CollectReport } from "../../src/workflow/collection";
import { closeAll, openBlank, readingsOf, two } from "./support/collecting";

afterAll(closeAll);

const departments = two();
const [{ office }] = departments;

test("tabs, pages and widths go on, and are told; other names and merged cells are told", async () => {
  const addin = await openBlank({ ...profiles.m365, latency: 0 });
  const files = await readingsOf(departments);
  await addin.run("collectPlans", files);
  const { book } = addin.host;
  await addin.host.edit((now) => {
    const [chapter, sheet] = [now.sheet("총괄")!, now.sheet(office)!];
    sheet.tabColor = "#FF0000";
    const { page } = chapter;
    chapter.page = { ...page, headersFooters: { ...page.headersFooters, header: "&C대외비" } };
    now.sheet("성과자료")!.loadColumn(3, { width: 60 });
    chapter.merge({ row: chapter.usedArea(true)!.rows + 2, column: 0, rows: 2, columns: 2 });
    now.rename(sheet, "우리 국(안)");
  });
  for (const round of [1, 2]) {
    const { told } = await addin.run<CollectReport>("collectPlans", files);
    await addin.host.idle();
    expect(book.sheet(office)!.tabColor?.toUpperCase()).toBe("#FF0000");
    const kinds = told.map(({ kind }) => kind).sort();
    expect([round, ...kinds]).toEqual(
      round === 1
        ? [round, "collected-merges-lost", "collected-names-lost", "collected-set-up-kept"]
        : [round, "collected-set-up-kept"],
    );
    const kept = sentence(
      told.find(({ kind }) => kind === "collected-set-up-kept")!,
      "ko",
    );
    for (const part of ["시트 탭 색", "총괄(머리글)", "성과자료(열 너비)"]) expect(kept).toContain(part);
  }
});

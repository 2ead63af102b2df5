import type { Desk } from "../sequences/desk";
import { formulaAt, snapshot, staffs, type, valueAt } from "../support/addin";
import { onOnePage } from "../support/one-page";

const openSample = onOnePage();

const plan = "성과계획서";

/** The plan sheet's texts and shown figures, row by row. */
function printed(addin: Desk): string[][] {
  const sheet = addin.host.book.sheets.find((one) => one.name === plan)!;
  const used = sheet.usedArea(true)!;
  return Array.from({ length: used.rows }, (_, row) =>
    Array.from({ length: used.columns }, (_, column) =>
      String(sheet.cell(used.row + row, used.column + column).value ?? ""),
    ),
  );
}

describe("성과계획서 만들기 on the sample", () => {
  it("adds the plan sheet in at most 8 round trips, each below 1 MB", async () => {
    const addin = await openSample();
    const report = await addin.run<{ sheets: string[] }>("buildPlanSheet");
    expect(report.sheets).toEqual([plan]);
    expect(addin.host.counters.syncs).toBeLessThanOrEqual(8);
    expect(addin.host.counters.largestRequest).toBeLessThan(1024 * 1024);
  });

  it("leaves every staff sheet as it was: values, formulas, formats, merges", async () => {
    const addin = await openSample();
    const before = snapshot(addin);
    await addin.run("buildPlanSheet");
    const after = snapshot(addin);
    for (const sheet of Object.keys(before)) expect(after[sheet]).toEqual(before[sheet]);
  });

  it("follows a staff cell that is typed over, without a rebuild", async () => {
    const addin = await openSample();
    await addin.run("buildPlanSheet");
    const before = printed(addin).flat();
    expect(before).toContain("470050000");
    await type(addin, "예산", "B14", 31695);
    expect(printed(addin).flat()).toContain("471050000");
    await type(addin, "실적", "C4", 1850);
    expect(printed(addin).flat()).toContain("2130");
  });

  it("never overwrites a sheet 성과계획서 that it did not make", async () => {
    const addin = await openSample();
    await addin.host.edit((book) => void book.addSheet(plan).setValue(0, 0, "내 메모"));
    const before = snapshot(addin);
    await expect(addin.run("buildPlanSheet")).rejects.toMatchObject({
      findings: [{ kind: "sheet-not-ours" }],
    });
    expect(snapshot(addin)).toEqual(before);
  });

  it("refuses a text where an amount is expected, names its cell and writes nothing", async () => {
    const addin = await openSample();
    await type(addin, "예산", "B14", "추후 확정");
    const before = snapshot(addin);
    const refused = await addin.run("buildPlanSheet").then(
      () => [],
      (error: { findings: { cells: string[] }[] }) => error.findings,
    );
    expect(refused.flatMap((one) => one.cells)).toContain("예산!B14");
    expect(snapshot(addin)).toEqual(before);
  });
});

describe("성과계획서 만들기 again", () => {
  it("keeps what a person typed over, and says so", async () => {
    const addin = await openSample();
    await addin.run("buildPlanSheet");
    const rows = printed(addin);
    const row = rows.findIndex((cells) => cells.includes("470050000"));
    const column = rows[row]!.indexOf("470050000");
    const address = `${String.fromCharCode(65 + column)}${row + 1}`;
    await type(addin, plan, address, 500000000);
    const report = await addin.run<{ findings: { kind: string }[] }>("buildPlanSheet");
    expect(report.findings.map((one) => one.kind)).toContain("edited-cell-kept");
    expect(valueAt(addin, plan, address)).toBe(500000000);
    const replaced = await addin.run<{ findings: { kind: string }[] }>("buildPlanSheet", { keep: [] });
    expect(replaced.findings.map((one) => one.kind)).not.toContain("edited-cell-kept");
    expect(formulaAt(addin, plan, address)).toMatch(/^=/);
  });

  it("takes no formula for an edit where the sheet reaches over more than 100,000 cells, as a large department's does", async () => {
    const addin = await openSample();
    await addin.run("buildPlanSheet");
    await type(addin, plan, "AZ2500", "검토 중");
    const report = await addin.run<{ findings: { kind: string; cells?: string[] }[] }>("buildPlanSheet");
    const edits = report.findings.filter(({ kind }) => kind.startsWith("edited-cell"));
    expect(edits.map(({ kind, cells }) => [kind, cells])).toEqual([["edited-cell-kept", [`${plan}!AZ2500`]]]);
    expect(valueAt(addin, plan, "AZ2500")).toBe("검토 중");
  });

  it("keeps what a person put beside the plan and below it, or says that it has no place there", async () => {
    const addin = await openSample();
    await addin.run("buildPlanSheet");
    const below = addin.host.book.sheet(plan)!.usedArea(true)!.rows + 1;
    const typed = [
      ["N3", "확인함"],
      ["N4", 77],
      ["P5", "0077"],
      ["U4", "=예산!B4"],
      [`C${below + 60}`, "결재 후 붙임"],
      // Where the plan grows to.
      [`B${below}`, "가"],
      [`D${below}`, "나"],
    ] as const;
    for (const [address, content] of typed) await type(addin, plan, address, content);
    await type(addin, "조직인력", "A7", "새 팀");
    for (const column of ["B", "C", "D", "E", "F"]) await type(addin, "조직인력", `${column}7`, 1);
    for (const build of ["next", "one after"]) {
      const { findings } = await addin.run<{ findings: { kind: string; cells?: string[] }[] }>(
        "buildPlanSheet",
      );
      const kept = findings.flatMap(({ kind, cells }) => (kind === "edited-cell-kept" ? cells! : []));
      const lost = findings.flatMap(({ kind, cells }) => (kind === "edited-cell-lost" ? cells! : []));
      for (const [address, content] of typed) {
        const stands = [valueAt(addin, plan, address), formulaAt(addin, plan, address)].includes(content);
        const told = [kept.includes(`${plan}!${address}`), lost.includes(`${plan}!${address}`)];
        // What had no place at the first build is told then.
        if (build === "next" || stands)
          expect([build, address, ...told]).toEqual([build, address, stands, !stands]);
      }
      for (const [address, content] of typed.slice(0, 5))
        expect([valueAt(addin, plan, address), formulaAt(addin, plan, address)]).toContain(content);
    }
  });

  it("can be taken back, and taken again", async () => {
    const addin = await openSample();
    const empty = staffs(addin);
    await addin.run("buildPlanSheet");
    const built = staffs(addin)[plan];
    await addin.run("undo");
    const undone = staffs(addin);
    expect(undone[plan]).toBeUndefined();
    for (const sheet of Object.keys(empty)) expect(undone[sheet]).toEqual(empty[sheet]);
    await addin.run("undo");
    expect(staffs(addin)[plan]).toEqual(built);
  });
});

describe("a build that fails", () => {
  const kinds = [
    { name: "refused", fault: { code: "AccessDenied" } },
    { name: "refused half way", fault: { code: "GeneralException", action: 40 } },
    { name: "while a cell is edited", fault: { transport: "cellEditMode" } },
    { name: "with too large a request", fault: { transport: "requestTooLarge" } },
    { name: "with the connection lost", fault: { transport: "connectionLost" } },
  ];
  it.each(kinds)("$name, at any request, leaves the workbook as it was", async ({ fault }) => {
    const addin = await openSample();
    const before = snapshot(addin);
    for (let request = 0; ; request += 1) {
      addin.host.faults.failRequest({ after: request, ...fault } as never);
      const failed = await addin.run("buildPlanSheet").then(
        () => false,
        (error: { findings?: unknown[] }) => {
          expect(error.findings).toHaveLength(1);
          return true;
        },
      );
      addin.host.faults.clear();
      if (!failed) break;
      expect(snapshot(addin)).toEqual(before);
      expect(request).toBeLessThan(20);
    }
    expect(snapshot(addin)[plan]).toBeDefined();
  });
});

/**
 * The probe of Excel, run in the stand-in: it leaves nothing behind, whatever happens, and what a person sends back from a
 * real Excel (docs/excel-results/) is compared with what the stand-in does under that Excel's profile.
 */
import { excels, profiles, type ProfileName } from "../../src/workbench/host/profiles";
import type { Addin } from "../../src/workbench/runtime/addin";
import { foundIn, reportOf, type ProbeReport } from "../../src/workflow/probe/report";
import { closeAll, openSample, snapshot } from "../support/addin";
import { differences, excelResults, profileNamed } from "./support/excel-results";

afterEach(closeAll);

const probe = (addin: Addin): Promise<ProbeReport> => addin.run<ProbeReport>("probeExcel");
const everything = (addin: Addin): unknown => [
  snapshot(addin),
  addin.host.book.names,
  addin.host.book.activeSheet.name,
];

/** What the probe says in the stand-in for each Excel. */
const texts = new Map<ProfileName, string>();

test.each(excels)(
  "in the stand-in for %s every point is tried, and the workbook is as it was",
  async (excel) => {
    const addin = await openSample({ excel: { ...profiles[excel], latency: 0 } });
    const before = everything(addin);
    const { text, points, otherwise } = await probe(addin);
    texts.set(excel, text);
    expect(everything(addin)).toEqual(before);
    const found = foundIn(text);
    expect([points, found.size]).toEqual([found.size, points]);
    expect(points).toBeGreaterThan(30);
    // What the stand-in does not model says nothing of Excel.
    expect(otherwise.filter((id) => found.get(id) !== "refused NotImplemented")).toEqual([]);
    expect([...found.values()].filter((each) => each === "refused NotImplemented").length).toBeLessThan(4);
  },
);

describe("what differs from one Excel to another is seen", () => {
  test.each([
    ["ltsc2021", "blank-required", "0"],
    ["web", "blank-required", "blank"],
    ["web", "blank-repeating", "blank"],
    ["ltsc2021", "events-for-two-writes", "2"],
    ["web", "events-for-two-writes", "1"],
    ["ltsc2024", "page-fit", "not set"],
    ["ltsc2024", "busy-first", "#BUSY!"],
    ["ltsc2021", "set-ExcelApi", "1.14"],
  ] as const)("%s: %s is %s", (excel, id, expected) => {
    expect(foundIn(texts.get(excel)!).get(id)).toBe(expected);
  });
});

describe("whatever happens, the scratch sheets are gone afterwards", () => {
  test.each([0.05, 0.2, 0.4, 0.6, 0.85])(
    "a connection that is lost at %f of its way is told",
    async (way) => {
      // Where calls are busy at first, it is chance how often the probe has to ask again.
      const addin = await openSample({ excel: { ...profiles.strictest, busyFirst: false } });
      await probe(addin);
      const before = everything(addin);
      const after = Math.round(addin.host.counters.syncs * way);
      addin.host.faults.failRequest({ transport: "connectionLost", after });
      await expect(probe(addin)).rejects.toMatchObject({ findings: [{ kind: "connection-lost" }] });
      expect(everything(addin)).toEqual(before);
    },
  );

  test("a point that Excel refuses out of the blue is a finding, and the others go on", async () => {
    const addin = await openSample();
    const before = everything(addin);
    addin.host.faults.failRequest({ code: "GeneralException", after: 6 });
    const { otherwise, points } = await probe(addin);
    expect(otherwise.length).toBeGreaterThan(0);
    expect(points).toBeGreaterThan(30);
    expect(everything(addin)).toEqual(before);
  });

  test("what an interrupted probe left is removed by the next one", async () => {
    const addin = await openSample();
    const before = everything(addin);
    await addin.host.edit((book) => {
      book.setVisibility(book.addSheet("_PLAN_PROBE_2"), "veryHidden");
      book.defineName({ name: "_PLAN_PROBE_UNION", formula: "=1", hidden: true });
    });
    await probe(addin);
    expect(everything(addin)).toEqual(before);
  });

  test("a workbook that takes no sheet is refused with the reason", async () => {
    const addin = await openSample();
    addin.host.book.structureProtected = true;
    await expect(probe(addin)).rejects.toMatchObject({ findings: [{ kind: "workbook-protected" }] });
  });
});

describe("the text that is sent", () => {
  const report = reportOf(
    [
      { id: "page-fit", found: "set", assumed: ["not set", "set"] },
      { id: "merged", found: "#SPILL!", assumed: ["2", /^refused /], note: "40 ms" },
    ],
    ["Excel PC 16.0"],
  );

  test("says of each point what was found, and where that is not what was assumed", () => {
    expect(report.text.split("\n").slice(1)).toEqual([
      "Excel PC 16.0",
      "",
      "= page-fit: set",
      "≠ merged: #SPILL! [40 ms] (assumed 2 or /^refused /)",
    ]);
    expect(report.otherwise).toEqual(["merged"]);
  });

  test("can be read again, whatever a mail made of its line ends", () => {
    expect([...foundIn(report.text.replace(/\n/g, "\r\n"))]).toEqual([
      ["page-fit", "set"],
      ["merged", "#SPILL!"],
    ]);
  });

  test("is compared with the stand-in point by point", () => {
    const standIn = "= page-fit: not set\n= merged: #SPILL! [3 ms]\n≠ comments: refused NotImplemented";
    expect(differences(`${report.text}\n= comments: 1`, standIn)).toEqual([
      "page-fit: Excel set, stand-in not set",
    ]);
    expect(differences("nothing of the kind", standIn)).toEqual(["no point of the probe stands in the text"]);
  });

  test("stands in a file that names its profile", () => {
    expect([profileNamed("ltsc2021.txt"), profileNamed("web-2026-12.txt")]).toEqual(["ltsc2021", "web"]);
    expect(() => profileNamed("excel.txt")).toThrow(/begin with one of ltsc2021/);
  });
});

test("what people sent from a real Excel is what the stand-in does under its profile", () => {
  const differing = excelResults().flatMap(({ file, profile, text }) =>
    differences(text, texts.get(profile)!).map((each) => `${file}: ${each}`),
  );
  expect(differing).toEqual([]);
});

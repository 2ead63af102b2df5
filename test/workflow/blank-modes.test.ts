/**
 * The sample in an Excel that hands blank cells over as 0, as null or as "": the plan in each style, row by row, and what
 * becomes of it when the staff empty cells, and when it is shared. Through office.js, as a person would.
 */
import { profiles } from "../../src/workbench/host/profiles";
import { parseAddress } from "../../src/sheet/address";
import { errorValue, type CellValue } from "../../src/workbench/workbook/model";
import { closeAll, openSample } from "../support/addin";
import { published, publishedLayout, shownCells, type Cells } from "../support/published";

afterAll(closeAll);

type Opened = Awaited<ReturnType<typeof openSample>>;

const blanks = [0, null, ""] as const;
const styles = ["functions", "names", "native"] as const;

/** The place of the plan's cell with an id. */
function placeOf(id: string): string {
  const { row, column } = publishedLayout.cells.find((cell) => cell.id === id)!;
  return `${row},${column}`;
}

/** Types into a cell, or empties it; gives what stood there. */
async function change({ host }: Opened, address: string, content: CellValue): Promise<CellValue> {
  const { sheet: name, area } = parseAddress(address)!;
  const sheet = host.book.sheet(name!)!;
  const before = sheet.cell(area.row, area.column).value;
  await host.edit(() => sheet.setValue(area.row, area.column, content));
  await host.idle();
  return before;
}

/** What the staff do to a cell, and what the plan's cells then show. */
interface Edit {
  readonly cell: string;
  /** undefined empties it. */
  readonly content: CellValue;
  readonly shows: Readonly<Record<string, string>>;
}

const edits: Readonly<Record<string, Edit>> = {
  "a measured quantity is emptied": {
    cell: "실적!C5",
    content: undefined,
    shows: { "성과지표/언론매체보도율/'15/실적": "", "성과지표/SNS운영실적/'15/실적": "122,640" },
  },
  "a quantity is typed as 0": {
    cell: "실적!C5",
    content: 0,
    shows: { "성과지표/언론매체보도율/'15/실적": "508" },
  },
  "a quantity is a hyphen": {
    cell: "실적!C5",
    content: "-",
    shows: { "성과지표/언론매체보도율/'15/실적": "" },
  },
  "a quantity is white space": {
    cell: "실적!C5",
    content: " ",
    shows: { "성과지표/언론매체보도율/'15/실적": "" },
  },
  "a target is emptied": {
    cell: "성과지표!E5",
    content: undefined,
    shows: { "성과지표/언론매체보도율/'15/목표": "", "성과지표/언론매체보도율/'16/목표": "1,908" },
  },
  "a weight is emptied": {
    cell: "성과지표!C5",
    content: undefined,
    shows: { "성과지표/언론매체보도율/가중치": "" },
  },
  "an amount is emptied": {
    cell: "예산!B14",
    content: undefined,
    shows: {
      "예산현황/인력운영비/예산액": "",
      "예산현황/인력운영비/구성비": "",
      "예산현황/인력운영비/비교증감": "",
      "예산현황/인력운영비/증감률": "",
      "예산현황/기본경비/예산액": "43",
    },
  },
  "an amount is typed as 0": {
    cell: "예산!B14",
    content: 0,
    shows: {
      "예산현황/인력운영비/예산액": "0",
      "예산현황/인력운영비/구성비": "0.00%",
      "예산현황/인력운영비/증감률": "△100.00%",
    },
  },
  "an amount is called new": {
    cell: "예산!B14",
    content: "신규",
    shows: { "예산현황/인력운영비/예산액": "신규", "예산현황/인력운영비/증감률": "" },
  },
  "an amount is pasted as a text": {
    cell: "예산!B14",
    content: "30,695",
    shows: {
      "예산현황/인력운영비/예산액": "31",
      "예산현황/인력운영비/비교증감": "△124",
      "예산현황/인력운영비/증감률": "△80.11%",
    },
  },
  "an amount stands in brackets, which no formula reads": {
    cell: "예산!B14",
    content: "(30,695)",
    shows: { "예산현황/인력운영비/예산액": "#VALUE!", "예산현황/인력운영비/증감률": "" },
  },
  "a target has words beside its number": {
    cell: "성과지표!E5",
    content: "1,900건 이상",
    shows: { "성과지표/언론매체보도율/'15/목표": "1,900건이상" },
  },
  "the staff of a grade are pasted as a text": {
    cell: "조직인력!D6",
    content: "2",
    shows: { "조직 및 인력현황/홍보실/5급": "2", "조직 및 인력현황/계/5급": "2" },
  },
  "an amount is an error": {
    cell: "예산!B14",
    content: errorValue("#N/A"),
    shows: { "예산현황/인력운영비/예산액": "#N/A", "예산현황/인력운영비/증감률": "" },
  },
  "the staff of a grade are emptied": {
    cell: "조직인력!D6",
    content: undefined,
    shows: { "조직 및 인력현황/홍보실/5급": "", "조직 및 인력현황/계/5급": "" },
  },
};

/** What the cells show, by edit ("" before any) and then by style and Excel. */
const seen = new Map<string, Map<string, Cells>>();
const reports = new Map<string, { converted: number; findings: readonly unknown[] }>();

beforeAll(async () => {
  const see = (edit: string, where: string, addin: Opened): void => {
    seen.set(edit, (seen.get(edit) ?? new Map<string, Cells>()).set(where, shownCells(addin)));
  };
  for (const blank of blanks) {
    const addin = await openSample({ excel: { ...profiles.easy, blank } });
    const share = async (edit: string): Promise<void> => {
      const where = `shared, blanks as ${JSON.stringify(blank)}`;
      reports.set(`${edit}: ${where}`, await addin.run("shareWithFinance"));
      see(edit, where, addin);
      await addin.run("reconnect");
    };
    for (const style of styles) {
      await addin.run("buildPlanSheet", { style });
      const where = `${style}, blanks as ${JSON.stringify(blank)}`;
      see("", where, addin);
      // No formula of the other styles sees what an Excel makes of a blank argument.
      if (style !== "functions" && blank !== 0) continue;
      if (style === "functions") await share("");
      for (const [edit, { cell, content }] of Object.entries(edits)) {
        const before = await change(addin, cell, content);
        see(edit, where, addin);
        if (style === "functions") await share(edit);
        await change(addin, cell, before);
      }
      see("everything is typed back", where, addin);
    }
  }
});

const texts = (cells: Cells): string[] => [...cells.values()];

test.each(["", "everything is typed back"])(
  "the plan is the published one, row by row, in every Excel and style %s",
  (when) => {
    expect(seen.get(when)!.size).toBeGreaterThan(4);
    for (const [where, cells] of seen.get(when)!)
      expect({ where, shown: texts(cells) }).toEqual({ where, shown: published });
  },
);

test.each(Object.entries(edits))(
  "where %s, the plan shows it, in every Excel and style, and shared",
  (edit, { shows }) => {
    const all = [...seen.get(edit)!];
    expect(all).toHaveLength(3 * blanks.length - 1);
    for (const [where, cells] of all) {
      const ids = Object.fromEntries(Object.keys(shows).map((id) => [id, cells.get(placeOf(id)) ?? ""]));
      expect({ where, ...ids }).toEqual({ where, ...shows });
      expect({ where, shown: texts(cells) }).toEqual({ where, shown: texts(all[0]![1]) });
    }
  },
);

test("sharing converts every call, whatever the cells hold", () => {
  expect(reports.size).toBe(blanks.length * (1 + Object.keys(edits).length));
  for (const [where, { converted, findings }] of reports) {
    expect({ where, findings }).toEqual({ where, findings: [] });
    expect(converted).toBeGreaterThan(30);
  }
});

/**
 * What grows with a department and with a government: a build with 50, 300 and 1,000 detail programs through office.js, tying
 * them together, and a workbook of 10, 60 and 200 departments. The exponent says by which power of the size the time grows.
 */
import { collect, plansOfSeveral, rowsOfAll } from "../../src/collect";
import { standardForm } from "../../src/forms";
import { assemble } from "../../src/plan/assemble";
import { readWorkbook } from "../../src/reader";
import { openAddin } from "../../src/workbench/runtime/addin";
import { government } from "../../test/collect/government";
import { severalDepartments } from "../../test/collect/several";
import { book, type Row } from "../../test/reader/workbooks/grids";
import { gridsOfLargeDepartment, largeDepartment } from "./large-department";
import { growth, median, medianTime, processorTime, rounded, runs } from "./medians";
import type { Measurement } from "./index";

export default async function growing(): Promise<Measurement[]> {
  return [...(await builds()), ...(await tying()), ...(await departments())];
}

const planSheet = "성과계획서";

async function builds(): Promise<Measurement[]> {
  const measured: { size: number; value: number; largest: number; bytes: number }[] = [];
  for (const size of [50, 300, 1000]) {
    const times: number[] = [];
    let [largest, bytes] = [0, 0];
    for (let run = 0; run < runs; run++) {
      const addin = await openAddin(await largeDepartment({ units: size / 5, details: 5 }));
      times.push(await processorTime(() => addin.run("buildPlanSheet")));
      const { largestRequest, requestBytes } = addin.host.counters;
      const used = addin.host.book.sheet(planSheet)!.usedArea()!;
      [largest, bytes] = [largestRequest, requestBytes / (used.rows * used.columns)];
      addin.window.close();
    }
    measured.push({ size, value: rounded(median(times)), largest, bytes: rounded(bytes) });
  }
  const limits: Record<number, object> = { 300: { atMost: 2000 } };
  return [
    ...measured.map(({ size, value }) => ({
      name: `build, ${size} detail programs`,
      milliseconds: value,
      unit: "ms",
      ...limits[size],
    })),
    exponentOf("build", measured, "detail programs"),
    ...measured.slice(1).map(({ size, value, largest }) => ({
      name: `largest request, ${size} detail programs`,
      milliseconds: value,
      value: Math.round(largest / 1000),
      unit: "kB",
      atMost: 1000,
    })),
    {
      name: "bytes a cell of a plan's requests, 300 detail programs",
      milliseconds: measured[1]!.value,
      value: measured[1]!.bytes,
      unit: "bytes",
      atMost: 60,
    },
  ];
}

/** With four goals beside one. */
async function tying(): Promise<Measurement[]> {
  const time = (goals: number, size: number): Promise<number> => {
    const { parts } = readWorkbook(gridsOfLargeDepartment({ goals, units: size / 5, details: 5 }));
    // Tied so often that it is long enough to be measured.
    const times = 2000 / size;
    return medianTime(
      () => undefined,
      () => {
        for (let turn = 0; turn < times; turn++) assemble(parts);
      },
    ).then((milliseconds) => rounded(milliseconds / times));
  };
  const measured: { size: number; value: number }[] = [];
  for (const size of [50, 300, 1000]) measured.push({ size, value: await time(4, size) });
  const one = [await time(1, 300), await time(1, 1000)];
  return [
    ...measured.slice(1).map(({ size, value }, index) => ({
      name: `tying ${size} detail programs under four goals`,
      milliseconds: value,
      unit: "ms",
      "under one goal": one[index]!,
    })),
    exponentOf("tying", measured, "detail programs"),
  ];
}

async function departments(): Promise<Measurement[]> {
  const read: { size: number; value: number }[] = [];
  const together: { size: number; value: number }[] = [];
  for (const size of [10, 60, 200]) {
    const sheets = Object.entries(severalDepartments(government(11, size)));
    const workbook = book(Object.fromEntries(sheets.map(([name, rows]) => [name, { rows: rows as Row[] }])));
    const reading = readWorkbook(workbook);
    read.push({
      size,
      value: await medianTime(
        () => undefined,
        () => readWorkbook(workbook),
      ),
    });
    const value = await medianTime(
      () => undefined,
      () => {
        const { rows } = plansOfSeveral(reading.parts, { file: "전체.xlsx" })!;
        collect(rowsOfAll([{ name: "전체.xlsx", rows }]), standardForm);
      },
    );
    together.push({ size, value });
  }
  const lines = (what: string, all: typeof read): Measurement[] => [
    ...all.slice(1).map(({ size, value }) => ({
      name: `${size} departments in one workbook, ${what}`,
      milliseconds: value,
      unit: "ms",
    })),
    exponentOf(`departments in one workbook, ${what}`, all, "departments"),
  ];
  return [...lines("put together", together), ...lines("read", read)];
}

function exponentOf(
  what: string,
  measured: readonly { size: number; value: number }[],
  of: string,
): Measurement {
  const sizes = measured.map(({ size }) => size);
  return {
    name: `${what}: exponent from ${sizes[0]} to ${sizes.at(-1)} ${of}`,
    milliseconds: measured.at(-1)!.value,
    value: growth(measured),
    unit: "",
    atMost: 1.15,
  };
}

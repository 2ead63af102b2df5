/**
 * What the view 취합 does: reads the files one after another, giving way to the page in between, and has them collected.
 * In: three files that a person dropped. Out: their readings in the state, in the order of their names.
 */
import type { RunOptions } from "../../workflow/types";
import type { Addin, Against, AgainstKind } from "../addin";
import type { ChosenFile, Job, Knowledge, State } from "../state";

export interface CollectingJobs {
  /** Reads the files; one that bears the name of one that is there takes its place. */
  addFiles(files: readonly File[]): Promise<void>;
  /** Reads the open workbook as one of them: it may hold several departments. */
  addOpenWorkbook(): Promise<void>;
  /** Leaves out the file of this name; all of them where none is told. */
  removeFiles(name?: string): Promise<void>;
  /** Reads the file again with this choice; undefined takes a choice back. */
  answerFile(name: string, key: string, choice: string | undefined): Promise<void>;
  /** Holds the departments against what the file says; without a file against nothing of the kind any more. */
  holdAgainst(kind: AgainstKind, file?: File): Promise<void>;
  collect(form: string): Promise<void>;
  /** Has request workbooks made and saved. */
  request(year: "same" | "next"): Promise<void>;
}

type Run = (job: Job, work: (options: RunOptions) => Promise<Knowledge>) => Promise<void>;

const inOrder = new Intl.Collator("ko", { numeric: true });

export function collectingJobs(
  addin: Addin,
  run: Run,
  current: () => State,
  afterwards: () => Promise<Knowledge>,
): CollectingJobs {
  const files = (): readonly ChosenFile[] => current().files;
  const read = async (file: File, chosen: ChosenFile["chosen"]): Promise<ChosenFile> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return {
      name: file.name,
      file,
      chosen,
      reading: await addin.readDepartmentFile({
        name: file.name,
        bytes,
        chosen,
        written: new Date(file.lastModified).toISOString(),
      }),
    };
  };
  const readOpen = async (options: RunOptions): Promise<ChosenFile> => {
    const reading = await addin.readOpenWorkbook(options);
    return { name: reading.name, chosen: {}, reading };
  };
  /** Whether or not Excel answers: who is missing is told after collecting, too. */
  const chosen = async (all: readonly ChosenFile[]): Promise<Knowledge> => ({
    files: all,
    going: all.some(({ reading }) => "rows" in reading)
      ? await addin.departmentsGoing(all.map(({ reading }) => reading)).catch(() => [])
      : [],
  });
  const byName = (): Map<string, ChosenFile> => new Map(files().map((one) => [one.name, one]));
  const sorted = (found: ReadonlyMap<string, ChosenFile>): ChosenFile[] =>
    [...found.values()].sort((a, b) => inOrder.compare(a.name, b.name));
  return {
    addFiles: (added) =>
      run("readFiles", async ({ signal, onProgress }) => {
        const found = byName();
        for (const [index, file] of added.entries()) {
          onProgress?.("read", { done: index, all: added.length, at: file.name });
          await turn();
          // What was read before somebody cancelled stays.
          if (signal?.aborted) break;
          found.set(file.name, await read(file, found.get(file.name)?.chosen ?? {}));
        }
        return { ...(await chosen(sorted(found))), collected: undefined };
      }),
    addOpenWorkbook: () =>
      run("readFiles", async (options) => {
        const one = await readOpen(options);
        return { ...(await chosen(sorted(byName().set(one.name, one)))), collected: undefined };
      }),
    removeFiles: (name) =>
      run("leaveOut", () => chosen(name === undefined ? [] : files().filter((one) => one.name !== name))),
    answerFile: (name, key, choice) =>
      run("readFiles", async (options) => {
        const all = files().map(async (one) => {
          if (one.name !== name) return one;
          if (!one.file) {
            await (choice === undefined ? addin.takeBack(key) : addin.answer({ [key]: choice }));
            return readOpen(options);
          }
          const { [key]: _, ...others } = one.chosen;
          return read(one.file, choice === undefined ? others : { ...others, [key]: choice });
        });
        return { ...(await chosen(await Promise.all(all))), collected: undefined };
      }),
    request: (year) =>
      run("request", async (options) => {
        const readings = files().map(({ reading }) => reading);
        const file = await addin.requestFile(readings, { ...options, year });
        addin.surroundings.save?.(file);
        return { outcome: { kind: "requested", file } };
      }),
    holdAgainst: (kind, file) =>
      run("readFiles", async () => {
        const { [kind]: _, ...others } = current().against;
        if (!file) return { against: others, collected: undefined };
        const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
        const read = await addin.readAgainst(kind, given);
        return { against: { ...others, [kind]: { name: file.name, read } }, collected: undefined };
      }),
    collect: (form) =>
      run("collect", async (options) => {
        const readings = files().map(({ reading }) => reading);
        const against = Object.assign(
          {},
          ...Object.values(current().against).map(({ read }) => read),
        ) as Against;
        const collected = await addin.collectPlans(readings, { ...options, form, against });
        return {
          collected,
          going: [],
          ...(await afterwards()),
          outcome: { kind: "collected", report: collected },
        };
      }),
  };
}

/** Lets the page draw, and take a press of 취소. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

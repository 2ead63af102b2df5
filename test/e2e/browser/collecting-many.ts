/**
 * A government's files, collected while the person looks on: the page goes on drawing, and 취소 is heard at any time and leaves
 * the workbook as it stood. A few departments; COLLECT_DEPARTMENTS=110 takes as many as a government has.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { collectingTexts } from "../../../src/messages/collecting";
import { Book } from "../../../src/workbench/workbook/model";
import { government } from "../../collect/government";
import { saveWorkbooks } from "../../collect/workbooks";
import type { Workbench } from "../workbench";

const asked = Number(process.env["COLLECT_DEPARTMENTS"] ?? 6);
const departments = government(11, asked);

interface Course {
  /** How often the page drew until the work had ended. */
  readonly frames: number;
  /** The longest time between two drawings, in milliseconds. */
  readonly longest: number;
  /** What the status line said when 취소 was pressed. */
  readonly pressedAt?: string | undefined;
}

/** What a person takes for at once, in milliseconds. */
const noticed = 100;

/**
 * Once a department at least, and never five seconds late, on a machine with much to do; where all is read before so many
 * drawings are due, none was late.
 */
const drawnEnough = ({ frames, longest }: Course): boolean =>
  longest < noticed || (frames >= asked && longest < 5000);

export function collectingMany(desk: () => Workbench): void {
  let { pane, texts } = {} as Workbench;
  let words: (typeof collectingTexts)[Workbench["language"]];
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "departments-"));
  let files: string[];

  beforeAll(async () => {
    files = await saveWorkbooks(folder, departments);
    ({ pane, texts } = desk());
    words = collectingTexts[desk().language];
    const book = new Book();
    book.addSheet("메모").setValue(0, 0, "취합은 아직");
    await desk().open(book);
    await pane.press(texts.collect);
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  /** Follows the page until no job runs; presses 취소 as soon as the status line says one of `cancelAt`, which is told. */
  const followed = (cancelAt: readonly string[]): Promise<Course> =>
    pane.document().evaluate(
      async ([signs, cancel]) => {
        const line = (): string => document.querySelector(".status-line")?.textContent ?? "";
        const isRunning = (): boolean => document.querySelector(".status-line .progress-running") !== null;
        const button = (): HTMLElement | undefined =>
          [...document.querySelectorAll<HTMLElement>(".status-line button")].find(
            ({ textContent }) => textContent === cancel,
          );
        const drawn = (): Promise<number> => new Promise((done) => requestAnimationFrame(done));
        let [frames, longest, hasRun] = [0, 0, false];
        let pressedAt: string | undefined;
        for (let last = await drawn(); !hasRun || isRunning();) {
          hasRun ||= isRunning();
          const sign = pressedAt === undefined ? signs.find((each) => line().includes(each)) : undefined;
          if (sign !== undefined && button()) {
            pressedAt = sign;
            button()!.click();
          }
          const now = await drawn();
          if (hasRun) [frames, longest] = [frames + 1, Math.max(longest, Math.round(now - last))];
          last = now;
        }
        return { frames, longest, pressedAt };
      },
      [cancelAt, texts.cancel] as const,
    );
  const choose = async (): Promise<void> => {
    const [chooser] = await Promise.all([
      desk().page.waitForEvent("filechooser"),
      pane.button(words.choose).click(),
    ]);
    await chooser.setFiles(files);
  };
  /** Starts the work and follows it from before its start. */
  const during = async (work: () => Promise<void>, ...cancelAt: string[]): Promise<Course> => {
    const [course] = await Promise.all([followed(cancelAt), work()]);
    if (asked > 6) console.log(course);
    return course;
  };

  test("취소 while files are read keeps those that were read, and writes nothing", async () => {
    const before = await desk().snapshot();
    const names = departments.map(({ file }) => file);
    // Files that are read between two drawings are seen by nobody: it is pressed at the first that is seen of the second half.
    const { pressedAt } = await during(choose, ...names.slice(Math.floor(asked / 2) - 1));
    const read = await pane.frame.locator(".card-file").count();
    const at = names.indexOf(pressedAt!) + 1;
    // The press is heard once the file is read that it came in.
    expect(read === at || read === at + 1 ? "up to the press" : [pressedAt, read]).toBe("up to the press");
    expect(read).toBeLessThan(asked);
    expect(await desk().snapshot()).toEqual(before);
  });

  test("files are read one after another, and the page draws in between", async () => {
    const course = await during(choose);
    await pane.says(words.files(asked, asked));
    expect({ ...course, isAlive: drawnEnough(course) }).toEqual({ ...course, isAlive: true });
  });

  test("취소 while it is written puts everything back", async () => {
    const before = await desk().snapshot();
    const collect = (): Promise<void> => pane.button(words.collect(asked)).click();
    await during(collect, texts.steps.write);
    await pane.says(texts.cancelled);
    expect(await desk().snapshot()).toEqual(before);
  });

  test("asked again, it collects all of them, and the page draws meanwhile", async () => {
    const course = await during(() => pane.button(words.collect(asked)).click());
    await pane.says(texts.collected(asked));
    expect({ ...course, isAlive: drawnEnough(course) }).toEqual({ ...course, isAlive: true });
  });
}

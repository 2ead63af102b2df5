/** A department of 300 세부사업 in the pane: no view makes a person wait longer than the others do. */
import { largeDepartment } from "../../../scripts/bench/large-department";
import { paneTexts } from "../../../src/messages/taskpane";
import type { Site, Workbench } from "../workbench";

/** Milliseconds from the click on a view's tab until the browser has painted it: the best of several, others may work. */
async function opening({ pane }: Workbench, view: string): Promise<number> {
  return pane.document().evaluate(async (name) => {
    const tabs = [...document.querySelectorAll<HTMLElement>("[role=tab]")];
    const tab = tabs.find(({ textContent }) => textContent?.includes(name))!;
    const other = tabs.find((one) => one !== tab)!;
    const painted = (): Promise<unknown> =>
      new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    const times: number[] = [];
    for (let run = 0; run < 6; run++) {
      other.click();
      await painted();
      await painted();
      const began = performance.now();
      tab.click();
      await painted();
      times.push(performance.now() - began);
    }
    return Math.min(...times);
  }, view);
}

export function largePlan(site: () => Site): void {
  test("no view takes more than 100 ms longer than another to open", async () => {
    const workbench = await site().newWorkbench();
    const { pane } = workbench;
    const texts = paneTexts.ko;
    await workbench.open(await largeDepartment({ goals: 4, units: 40, details: 7.5 }));
    await pane.view(texts.views.plan);
    await pane.press(texts.plan.build);
    await pane.says(texts.plan.built);
    const times: Record<string, number> = {};
    for (const view of Object.values(texts.views)) times[view] = await opening(workbench, view);
    const [least, most] = [Math.min(...Object.values(times)), Math.max(...Object.values(times))];
    expect({ times, isEven: most - least <= 100 }).toEqual({ times, isEven: true });
  });
}

import fs from "node:fs";
import path from "node:path";
import { associateCommands, commands, type RibbonTarget } from "../../src/commands/commands";

type Handler = (event: { completed(): void }) => void;

/** Office with what was associated; `shown` counts how often the pane was asked for. */
function office() {
  const handlers: Record<string, Handler> = {};
  const seen = { shown: 0, completed: [] as string[] };
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (name: string, handler: Handler) => (handlers[name] = handler) },
      addin: { showAsTaskpane: () => (seen.shown++, Promise.reject(new Error("Excel shows no pane"))) },
    },
  });
  const press = (name: string, press = name): void =>
    handlers[name]!({ completed: () => seen.completed.push(press) });
  return { handlers, seen, press };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function target(log: string[]): RibbonTarget & { finish(): void } {
  let finish = (): void => undefined;
  return {
    idle: async () => void log.push("idle"),
    build: () => {
      log.push("build begins");
      return new Promise((resolve) => {
        finish = () => (log.push("build ends"), resolve());
      });
    },
    showFunctions: () => void log.push("functions"),
    finish: () => finish(),
  };
}

test("every command of the manifest is associated at once, before there is a pane", () => {
  const { handlers } = office();
  associateCommands(new Promise(() => undefined));
  const manifest = fs.readFileSync(path.join(__dirname, "../../manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/<FunctionName>(.*?)</g)].map(([, name]) => name!).sort();
  expect(Object.keys(handlers).sort()).toEqual(named);
  expect(Object.keys(commands).sort()).toEqual(named);
});

test("commands that come early wait for the pane, and are done one after another", async () => {
  const { seen, press } = office();
  const log: string[] = [];
  let stand!: (target: RibbonTarget) => void;
  associateCommands(new Promise((resolve) => (stand = resolve)));
  press("buildPlanSheet");
  press("openIndicatorFunctions");
  await settle();
  expect([log, seen.completed]).toEqual([[], []]);
  const pane = target(log);
  stand(pane);
  await settle();
  expect(log).toEqual(["idle", "build begins"]);
  pane.finish();
  await settle();
  expect(log).toEqual(["idle", "build begins", "build ends", "idle", "functions"]);
  expect(seen.completed).toEqual(["buildPlanSheet", "openIndicatorFunctions"]);
});

test("a command is completed where it fails, and where there will be no pane", async () => {
  const { seen, press } = office();
  const failing = { ...target([]), build: () => Promise.reject(new Error("no")) };
  associateCommands(Promise.resolve(failing));
  press("buildPlanSheet", "failed");
  await settle();
  const other = office();
  associateCommands(Promise.reject(new Error("noPane")));
  other.press("buildPlanSheet", "no pane");
  await settle();
  expect([...seen.completed, ...other.seen.completed]).toEqual(["failed", "no pane"]);
  expect([seen.shown, other.seen.shown]).toEqual([1, 1]);
});

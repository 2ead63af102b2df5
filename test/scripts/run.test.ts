/** How commands start: from what they have loaded the last time, as long as that is what the sources say. */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const root = path.join(__dirname, "..", "..");
const cache = path.join(root, "node_modules", ".cache", "run");
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "plan-run-"));

/** What is kept of runs in this test's folder. */
const bundles = (): string[] =>
  fs
    .readdirSync(cache)
    .filter((name) => name.endsWith(".json"))
    .map((name) => path.join(cache, name))
    .filter((file) => fs.readFileSync(file, "utf8").includes(JSON.stringify(folder).slice(1, -1)));

afterAll(() => {
  for (const file of bundles())
    for (const each of [file, file.replace(/json$/, "v8")]) fs.rmSync(each, { force: true });
  fs.rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);

function run(trace = ""): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ["scripts/run.cjs", path.join(folder, "start.ts"), "셋"],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, PLAN_TRACE: trace },
    },
  );
  return (stdout + stderr).trim();
}

test("a command is bundled once, starts from the bundle, and follows every change of a source", () => {
  write("figure.ts", "export const figure: number = 1;");
  write("later.ts", "export const later: string = __filename.slice(-8);");
  write(
    "start.ts",
    `import { figure } from "./figure";
     void (async () => {
       const { later } = process.argv[2] === "셋" ? await import("./later") : { later: "" };
       console.log(figure, later, process.argv.length);
     })();`,
  );
  for (let start = 1; start <= 3; start += 1) expect(run()).toBe("1 later.ts 3");
  expect(bundles()).toHaveLength(1);
  const [bundle] = bundles();
  expect(Object.keys(JSON.parse(fs.readFileSync(bundle!, "utf8")).files)).toHaveLength(3);
  expect(fs.existsSync(bundle!.replace(/json$/, "v8"))).toBe(true);

  // The same length and the same time: only the content tells.
  const { atime, mtime } = fs.statSync(path.join(folder, "figure.ts"));
  write("figure.ts", "export const figure: number = 2;");
  fs.utimesSync(path.join(folder, "figure.ts"), atime, mtime);
  for (let start = 1; start <= 3; start += 1) expect(run()).toBe("2 later.ts 3");

  for (const damaged of ["{", "{}", '{"files":{},"functions":"}"}']) {
    fs.writeFileSync(bundle!, damaged);
    expect(run()).toBe("2 later.ts 3");
  }
  fs.writeFileSync(bundle!.replace(/json$/, "v8"), "damaged");
  expect(run()).toBe("2 later.ts 3");
});

test("a fault shows its own line to who asks for it", () => {
  write("start.ts", 'const name: string = "오류";\n\nthrow new Error(name);');
  expect(run("1")).toContain("start.ts:3");
});

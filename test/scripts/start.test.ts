import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.join(__dirname, "..", "..");

/** What scripts/start.mjs says of a machine with these files. */
function obstacle(platform: string, files: readonly string[]): string | undefined {
  const script = `
    import { obstacle } from "./scripts/start.mjs";
    const [platform, files] = JSON.parse(process.argv[1]);
    console.log(obstacle(platform, (file) => files.includes(file)) ?? "");`;
  const { stdout } = spawnSync(
    "node",
    ["--input-type=module", "-e", script, JSON.stringify([platform, files])],
    {
      cwd: root,
    },
  );
  return stdout.toString().trim() || undefined;
}

test.each([
  ["linux", [], "platform"],
  ["win32", [], "noExcel"],
  ["darwin", [], "noExcel"],
  ["darwin", ["/Applications/Microsoft Excel.app"], undefined],
  ["win32", ["C:\\Program Files\\Microsoft Office\\root\\Office16\\EXCEL.EXE"], undefined],
] as const)("on %s with %j: %s", (platform, files, expected) => {
  expect(obstacle(platform, files)).toBe(expected);
});

const onLinux = process.platform === "linux" ? test : test.skip;

onLinux(
  "npm start where no Excel can be: says so in both languages, says what to run instead, exits with 1",
  () => {
    const { status, stderr } = spawnSync("node", ["scripts/start.mjs", "start"], { cwd: root });
    expect(status).toBe(1);
    expect(stderr.toString()).toContain("Excel이 없습니다");
    expect(stderr.toString()).toContain("has no Excel");
    expect(stderr.toString()).toContain("npm run workbench");
  },
);

test("an unknown word is wrong usage", () => {
  expect(spawnSync("node", ["scripts/start.mjs", "restart"], { cwd: root }).status).toBe(2);
});

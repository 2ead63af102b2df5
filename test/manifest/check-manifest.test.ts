import fs from "node:fs";
import path from "node:path";
import { checkManifest } from "../../scripts/manifest/check";
import { manifestFor } from "../../scripts/webpack/manifest.cjs";
import { breakages } from "./broken-manifests";

const root = path.join(__dirname, "..", "..");
const manifest = fs.readFileSync(path.join(root, "manifest.xml"), "utf8");
const file = (name: string): Uint8Array | undefined => {
  const full = path.join(root, name);
  return fs.existsSync(full) ? fs.readFileSync(full) : undefined;
};

const said = (text: string): string[] =>
  checkManifest(text, file).map(
    ({ line, where, found, expected }) => `${line} ${where}: found ${found}; expected ${expected}`,
  );

test("our manifest keeps every rule", () => {
  expect(said(manifest)).toEqual([]);
});

test("it keeps them for another host too", () => {
  const text = manifestFor(manifest, "https://addins.seogu.example/plan");
  expect(text).not.toContain("localhost");
  const problems = checkManifest(text, (name) => file(name.replace(/^plan\//, "")));
  expect(problems).toEqual([]);
});

describe("a manifest is refused that has", () => {
  test.each(breakages)("$does", ({ replaces, by, says }) => {
    const broken = manifest.replace(replaces, by);
    expect(broken).not.toBe(manifest);
    expect(said(broken).join("\n")).toMatch(says);
  });
});

test("a problem names the line, the way there, what was found and what was expected", () => {
  const line = manifest.split("\n").findIndex((each) => each.includes('<Label resid="Pane.Label" />')) + 1;
  const [problem] = checkManifest(
    manifest.replace('<Label resid="Pane.Label" />', '<Label resid="Nowhere" />'),
    file,
  );
  expect(problem).toEqual({
    line,
    where: expect.stringMatching(/^OfficeApp > VersionOverrides > .* > Control > Label$/),
    found: 'resid "Nowhere", which Resources does not define',
    expected: "an id of ShortStrings",
  });
});

import fs from "node:fs";
import path from "node:path";
import { version } from "../../src/messages/version";

const root = path.join(__dirname, "../..");
const read = (name: string): string => fs.readFileSync(path.join(root, name), "utf8");

test("the pane, the package and the manifest say the same version", () => {
  const { version: ofPackage } = JSON.parse(read("package.json")) as { version: string };
  const ofManifest = /<Version>(.*?)<\/Version>/.exec(read("manifest.xml"))![1];
  expect([ofPackage, ofManifest]).toEqual([version, `${version}.0`]);
});

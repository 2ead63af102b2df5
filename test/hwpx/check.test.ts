/** What the check refuses, each with its place, and what it lets pass. The damages are told in check/damages, by part. */
import { checkHwpx, rules } from "../../src/hwpx/check";
import { openPackage } from "../../src/hwpx/check/parts";
import { faultText } from "../../src/messages/hwpx-faults";
import { changed, container, header, list, section, swap, whole, type Change } from "./check/document";
import { inHeader } from "./check/damages/header";
import { inPackage } from "./check/damages/package";
import { inSection } from "./check/damages/section";
import { ofZip } from "./check/damages/zip";
import { sound } from "./check/sound";

test("the document itself has no fault", () => {
  expect(checkHwpx(whole)).toEqual([]);
});

test.each(sound)("%s: no fault", (_what, bytes) => {
  expect(checkHwpx(bytes)).toEqual([]);
});

const damages = [...inPackage, ...inHeader, ...inSection];

test.each(damages)("%s is refused (%s), with its place", (_what, kind, part, place, from, to) => {
  const faults = checkHwpx(changed(swap(part, from, to)));
  const told = faults.find((fault) => fault.kind === kind && fault.part === part);
  expect(told?.place.split("/").slice(-2).join("/")).toBe(place);
  for (const fault of faults) {
    expect(faultText(fault.kind, fault.data, "ko")).not.toMatch(/undefined|NaN/);
    const english = faultText(fault.kind, fault.data, "en").replace(/"[^"]*"/g, "");
    expect(english).not.toMatch(/undefined|NaN|[가-힣]/);
  }
});

test.each(ofZip)("of the zip: %s is refused (%s)", (_what, kind, part, bytes) => {
  expect(checkHwpx(bytes)).toContainEqual(expect.objectContaining({ kind, part }));
});

const missing = [
  "version.xml",
  "settings.xml",
  header,
  section,
  list,
  container,
  "META-INF/manifest.xml",
  "Preview/PrvText.txt",
];

test.each(missing)("a document without %s is refused", (part) => {
  const change: Change = (files) => void delete files[part];
  expect(checkHwpx(changed(change))).toContainEqual(expect.objectContaining({ kind: "part-missing", part }));
});

test("columns that end elsewhere in one row are refused", () => {
  let at = 0;
  // The first row's first two cells: one wider, the other narrower.
  const change: Change = (files) => {
    files[section] = files[section]!.replace(/<hp:cellSz width="(\d+)"/g, (_all, width: string) => {
      const more = [900, -900][at++] ?? 0;
      return `<hp:cellSz width="${Number(width) + more}"`;
    });
  };
  expect(checkHwpx(changed(change)).map(({ kind }) => kind)).toEqual(["edges-differ"]);
});

test("a head below a table's body is refused", () => {
  const change: Change = (files) => {
    const rows = files[section]!.split("<hp:tr>");
    rows[3] = rows[3]!.replaceAll('header="0"', 'header="1"');
    files[section] = rows.join("<hp:tr>");
  };
  expect(checkHwpx(changed(change)).map(({ kind }) => kind)).toEqual(["head-not-at-top"]);
});

test("another root is refused", () => {
  const change: Change = (files) => void (files["settings.xml"] = "<x/>");
  expect(checkHwpx(changed(change)).map(({ kind }) => kind)).toEqual(["root-wrong"]);
});

test("every rule has a damage that it refuses", () => {
  const documents = [
    ...damages.map(([, , part, , from, to]) => changed(swap(part, from, to))),
    ...ofZip.map(([, , , bytes]) => bytes),
    ...missing.map((part) => changed((files) => void delete files[part])),
  ];
  let silent = [...rules];
  for (const document of documents.map(openPackage))
    if (document) silent = silent.filter((rule) => [...rule(document)].length === 0);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

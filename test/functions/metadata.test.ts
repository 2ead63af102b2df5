/** What a person reads in Excel: every function in two languages, accepted by the metadata library. */
import fs from "node:fs";
import path from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { planFunctions } from "../../src/functions/registry";

const folder = path.join(__dirname, "../../src/functions");
const files = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => path.join(folder, name))
  .filter((file) => fs.readFileSync(file, "utf8").includes("@customfunction"));

type Metadata = {
  functions: {
    id: string;
    description: string;
    options?: object;
    parameters: {
      name: string;
      description: string;
      type: string;
      dimensionality: string;
      optional?: boolean;
      repeating?: boolean;
    }[];
  }[];
};

const english = JSON.parse(fs.readFileSync(path.join(folder, "english.json"), "utf8")) as Record<
  string,
  { description: string; parameters: Record<string, string> }
>;

describe("the functions' metadata", () => {
  let metadata: Metadata;
  beforeAll(async () => {
    const { errors, metadataJson } = await generateCustomFunctionsMetadata(files, true);
    expect(errors).toEqual([]);
    metadata = JSON.parse(metadataJson) as Metadata;
  });

  test("names exactly the functions of the registry, one a file", () => {
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual(Object.keys(planFunctions).sort());
    expect(files).toHaveLength(metadata.functions.length);
  });

  test("describes each in Korean with an example, and each argument", () => {
    for (const { id, description, parameters } of metadata.functions) {
      expect(`${id}: ${description}`).toMatch(/[가-힣].*예: /s);
      for (const parameter of parameters)
        expect(`${id} ${parameter.name}: ${parameter.description}`).toMatch(/: .*[가-힣]/);
    }
  });

  test("has the same in English", () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(planFunctions).sort());
    for (const { id, parameters } of metadata.functions) {
      expect(english[id]!.description).toContain("Example: ");
      expect(Object.keys(english[id]!.parameters)).toEqual(parameters.map(({ name }) => name));
    }
  });

  test("takes every argument as cells, so that blank is not zero, and agrees on their number", () => {
    for (const { id, parameters, options } of metadata.functions) {
      expect(parameters.map(({ type, dimensionality }) => `${type} ${dimensionality}`)).toEqual(
        parameters.map(() => "any matrix"),
      );
      const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
      expect({ id, least: planFunctions[id]!.least }).toEqual({ id, least: required });
      if (!parameters.some(({ repeating }) => repeating))
        expect(planFunctions[id]!.most).toBe(parameters.length);
      expect(options).toBeUndefined();
    }
  });
});

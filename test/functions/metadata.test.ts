/** What a person reads in Excel: every function in two languages, accepted by the metadata library. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { customFunctionFiles, translate } from "../../scripts/webpack/function-texts.cjs";
import { planFunctions } from "./support/all";

const files = customFunctionFiles();

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

describe("the functions' metadata", () => {
  let metadata: Metadata;
  beforeAll(async () => {
    const { errors, metadataJson } = await generateCustomFunctionsMetadata(files, true);
    expect(errors).toEqual([]);
    metadata = JSON.parse(metadataJson) as Metadata;
  });

  test("names exactly the functions that are defined, one a file", () => {
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual([...planFunctions.keys()].sort());
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
    for (const { id, description, parameters } of translate(metadata).functions) {
      expect(`${id}: ${description}`).toMatch(/: [A-Z].*Example: /s);
      for (const parameter of parameters)
        expect(`${id} ${parameter.name}: ${parameter.description}`).toMatch(/: .*[a-z]{2}/);
    }
  });

  test.each([
    ["no description", ["part The part"], "SHARE has 0 @english descriptions"],
    ["two of them", ["Share", "A share", "part The part"], "SHARE has 2 @english descriptions"],
    ["an argument left out", ["Share of a part"], "SHARE's argument part has no @english line"],
  ])("names a text that is wrong: %s", (_, lines, message) => {
    const share = { id: "SHARE", description: "구성비", parameters: [{ name: "part", description: "부분" }] };
    expect(() => translate({ functions: [share] }, { SHARE: lines })).toThrow(message);
  });

  test("takes every argument as cells, so that blank is not zero, and agrees on their number", () => {
    for (const { id, parameters, options } of metadata.functions) {
      expect(parameters.map(({ type, dimensionality }) => `${type} ${dimensionality}`)).toEqual(
        parameters.map(() => "any matrix"),
      );
      const required = parameters.filter((parameter) => !parameter.optional && !parameter.repeating).length;
      expect({ id, least: planFunctions.get(id)!.least }).toEqual({ id, least: required });
      if (!parameters.some(({ repeating }) => repeating))
        expect(planFunctions.get(id)!.most).toBe(parameters.length);
      expect(options).toBeUndefined();
    }
  });
});

/** What a person reads in Excel: every function in two languages, accepted by the metadata library. */
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { customFunctionFiles, inKorean, translate } from "../../scripts/webpack/function-texts.cjs";
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

  test("names and describes each and its arguments in Korean, with an example", () => {
    for (const { id, description, parameters } of inKorean(metadata).functions) {
      expect(`${id}: ${description}`).toMatch(/[가-힣].*예: /s);
      for (const { name, description: help } of parameters) {
        expect([id, name]).toEqual([id, expect.stringMatching(/^[가-힣][가-힣0-9]*$/)]);
        expect([id, name, help]).toEqual([id, name, expect.stringMatching(/[가-힣]/)]);
      }
      expect(new Set(parameters.map(({ name }) => name)).size).toBe(parameters.length);
    }
  });

  test("has the same in English, with no Korean but what a cell holds, in quotes", () => {
    for (const { id, description, parameters } of translate(metadata).functions) {
      expect(`${id}: ${description}`).toMatch(/: [A-Z].*Example: /s);
      for (const { name, description: help } of parameters) {
        expect([id, name]).toEqual([id, expect.stringMatching(/^[a-z][A-Za-z]*$/)]);
        expect([id, name, help]).toEqual([id, name, expect.stringMatching(/[a-z]{2}/)]);
      }
      const texts = [description, ...parameters.map((parameter) => parameter.description)];
      const korean = texts.filter((text) => /[가-힣]/.test(text.replace(/‘[^’]*’|"[^"]*"/g, "")));
      expect([id, korean]).toEqual([id, []]);
    }
  });

  const share = {
    id: "SHARE",
    description: "구성비",
    parameters: [{ name: "part", description: "부분: 금액" }],
  };

  test.each([
    ["no description", ["part The part"], "SHARE has 0 @english descriptions"],
    ["two of them", ["Share", "A share", "part The part"], "SHARE has 2 @english descriptions"],
    ["an argument left out", ["Share of a part"], "SHARE's argument part has no @english line"],
  ])("names an English text that is wrong: %s", (_, lines, message) => {
    expect(() => translate({ functions: [share] }, { SHARE: lines })).toThrow(message);
  });

  test.each(["금액", "a part: 금액", "나눌 부분: 금액", ""])(
    "names an argument without a Korean name: %s",
    (description) => {
      const unnamed = { ...share, parameters: [{ name: "part", description }] };
      expect(() => inKorean({ functions: [unnamed] })).toThrow("SHARE's argument part has no");
    },
  );

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

/**
 * Stand-ins for what a text is made of: whatever it asks for is a number and a text at once, what it looks up by a name is a name
 * that there is. Example: catalog["share-calls-left"].en(dataOf("share-calls-left")) → "7 cells call the add-in's functions."
 */

/** Stands for whatever a text asks for: a number, a name, a list, a pair of texts. */
export function anything(): unknown {
  const list = (): unknown[] => [anything(), anything()];
  const text = "7";
  return new Proxy(() => undefined, {
    get(_, key): unknown {
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === "number" ? 7 : text);
      if (key === Symbol.iterator) return () => list()[Symbol.iterator]();
      if (key === "length") return 2;
      if (key === "toFixed") return () => text;
      if (key === "includes" || key === "some") return () => false;
      if (typeof key === "string" && key in Array.prototype && key !== "at" && key !== "toLocaleString")
        return (...given: never[]) => (list()[key as "map"] as (...all: never[]) => unknown)(...given);
      if (typeof key === "string" && key in String.prototype && !/^\d+$/.test(key))
        return (...given: never[]) => (text[key as "padEnd"] as (...all: never[]) => unknown)(...given);
      return anything();
    },
  });
}

/** What the texts look up by a name has to be one that there is. */
const named: Readonly<Record<string, object>> = {
  "amount-unclear": { why: "rate" },
  "row-left-out": { why: "no-program-name" },
  "store-damaged": { entries: ["settings"] },
  "set-up-kept": { parts: ["header"] },
  "collected-set-up-kept": { sheets: [{ sheet: "총괄", parts: ["header"] }] },
  "collected-set-up-lost": { sheets: [{ sheet: "총괄", parts: ["area"] }] },
  "set-up-put-away": { parts: ["header"] },
  "indicator-lacks": { field: "unit" },
  "name-spelled-differently": { what: "unitProgram" },
  "spelled-differently": { what: "office" },
  "form-altered": { kind: "changed" },
  "department-missing": { source: "list" },
  "file-not-read": { reason: "damaged" },
  "against-not-read": { kind: "book" },
  "host-refused": { message: "5021" },
  "copy-not-made": { why: "macros" },
  "rows-differ-from-total": { what: { of: "budget", year: 2026 }, stated: { won: 7 }, sum: { won: 8 } },
  "rows-differ-by-rounding": { what: { of: "budget", year: 2026 }, stated: { won: 7 }, sum: { won: 8 } },
  "sources-disagree": { what: { of: "result", year: 2026 }, first: 7, second: 8 },
  "program-row-lost": { level: "unitProgram" },
};

/** What a finding of that kind knows, as far as it is not told. */
export const dataOf = (kind: string, told: object = {}): never => {
  const own = { ...named[kind], ...told };
  return new Proxy(own, {
    get: (target, key) => (key in target ? target[key as never] : anything()),
  }) as never;
};

/** Excel.WorksheetCustomProperty: name and value pairs that travel with a sheet. */
import type { Sheet } from "../../workbook/model";
import { HostError, invalidArgument } from "../error";
import { model, objectOf, type HostObject } from "../object";

interface PropertyTarget {
  readonly sheet: Sheet;
  readonly key: string;
}

const property = model<PropertyTarget>("WorksheetCustomProperty", {
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    _Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ sheet, key }) => sheet.properties.get(key),
      set: ({ sheet, key }, value) => void sheet.properties.set(key, String(value)),
    },
  },
  methods: { Delete: ({ sheet, key }) => void sheet.properties.delete(key) },
});

const item = (sheet: Sheet, key: string): HostObject => {
  const known = [...sheet.properties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  if (known === undefined) throw new HostError("ItemNotFound", `property ${key}`);
  return objectOf(property, { sheet, key: known });
};

export const sheetProperties = model<Sheet>("WorksheetCustomPropertyCollection", {
  item: (sheet, key) => item(sheet, String(key)),
  items: (sheet) => [...sheet.properties.keys()].map((key) => objectOf(property, { sheet, key })),
  methods: {
    Add: (sheet, [key, value]) => {
      if (String(key).length > 255) throw invalidArgument("a key of more than 255 characters");
      sheet.properties.set(String(key), String(value));
      return item(sheet, String(key));
    },
    GetCount: (sheet) => sheet.properties.size,
  },
});

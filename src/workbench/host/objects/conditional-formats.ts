/** How many conditional formats reach into a range. */
import { touches } from "../../workbook/model";
import { model } from "../object";
import type { Region } from "./region";

export const conditionalFormats = model<Region>("ConditionalFormatCollection", {
  methods: {
    GetCount: ({ sheet, areas }) =>
      sheet.conditionalFormats.filter((rule) =>
        rule.areas.some((own) => areas.some((area) => touches(own, area))),
      ).length,
  },
});

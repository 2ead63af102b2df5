/** Excel.Application: calculation mode and calculation. */
import type { Book } from "../../workbook/model";
import { invalidArgument } from "../error";
import { model } from "../object";

const modes = {
  automatic: "Automatic",
  automaticExceptTables: "AutomaticExceptTables",
  manual: "Manual",
} as const;

export const application = model<Book>("Application", {
  properties: {
    CalculationMode: {
      get: (book) => modes[book.calculation],
      set: (book, value) => {
        const mode = (Object.keys(modes) as Book["calculation"][]).find((key) => modes[key] === value);
        if (!mode) throw invalidArgument(`calculation mode ${String(value)}`);
        book.calculation = mode;
      },
    },
    // Assumption: nothing is being calculated between two actions.
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  methods: {
    Calculate: (_, [type], world) =>
      world.calculation.calculate(type === "Recalculate" ? "recalculate" : "full"),
    SuspendApiCalculationUntilNextSync: (_, __, world) => void (world.calculation.suspended = true),
    // The screen shows what stands in the workbook when the request has ended, in any case.
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});

import { at, detail } from "../../support/parts";
import { testCheck } from "./review";

testCheck("entered-twice", {
  faults: {
    "an indicator on two rows": {
      parts: (clean) => ({
        ...clean,
        indicators: [
          ...clean.indicators,
          { ...clean.indicators[0]!, name: "자료  대출실적", cell: at("성과지표!A10") },
        ],
      }),
      cells: ["성과지표!A4", "성과지표!A10"],
      severity: "warning",
      says: /성과지표 ‘자료 대출실적’이 두 번/,
    },
    "a detail program described twice": {
      parts: (clean) => ({
        ...clean,
        unitPrograms: clean.unitPrograms.map((unit, index) =>
          index === 1 ? { ...unit, details: [...unit.details, detail("독서대전", 25)] } : unit,
        ),
      }),
      cells: ["사업개요!B19", "사업개요!B25"],
      severity: "warning",
      says: /사업 ‘독서대전’이 두 번/,
    },
  },
  nearly: {
    "two indicators with like names": (clean) => ({
      ...clean,
      indicators: [
        ...clean.indicators,
        { ...clean.indicators[0]!, name: "전자자료 대출실적", cell: at("성과지표!A10") },
      ],
    }),
  },
});

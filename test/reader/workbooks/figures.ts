/** A reading's figures by the keys of layouts.ts. */
import { squeeze } from "../../../src/text/spacing";
import type { Reading } from "../../../src/reader/result";

export function figuresOf({ parts }: Reading): Map<string, number> {
  const figures = new Map<string, number>();
  const put = (key: string, value: number | undefined): void =>
    void (value !== undefined && figures.set(squeeze(key), value));
  for (const line of parts.budget)
    for (const [year, amount] of Object.entries(line.amounts))
      put(`${line.level}|${line.name}|${year}`, amount.value);
  for (const one of parts.staffing) {
    for (const [grade, figure] of Object.entries(one.authorized))
      put(`정원|${one.department}|${grade}`, figure?.value);
    put(`현원|${one.department}`, one.current?.value);
  }
  for (const one of parts.indicators) {
    for (const [year, figure] of Object.entries(one.targets)) put(`목표|${one.name}|${year}`, figure.value);
    for (const [year, figure] of Object.entries(one.results))
      put(`지표실적|${one.name}|${year}`, figure.value);
    put(`가중치|${one.name}`, one.weight?.value);
  }
  for (const one of parts.quantities)
    for (const [year, figure] of Object.entries(one.values)) put(`실적|${one.name}|${year}`, figure.value);
  return figures;
}

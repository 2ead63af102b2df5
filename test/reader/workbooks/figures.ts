/** A reading's figures by the keys of layouts.ts, and with everything that a plan prints of them. */
import type { Figure } from "../../../src/plan/model";
import { squeeze } from "../../../src/text/spacing";
import type { Reading } from "../../../src/reader/model";

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

/**
 * All figures, each by what it stands for: kind, account, goal, unit and whether its year is over are part of the key, so
 * that a figure under another of them is another figure.
 */
export function sourcedFiguresOf({ parts }: Reading): Map<string, Figure> {
  const figures = new Map<string, Figure>();
  const put = (key: readonly unknown[], figure: Figure | undefined): void =>
    void (figure && figures.set(squeeze(key.join("|")), figure));
  for (const { level, name, account, path, amounts, more } of parts.budget) {
    const line = [level, name, account, path.join(">")];
    for (const [year, amount] of Object.entries(amounts)) put([...line, year, amount.kind], amount);
    for (const amount of more) put([...line, amount.year, amount.kind], amount);
  }
  for (const { department, authorized, current } of parts.staffing) {
    for (const [grade, figure] of Object.entries(authorized)) put(["정원", department, grade], figure);
    put(["현원", department], current);
  }
  for (const { name, goal, unit, targets, results, weight } of parts.indicators) {
    for (const [year, figure] of Object.entries(targets)) put(["목표", name, goal, unit, year], figure);
    for (const [year, figure] of Object.entries(results))
      put(["지표실적", name, goal, unit, year, figure.partial], figure);
    put(["가중치", name, goal], weight);
  }
  for (const { name, unit, values } of parts.quantities)
    for (const [year, figure] of Object.entries(values))
      put(["실적", name, unit, year, figure.partial], figure);
  return figures;
}

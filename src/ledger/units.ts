/**
 * What a row's value is in, as the ledger has it: money in won, shares as fractions, staff by the head.
 * In: 예산 of 5,000 in 천원; a weight of 38 in %. Out: 5,000,000 in 원; 0.38 in 비율. An amount in 달러 is nobody's guess.
 */
import { shiftDecimal } from "../text/number";
import { moneyUnit, wonPer } from "../text/unit";
import type { LedgerRow } from "./row";
import { amountKinds, authorizedKinds, kinds } from "./words";

const amounts: ReadonlySet<string> = new Set(Object.values(amountKinds));
const staff: ReadonlySet<string> = new Set([...Object.values(authorizedKinds), kinds.current]);
const percents: ReadonlySet<string> = new Set(["%", "％", "점"]);

/** The row in the ledger's own unit, itself where it is; undefined where its unit is none of what it states. */
export function inLedgersUnit(row: LedgerRow): LedgerRow | undefined {
  const { value, unit, kind, indicator } = row;
  const said = unit.trim();
  if (value === undefined || said === "") return row;
  if (amounts.has(kind) && indicator === "") {
    if (said === "원") return row;
    const money = moneyUnit(`(${said})`);
    return money && { ...row, value: times(value, wonPer[money]), unit: "원" };
  }
  if (kind === kinds.weight) {
    if (said === "비율") return row;
    return percents.has(said) ? { ...row, value: shiftDecimal(value, -2), unit: "비율" } : undefined;
  }
  return staff.has(kind) && said !== "명" ? undefined : row;
}

/** Powers of ten, by decimal digits: 1.1 백만원 is 1,100,000 won. */
const times = (value: number, power: number): number => shiftDecimal(value, Math.round(Math.log10(power)));

/**
 * What may not be typed over the plan's cells. They hold more than they show: an amount is in won and shown in 백만원, so
 * that 400 would stand there as 0; the weights of a goal are to make 100, so that 0.4 would be next to nothing.
 *
 * Below a million one number may mean either: 600000 is 600천원 as a budget has it, 12,000 is 12,000백만원 as the column has it.
 * Budgets are kept in 천원; no line of a department has 500,000백만원 in whole thousands. So whole thousands from 500,000 on are
 * won, and are shown rounded like those from the sheets (600000 as 1). What would be shown as 0, or is no whole thousand, is
 * refused: it may be meant either way.
 */
import type { EntryCheck } from "../sheet/layout";

const amount: EntryCheck = {
  least: 1_000_000,
  except: { from: 500_000, of: 1_000 },
  title: "금액은 원으로 적습니다",
  message:
    "이 칸은 원으로 적은 금액을 백만원으로 보여 줍니다. 400백만원이면 400이 아니라 400000000을 적으십시오. 100만원보다 작은 금액은 50만원 이상을 천원 단위로 적을 때만 받습니다. 원본 시트의 금액을 고치면 이 칸은 저절로 바뀝니다.",
};

const weight: EntryCheck = {
  least: 1,
  most: 100,
  title: "가중치는 100을 기준으로 적습니다",
  message:
    "한 정책사업목표의 가중치를 모두 더하면 100이 되어야 합니다. 0.4가 아니라 40으로, 1에서 100까지의 수를 적으십시오.",
};

export const entries = { amount, weight };

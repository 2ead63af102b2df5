/**
 * A ledger on disk: what `npm run collect --ledger` writes, or a person saved as .csv. In: 성과자료.csv. Out: its rows; or Failure
 * 「성과자료.csv: … 2행: 칸이 2개여서 …」.
 */
import { soundLedger, type SoundLedger } from "../../collect";
import { LedgerError, parseLedger } from "../../ledger";
import { ledgerFault } from "../../messages/commands";
import { failure } from "./failure";
import { readText } from "./file";
import { language } from "./language";

export function readLedgerFile(file: string): SoundLedger {
  try {
    const rows = parseLedger(readText(file));
    if (rows.length === 0) throw failure(file, "ledger-without-rows");
    return soundLedger(rows);
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    const { row, reason, found } = error;
    throw failure(file, "not-a-ledger", { row, fault: ledgerFault(reason, found, language) });
  }
}

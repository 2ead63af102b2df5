/**
 * Before any test: the browser that npm brought is unpacked, by one process. Two test files that began at once on a new
 * machine unpacked it both, and one of them started a program that the other was still writing (ETXTBSY).
 * Where no browser can be had, the browser's tests say so themselves.
 */
import { findBrowser } from "./find-browser";

export default async function unpackBrowser(): Promise<void> {
  await findBrowser().catch(() => undefined);
}

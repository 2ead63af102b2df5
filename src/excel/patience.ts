/**
 * Work that is tried a few times: a lost connection comes back, a cell that is being edited is left.
 * In: work that fails once. Out: what it gives at the second time; undefined where it fails each time.
 */
export async function patiently<T>(work: () => Promise<T>): Promise<T | undefined> {
  for (const pause of [0, 300, 1500]) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      return await work();
    } catch {
      continue;
    }
  }
  return undefined;
}

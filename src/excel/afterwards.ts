/**
 * What follows once a job stands, in a request of its own whose refusal harms nothing: page set-up, the hidden names that
 * follow edits, comments that are carried on. What Excel refuses is told; the job is done all the same.
 * In: page and names; this Excel refuses the page. Out: the names stand, and the finding page-not-set.
 */
import type { Finding } from "../messages/finding";
import { send, type Parcel } from "./parcels";
import { patiently } from "./patience";

export interface Part {
  readonly parcels: readonly Parcel[];
  /** Takes away what a request that was lost or refused half way may have left, so that the parcels can be sent again. */
  readonly clear: () => Promise<void>;
  /** What is told where it cannot be done; nothing where left out. */
  readonly told?: Finding;
}

/** Sends the parts together; where that fails, each by itself. */
export async function afterwards(parts: readonly Part[]): Promise<Finding[]> {
  const needed = parts.filter(({ parcels }) => parcels.length > 0);
  try {
    await send(needed.flatMap(({ parcels }) => parcels));
    return [];
  } catch {
    const told: Finding[] = [];
    for (const part of needed) {
      const done = await patiently(async () => {
        await part.clear();
        await send(part.parcels);
        return true;
      });
      if (!done && part.told) told.push(part.told);
    }
    return told;
  }
}

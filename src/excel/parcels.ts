/**
 * Work for Excel in parcels, sent in as few requests as their bytes allow. A request that Excel refuses as too large is
 * sent again in halves, down to one row: nothing of it was done.
 * In: the rows of 성과계획서 in parcels of 100 KB, 5 MB in all. Out: six requests, none above 1 MB.
 */
import { isTooLarge } from "./failure";

export interface Parcel {
  /** What its request has, in bytes, about. */
  readonly bytes: number;
  /** May be called again after a request that was refused. */
  readonly queue: (context: Excel.RequestContext) => void;
  /** The same work in two parts; left out where it cannot be parted. */
  readonly halves?: () => readonly [Parcel, Parcel];
}

/** What a call on a range has besides its address and value, about. */
export const bytesOfCall = 500;

/** No request is planned above this; Excel on the web takes 5 MB. */
export const bytesPerRequest = 900_000;

export const bytesOf = (parcels: readonly Parcel[]): number =>
  parcels.reduce((sum, { bytes }) => sum + bytes, 0);

/** Sends all parcels in order. Throws what Excel refuses for another reason than size; what was sent before stands. */
export async function send(parcels: readonly Parcel[]): Promise<void> {
  for (const group of groups(parcels)) await sendTogether(group);
}

function groups(parcels: readonly Parcel[]): Parcel[][] {
  const found: Parcel[][] = [];
  let bytes = 0;
  for (const parcel of parcels) {
    if (found.length === 0 || bytes + parcel.bytes > bytesPerRequest) {
      found.push([]);
      bytes = 0;
    }
    found.at(-1)!.push(parcel);
    bytes += parcel.bytes;
  }
  return found;
}

async function sendTogether(group: readonly Parcel[]): Promise<void> {
  // Outside of Excel.run nothing is kept for later requests, which would cost each range a third of its bytes.
  const context = new Excel.RequestContext();
  group.forEach((parcel) => parcel.queue(context));
  try {
    await context.sync();
  } catch (error) {
    const parts = isTooLarge(error) ? halved(group) : undefined;
    if (!parts) throw error;
    for (const part of parts) await sendTogether(part);
  }
}

function halved(group: readonly Parcel[]): Parcel[][] | undefined {
  if (group.length > 1) {
    const half = Math.ceil(group.length / 2);
    return [group.slice(0, half), group.slice(half)];
  }
  return group[0]?.halves?.().map((parcel) => [parcel]);
}

/** A text's length in a request: in UTF-8, with the marks that JSON puts before quotes and line ends. */
export function bytesOfText(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    bytes += code > 0x7ff ? 3 : code > 0x7f || code < 0x20 || code === 0x22 || code === 0x5c ? 2 : 1;
  }
  return bytes;
}

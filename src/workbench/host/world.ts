/**
 * What a modelled object may know of the Excel around it: its workbook, how this Excel behaves, who is at work. The host
 * is one; models are given it with each question. Example: `Merge` asks world.profile how many merged areas it may meet.
 */
import type { Book } from "../workbook/model";
import type { ApiCatalog, ApiSets } from "./api";
import type { Heard } from "./heard";
import type { ExcelProfile } from "./profiles";

export interface World {
  readonly book: Book;
  readonly api: ApiCatalog;
  readonly profile: ExcelProfile;
  /** The API sets that are advertised. */
  readonly sets: ApiSets;
  readonly locale: string;
  /** The author of comments that the add-in writes. */
  readonly user: string;
  readonly calculation: {
    suspended: boolean;
    settle(): Promise<void>;
    calculate(kind: "recalculate" | "full"): Promise<void>;
  };
  /** The events that the add-in asked to hear of. */
  readonly heard: Heard;
  /** The channel of the add-in's functions. */
  readonly functions: { containerReady(): void; setResults(answers: unknown[][]): void };
  /** How many objects the library keeps hold of. */
  readonly references: { readonly size: number };
  /** The add-in asks for its task pane to be shown (showAsTaskpane) or closed (hide). */
  onPane?: (shown: boolean) => void;
}

/**
 * Objects that the library keeps from one request to the next: each gets a reference id, until it is given back.
 * Example: a tracked range B2:C3 is "r7" in every later request, whatever was inserted above it.
 */
import { HostError } from "./error";
import type { HostObject } from "./object";

export class References {
  private readonly kept = new Map<string, HostObject>();
  private count = 0;

  keep(object: HostObject): void {
    object.referenceId ??= `r${++this.count}`;
    this.kept.set(object.referenceId, object);
  }

  find(id: string): HostObject {
    const object = this.kept.get(id);
    if (!object) throw new HostError("InvalidReference", `reference ${id} was given back`);
    return object;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  get size(): number {
    return this.kept.size;
  }
}

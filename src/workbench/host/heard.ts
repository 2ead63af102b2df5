/**
 * Which events the add-in asked to hear of: as in Excel, of others it is told nothing.
 * In: _RegisterDataChangedEvent on 예산. Out: changes of cells are heard, on whatever sheet.
 */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  nameChanged: 25,
  visibilityChanged: 26,
} as const;

/** The events that the host sends, by their names after _Register and _Unregister. */
const typesOf = {
  ActivatedEvent: eventTypes.activated,
  AddedEvent: eventTypes.added,
  CalculatedEvent: eventTypes.calculated,
  DataChangedEvent: eventTypes.changed,
  DeactivatedEvent: eventTypes.deactivated,
  DeletedEvent: eventTypes.deleted,
  EventNameChanged: eventTypes.nameChanged,
  EventVisibilityChanged: eventTypes.visibilityChanged,
  FormatChangedEvent: eventTypes.formatChanged,
  SelectionChangedEvent: eventTypes.selectionChanged,
} as const;
export type Registration = keyof typeof typesOf;
export const registrations = Object.keys(typesOf) as Registration[];

/** What somebody registered for. */
export class Heard {
  private readonly counts = new Map<number, number>();

  register = (name: Registration): null => this.count(name, 1);
  unregister = (name: Registration): null => this.count(name, -1);

  has(type: number): boolean {
    return (this.counts.get(type) ?? 0) > 0;
  }

  private count(name: Registration, by: 1 | -1): null {
    const type = typesOf[name];
    this.counts.set(type, Math.max(0, (this.counts.get(type) ?? 0) + by));
    return null;
  }
}

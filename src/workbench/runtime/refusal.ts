/** Thrown where the add-in refuses what was asked; `findings` say why, as plain data. */
export class AddinRefusal extends Error {
  constructor(readonly findings: readonly unknown[]) {
    super("The add-in refused.");
    this.name = "AddinRefusal";
  }
}

/**
 * What the ribbon's and the context menu's buttons run: the names in manifest.xml, each with its function.
 * The pane's page is alive even while the pane is closed (shared runtime), so a button runs the pane's own job: its
 * progress, its questions and its refusals are shown there, and the pane comes up only where it has something to say.
 */

/** What the buttons need of the pane. */
export interface RibbonTarget {
  build(): Promise<void>;
  showFunctions(): void;
  needsAttention(): boolean;
}

type Command = (target: RibbonTarget) => Promise<void>;

/** By the manifest's FunctionName. */
export const commands: Readonly<Record<string, Command>> = {
  buildPlanSheet: async (target) => {
    await target.build();
    if (target.needsAttention()) await Office.addin.showAsTaskpane();
  },
  openIndicatorFunctions: async (target) => {
    target.showFunctions();
    await Office.addin.showAsTaskpane();
  },
};

/** Hands every command to Office. An event is completed whatever happens: else Excel keeps the button disabled. */
export function associateCommands(target: RibbonTarget): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void command(target)
        .catch(() => undefined) // the pane shows what went wrong; only showing the pane itself can fail here
        .finally(() => event.completed());
    });
  }
}

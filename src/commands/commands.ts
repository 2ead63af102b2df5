/**
 * What the ribbon's and the context menu's buttons run: the names in manifest.xml, each with its function.
 * A button runs the pane's own job, in the page that lives on while the pane is closed (shared runtime), and the pane
 * comes up with it: what is done, asked or refused is never done unseen. Example: buildPlanSheet, pressed while the page
 * still starts → waits for the pane's jobs, shows the pane, builds, and only then tells Excel that it is done.
 */

/** What the buttons need of the pane. */
export interface RibbonTarget {
  /** Ends when no job runs. */
  idle(): Promise<void>;
  build(): Promise<void>;
  showFunctions(): void;
}

type Command = (target: RibbonTarget) => Promise<void> | void;

/** By the manifest's FunctionName. */
export const commands: Readonly<Record<string, Command>> = {
  buildPlanSheet: (target) => target.build(),
  openIndicatorFunctions: (target) => target.showFunctions(),
};

/**
 * Hands every command to Office, now, though the pane comes later: Excel knows only what is associated when the library
 * has told it that the page is ready. Commands are done one after another, each when no other job runs; an event is
 * completed whatever happens: else Excel keeps the button disabled. Where `target` rejects, the page has said why.
 */
export function associateCommands(target: Promise<RibbonTarget>): void {
  let last: Promise<unknown> = target.catch(() => undefined);
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      last = last
        .then(async () => {
          showPane();
          const pane = await target;
          await pane.idle();
          await command(pane);
        })
        .catch(() => undefined) // the pane shows what went wrong
        .finally(() => event.completed());
    });
  }
}

/** Nobody waits for it: an Excel that refuses, or never answers, must not keep the command from being done. */
function showPane(): void {
  Office.addin.showAsTaskpane().catch(() => undefined);
}

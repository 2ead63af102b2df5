/**
 * F6 and Shift+F6 lead from one part of the window to the next, as in Excel: ribbon, formula bar, cells, task pane, tabs.
 * The task pane's page is another document: the keys are heard there as well, for in Excel they never reach the page.
 */
import { useEffect } from "react";

const regions: readonly { readonly part: string; readonly focus: string }[] = [
  { part: ".ribbon", focus: ".ribbon-groups button" },
  { part: ".formula-bar", focus: ".name-box" },
  { part: ".middle > main", focus: ".sheet textarea" },
  { part: ".task-pane:not([hidden])", focus: ".task-pane iframe" },
  { part: ".tabs", focus: '.tabs [role="tab"][aria-selected="true"]' },
];

/** Back to the cells, as after a menu or the name box. */
export function focusSheet(): void {
  document.querySelector<HTMLElement>(".sheet textarea")?.focus({ preventScroll: true });
}

/** As Excel does on entering the pane (TabIn): office.js leads Tab onward only from a control, never from the bare page. */
function focusFirst(frame: HTMLIFrameElement): void {
  frame.contentWindow!.focus();
  const controls = frame.contentDocument?.querySelectorAll<HTMLElement>(
    "[tabindex], button, a, input, select",
  );
  [...(controls ?? [])].find((one) => one.tabIndex >= 0 && !one.matches(":disabled"))?.focus();
}

export function useRegions(): void {
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.key !== "F6") return;
      event.preventDefault();
      const open = regions.filter(({ part }) => document.querySelector(part));
      const at = open.findIndex(({ part }) => document.querySelector(part)!.contains(document.activeElement));
      const next = open[(at + (event.shiftKey ? -1 : 1) + open.length) % open.length]!;
      const target = document.querySelector<HTMLElement>(next.focus)!;
      if (target instanceof HTMLIFrameElement) focusFirst(target);
      else target.focus({ preventScroll: true });
    };
    // A page that comes into the frame later is listened to when it has loaded; "load" of frames does not bubble.
    const listenInside = ({ target }: Event): void => {
      if (target instanceof HTMLIFrameElement) target.contentWindow!.addEventListener("keydown", turn);
    };
    window.addEventListener("keydown", turn);
    document.addEventListener("load", listenInside, true);
    return () => {
      window.removeEventListener("keydown", turn);
      document.removeEventListener("load", listenInside, true);
    };
  }, []);
}

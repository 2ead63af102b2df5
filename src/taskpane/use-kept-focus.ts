/**
 * A control that is switched off or goes while it has the focus loses it to the page, and office.js leads Tab nowhere from
 * there. As soon as no job runs the focus returns to that control; where it is gone, to what took its place; where the view
 * is another, to that view's tab. Example: 실적!C4 is typed over while the focus is on the second finding; the sheets are read
 * again, that finding is no more, and the focus is on the one that is second now.
 */
import { useEffect, useRef } from "react";

export function useKeptFocus(busy: boolean): void {
  const isBusy = useRef(busy);
  isBusy.current = busy;
  useEffect(() => {
    let last: Left | undefined;
    const remember = ({ target }: FocusEvent): void => void (last = leaving(target as HTMLElement));
    // A click beside everything leaves the focus nowhere, as it is meant to.
    const forget = ({ target }: Event): void => {
      if (!last?.control.contains(target as Node)) last = undefined;
    };
    const giveBack = (): void => {
      if (isBusy.current || document.activeElement !== document.body || !document.hasFocus()) return;
      if (last) successor(last)?.focus({ preventScroll: true });
    };
    const changes = new MutationObserver(giveBack);
    changes.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["disabled"],
    });
    document.addEventListener("focusin", remember);
    document.addEventListener("pointerdown", forget);
    return () => {
      changes.disconnect();
      document.removeEventListener("focusin", remember);
      document.removeEventListener("pointerdown", forget);
    };
  }, []);
}

/** What had the focus, the view that it stood in, and how many controls of that view stand before it. */
interface Left {
  readonly control: HTMLElement;
  readonly view: HTMLElement | null;
  readonly place: number;
}

function leaving(control: HTMLElement): Left {
  const view = control.closest("main");
  const isBefore = (other: HTMLElement): boolean =>
    (control.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  return { control, view, place: controlsIn(view).filter(isBefore).length };
}

function successor({ control, view, place }: Left): HTMLElement | null | undefined {
  if (control.isConnected) return control;
  const others = view?.isConnected ? controlsIn(view) : [];
  return (
    others[place] ?? others.at(-1) ?? document.querySelector<HTMLElement>("[role=tab][aria-selected=true]")
  );
}

const controlsIn = (view: HTMLElement | null): HTMLElement[] => [
  ...(view?.querySelectorAll<HTMLElement>(
    ":is(button, a[href], input, select, textarea, [tabindex]):not(:disabled, [tabindex='-1'])",
  ) ?? []),
];

/**
 * A button that is switched off while a job runs loses the focus to the page, and office.js leads Tab nowhere from there.
 * When the job ends the focus returns to that button; where it is gone, to the tab of the view.
 */
import { useLayoutEffect, useRef } from "react";
import { tabId } from "./frame/view-tabs";
import type { View } from "./state";

export function useKeptFocus(busy: boolean, view: View): void {
  const last = useRef<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => {
    const remember = ({ target }: FocusEvent): void => void (last.current = target as HTMLElement);
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body;
    if (busy || !isLost || last.current === undefined || !document.hasFocus()) return;
    const kept = last.current.isConnected ? last.current : document.getElementById(tabId(view));
    kept?.focus({ preventScroll: true });
  }, [busy, view]);
}

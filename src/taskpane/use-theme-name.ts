/** Light or dark, as Excel says or, where it says nothing, as the browser prefers; follows changes of either. */
import { useEffect, useState } from "react";
import type { Addin } from "./addin";
import { themeFor, type ThemeName } from "./theme";

export function useThemeName({ surroundings }: Addin): ThemeName {
  const [colors, setColors] = useState(surroundings.theme);
  const [prefersDark, setPrefersDark] = useState(() => darkPreference()?.matches ?? false);
  useEffect(() => {
    const preference = darkPreference();
    const follow = (event: MediaQueryListEvent): void => setPrefersDark(event.matches);
    preference?.addEventListener("change", follow);
    const stop = surroundings.onThemeChanged(setColors);
    return () => {
      preference?.removeEventListener("change", follow);
      stop();
    };
  }, [surroundings]);
  return themeFor(colors, prefersDark);
}

function darkPreference(): MediaQueryList | undefined {
  return window.matchMedia?.("(prefers-color-scheme: dark)");
}

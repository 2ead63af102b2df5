/**
 * Fluent themes for a light and a dark Excel. High contrast is the browser's own (forced colours): Fluent follows it,
 * and taskpane.css uses system colours there.
 */
import { createTheme, type ITheme } from "@fluentui/react/lib/Theme";

const fontFamily =
  '"Segoe UI", "Malgun Gothic", "맑은 고딕", "Apple SD Gothic Neo", "Noto Sans KR", sans-serif';

const light = createTheme({
  defaultFontStyle: { fontFamily },
  palette: {
    themePrimary: "#0f6c3c",
    themeLighterAlt: "#f2f9f5",
    themeLighter: "#cee9da",
    themeLight: "#a6d6bc",
    themeTertiary: "#5caa80",
    themeSecondary: "#248050",
    themeDarkAlt: "#0d6136",
    themeDark: "#0b522e",
    themeDarker: "#083c22",
  },
});

const dark = createTheme({
  defaultFontStyle: { fontFamily },
  isInverted: true,
  palette: {
    themePrimary: "#5ec796",
    themeLighterAlt: "#040806",
    themeLighter: "#0f2018",
    themeLight: "#1c3c2d",
    themeTertiary: "#38785a",
    themeSecondary: "#52b085",
    themeDarkAlt: "#6ccda0",
    themeDark: "#81d6af",
    themeDarker: "#a0e1c3",
    neutralLighterAlt: "#2c2c2c",
    neutralLighter: "#343434",
    neutralLight: "#3f3f3f",
    neutralQuaternaryAlt: "#484848",
    neutralQuaternary: "#4f4f4f",
    neutralTertiaryAlt: "#6d6d6d",
    neutralTertiary: "#a6a6a6",
    neutralSecondary: "#d0d0d0",
    neutralPrimaryAlt: "#dadada",
    neutralPrimary: "#ffffff",
    neutralDark: "#f4f4f4",
    black: "#f8f8f8",
    white: "#262626",
  },
  semanticColors: {
    // The defaults are made for a light page and fall below 4.5 : 1 on a dark one.
    errorText: "#f1a7ab",
    infoBackground: "#343434",
    errorBackground: "#442726",
    warningBackground: "#433519",
    successBackground: "#393d1b",
    messageText: "#ffffff",
    messageLink: "#8ab4f8",
    messageLinkHovered: "#b6d0fb",
    primaryButtonText: "#10281c",
    primaryButtonTextHovered: "#10281c",
    primaryButtonTextPressed: "#10281c",
  },
});

export type ThemeName = "light" | "dark";

export const themes: Readonly<Record<ThemeName, ITheme>> = { light, dark };

/** "dark" where Excel's background is darker than the middle grey; without Excel's colours, what the browser prefers. */
export function themeFor(colors: { background: string } | undefined, prefersDark: boolean): ThemeName {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(colors?.background ?? "");
  if (!match) return prefersDark ? "dark" : "light";
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? "dark" : "light";
}

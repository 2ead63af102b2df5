/**
 * @jest-environment jsdom
 */
import fs from "node:fs";
import path from "node:path";
import "../../src/taskpane/fabric-config";
import { themeFor, themes, type ThemeName } from "../../src/taskpane/theme";

const css = fs.readFileSync(path.join(__dirname, "../../src/taskpane/taskpane.css"), "utf8");

/** The variables of one theme's block in taskpane.css. */
function variables(name: ThemeName): Record<string, string> {
  const block = new RegExp(`\\.pane-${name} \\{([^}]*)\\}`).exec(css)![1]!;
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#\w{6})/g)].map(([, key, value]) => [key!, value!]),
  );
}

function luminance(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe.each(["light", "dark"] as const)("in the %s theme", (name) => {
  const colors = variables(name);

  test.each(["text", "quiet", "accent", "error", "warning", "note"])(
    "%s reads well on both backgrounds",
    (key) => {
      expect(contrast(colors[key]!, colors.background!)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colors[key]!, colors.raised!)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(["mark-1", "mark-2", "mark-3", "mark-4"])("text reads well on %s", (key) => {
    expect(contrast(colors.text!, colors[key]!)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["fill-1", "fill-3", "fill-4", "target"])("%s stands out from the background", (key) => {
    expect(contrast(colors[key]!, colors.background!)).toBeGreaterThanOrEqual(2.9);
  });

  test("the primary button's text reads well on it", () => {
    const { primaryButtonBackground, primaryButtonText } = themes[name].semanticColors;
    expect(contrast(primaryButtonBackground, primaryButtonText)).toBeGreaterThanOrEqual(4.5);
  });

  test("Fluent's background is the pane's", () => {
    expect(themes[name].semanticColors.bodyBackground.toLowerCase()).toBe(colors.background);
  });
});

test.each([
  ["#262626", false, "dark"],
  ["#FFFFFF", true, "light"],
  ["#F3F2F1", false, "light"],
  [undefined, true, "dark"],
  [undefined, false, "light"],
  ["", true, "dark"],
] as const)(
  "Excel's background %s, the browser preferring dark: %s → %s",
  (background, prefersDark, expected) => {
    expect(themeFor(background === undefined ? undefined : { background }, prefersDark)).toBe(expected);
  },
);

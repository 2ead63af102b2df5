/** npm run lint: TypeScript's recommended rules, Office's, and the arrows between the rooms (scripts/lint/arrows.mjs). */
import tseslint from "typescript-eslint";
import officeAddins from "eslint-plugin-office-addins";
import { pureRooms } from "./scripts/lint/arrows.mjs";
import { noCircles } from "./scripts/lint/circles.mjs";
import { roomImports } from "./scripts/lint/room-imports.mjs";
import { wordsOnce } from "./scripts/lint/words-once.mjs";

const outside = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "fetch",
  "Office",
  "Excel",
  "CustomFunctions",
  "process",
];

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "coverage/"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.recommended],
    plugins: {
      plan: { rules: { "room-imports": roomImports, "no-circles": noCircles, "words-once": wordsOnce } },
    },
    rules: {
      "plan/room-imports": "error",
      "plan/no-circles": "error",
      "plan/words-once": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // The compiler's exhaustive checks need them: `list[index]!` after a check of the length.
      "@typescript-eslint/no-non-null-assertion": "off",
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  {
    files: ["src/{excel,workflow,commands,taskpane}/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    // any[][] is how a custom function says that it takes a range.
    files: ["src/functions/*.ts"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      "no-restricted-globals": [
        "error",
        ...outside.map((name) => ({ name, message: "This room runs without a browser and without Office." })),
      ],
    },
  },
  {
    files: ["scripts/**", "src/workbench/**", "test/**"],
    rules: { "no-console": "off" },
  },
  {
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);

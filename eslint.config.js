import globals from "globals";
import tseslint from "typescript-eslint";
import {tsImport} from "tsx/esm/api";

const {linearPatterns} = await tsImport("./test/linear-time/linear-patterns.ts", import.meta.url);

/** What reads this project's own code, pages and styles, and no text of a hub. */
const ofOurOwn = [
  "loaders/{browser.ts,commands/bench/**,documentation/**,framework/**,publish/**}",
  "src/lib/figure-image/**"
];

export default tseslint.config(
  {ignores: ["dist", "src/.observablehq", "node_modules"]},
  ...tseslint.configs.strict,
  {
    languageOptions: {globals: {...globals.browser, ...globals.node}},
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        {ignoreRestSiblings: true, varsIgnorePattern: "^_", argsIgnorePattern: "^_"}
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", {assertionStyle: "never"}]
    }
  },
  {
    files: ["loaders/**", "src/**"],
    ignores: ofOurOwn,
    plugins: {hubscope: {rules: {"linear-patterns": linearPatterns}}},
    rules: {"hubscope/linear-patterns": "error"}
  }
);

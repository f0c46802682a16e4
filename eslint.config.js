import globals from "globals";
import tseslint from "typescript-eslint";
import redos from "eslint-plugin-redos";

/** What reads this project's own code and styles, and no text of a hub. */
const ofOurOwn = [
  "loaders/documentation/**",
  "loaders/publish/one-file.ts",
  "src/figures/image/{draw-svg,draw-box,stylesheets}.ts"
];

export default tseslint.config(
  {ignores: ["dist", "src/.observablehq", "node_modules"]},
  ...tseslint.configs.strict,
  {
    languageOptions: {globals: {...globals.browser, ...globals.node}},
    rules: {
      "no-duplicate-imports": "error",
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
    plugins: {redos},
    rules: {
      "redos/no-vulnerable": [
        "error",
        {ignoreErrors: false, permittableComplexities: [], cache: true, timeout: null}
      ],
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='RegExp']",
          message: "Whether a pattern takes linear time is only told where it is written as one."
        }
      ]
    }
  },
  {
    // a command writes through its terminal, which lets nothing through that could drive one
    files: ["loaders/commands/*.ts", "loaders/commands/{add,demo}/*.ts"],
    ignores: ["loaders/commands/run-as-process.ts", "loaders/messages/progress.ts"],
    rules: {
      "no-console": "error",
      "no-restricted-properties": [
        "error",
        {object: "process", property: "stdout"},
        {object: "process", property: "stderr"},
        {object: "process", property: "exit"}
      ]
    }
  }
);

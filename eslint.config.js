import globals from "globals";
import tseslint from "typescript-eslint";

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
    // a command writes through its terminal, which lets nothing through that could drive one
    files: ["loaders/commands/*.ts", "loaders/commands/{add,demo}/*.ts"],
    ignores: ["loaders/commands/run-as-process.ts", "loaders/commands/progress.ts"],
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

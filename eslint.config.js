import globals from "globals";
import tseslint from "typescript-eslint";
import redos from "eslint-plugin-redos";

/** What reads this project's own code and styles, and no text of a hub. */
const ofOurOwn = [
  "loaders/documentation/**",
  "loaders/publish/one-file.ts",
  "src/figures/image/{draw-svg,draw-box,stylesheets}.ts"
];

/**
 * How patterns are looked through: by steps, never by time, so that the answer is the same on every
 * machine. What was found of a pattern is kept in a file of the project, and no pattern is looked
 * through twice.
 */
const redosOptions = {
  ignoreErrors: false,
  permittableComplexities: [],
  cache: {location: "test/patterns.json", strategy: "aggressive"},
  timeout: null,
  attackTimeout: null,
  incubationTimeout: null,
  attackLimit: 10_000_000,
  maxAttackStringSize: 20_000
};

/** What is written to as it is, without a look at what could drive a terminal. */
const streams = ["stdout", "stderr"].map((property) => ({object: "process", property}));

/** What writes a file in place, so that others may read half of it. */
const inPlace = [
  ...["appendFile", "copyFile", "cp", "open", "truncate", "write", "writeFile"],
  ...["createWriteStream", "default", "promises"]
];
const writing = ["node:fs", "node:fs/promises", "fs", "fs/promises"].map((name) => ({
  name,
  importNames: [...inPlace, ...inPlace.map((one) => `${one}Sync`)],
  message: "A file is written as a draft and takes its name then: loaders/store/files.ts does so."
}));

export default tseslint.config(
  {ignores: ["dist", "src/.observablehq", "node_modules"]},
  ...tseslint.configs.strict,
  {
    linterOptions: {noInlineConfig: true},
    languageOptions: {
      globals: {...globals.browser, ...globals.node},
      parserOptions: {lib: [], jsDocParsingMode: "none"}
    },
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
      "redos/no-vulnerable": ["error", redosOptions],
      "no-restricted-syntax": [
        "error",
        {
          selector: ":matches(NewExpression, CallExpression)[callee.name='RegExp']",
          message: "Whether a pattern takes linear time is only told where it is written as one."
        },
        {
          selector: "Literal[regex.pattern=/\\(\\?<[=!]/]",
          message:
            "A lookbehind goes back over the text from each place of it: find where it begins."
        }
      ]
    }
  },
  {
    files: ["loaders/**", "src/**", "observablehq.config.ts"],
    // the last opens a file to read it alone
    ignores: [
      "loaders/store/{files,build-lock}.ts",
      "loaders/commands/bench/*.ts",
      "loaders/library/file-content.ts"
    ],
    rules: {"no-restricted-imports": ["error", {paths: writing}]}
  },
  {
    // what is said goes through a command's terminal or `note`, which let nothing through that could
    // drive one
    files: ["loaders/**"],
    ignores: [
      "loaders/commands/{run-as-process,bench/*}.ts",
      "loaders/messages/note.ts",
      "loaders/lake/worker.ts",
      "loaders/publish/{browser,built-site}.ts"
    ],
    rules: {"no-console": "error", "no-restricted-properties": ["error", ...streams]}
  },
  {
    // a command ends by its exit code
    files: ["loaders/commands/*.ts", "loaders/commands/{add,demo,hubs}/*.ts"],
    ignores: ["loaders/commands/run-as-process.ts"],
    rules: {
      "no-restricted-properties": ["error", ...streams, {object: "process", property: "exit"}]
    }
  }
);

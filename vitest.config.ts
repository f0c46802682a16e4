import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";
import {hang} from "./test/browser/hang.js";

export default defineConfig({
  resolve: {
    alias: [
      {
        find: /^npm:hubscope$/,
        replacement: fileURLToPath(new URL("./loaders/index.ts", import.meta.url))
      },
      {
        find: /^npm:hubscope\/(.+)$/,
        replacement: `${fileURLToPath(new URL("./loaders/", import.meta.url))}$1.ts`
      },
      {find: /^npm:(.+)$/, replacement: "$1"}
    ]
  },
  test: {
    include: ["test/**/*.test.ts"],
    maxWorkers: availableParallelism() + 1,
    isolate: false,
    globalSetup: ["test/browser/setup.ts"],
    setupFiles: ["test/browser/each-file.ts"],
    reporters: ["default", "./test/browser/tally.ts"],
    update: "none",
    testTimeout: 3 * hang,
    hookTimeout: 3 * hang,
    expect: {poll: {timeout: hang}}
  }
});

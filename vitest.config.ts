import {availableParallelism} from "node:os";
import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";

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
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: {poll: {timeout: 10_000}}
  }
});

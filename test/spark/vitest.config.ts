import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";
import tests from "../../vitest.config.js";

/** What `npm run test:spark` runs: the lake on Apache Spark. */
export default defineConfig({
  ...tests,
  root: fileURLToPath(new URL("../../", import.meta.url)),
  test: {...tests.test, include: ["test/spark/*.spark.ts"], globalSetup: []}
});

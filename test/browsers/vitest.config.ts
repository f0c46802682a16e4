import {fileURLToPath} from "node:url";
import {defineConfig} from "vitest/config";
import tests from "../../vitest.config.js";

/** What `npm run test:browsers` runs: pages in Firefox and WebKit. Node 20 has WebSocket by a flag. */
export default defineConfig({
  ...tests,
  root: fileURLToPath(new URL("../../", import.meta.url)),
  test: {
    ...tests.test,
    include: ["test/browsers/*.browsers.ts"],
    execArgv: ["--experimental-websocket"]
  }
});

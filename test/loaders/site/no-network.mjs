import {appendFileSync} from "node:fs";
import {Socket} from "node:net";

/**
 * Loaded before anything else into the processes of a build or a preview: writes down every fetch
 * and every connection to another host, and lets none of them through. A later assignment to
 * `fetch` changes nothing.
 */
const record = (what) => appendFileSync(process.env.NETWORK_RECORD, `${what}\n`);

Object.defineProperty(globalThis, "fetch", {
  get: () => (input) => {
    record(`fetch ${input instanceof Request ? input.url : String(input)}`);
    return Promise.reject(new Error("no network in this test"));
  },
  set: () => {}
});

const {connect} = Socket.prototype;
Socket.prototype.connect = function (...args) {
  const options = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host = typeof options === "object" ? options.host : args[1];
  if (host !== undefined && !["localhost", "127.0.0.1", "::1"].includes(host)) {
    record(`connect ${host}`);
    throw new Error("no network in this test");
  }
  return connect.apply(this, args);
};

record("loaded");

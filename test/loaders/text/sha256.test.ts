import {createHash} from "node:crypto";
import fc from "fast-check";
import {afterEach, expect, it, vi} from "vitest";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

it.each(["Node", "a browser"])("sha256() of pieces is that of the whole, in %s", async (where) => {
  const expected = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  if (where === "a browser") vi.stubGlobal("process", {env: {}});
  const {sha256} = await import("../../../loaders/text/sha256.js");
  vi.unstubAllGlobals();
  fc.assert(
    fc.property(fc.array(fc.uint8Array({maxLength: 200})), (pieces) => {
      const digest = sha256();
      for (const piece of pieces) digest.update(piece);
      expect(digest.hex()).toBe(expected(Uint8Array.from(pieces.flatMap((one) => [...one]))));
    })
  );
});

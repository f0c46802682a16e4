import fc from "fast-check";
import {expect, test} from "vitest";
import {terminalOf} from "../../../loaders/commands/terminal.js";

test("print(…lines) and note(…lines) write each text as one line that can drive no terminal", () => {
  fc.assert(
    fc.property(fc.array(fc.string({unit: "binary"})), (lines) => {
      const written = {output: "", errors: ""};
      const {print, note} = terminalOf({
        output: (text) => (written.output += text),
        errors: (text) => (written.errors += text),
        input: () => new Uint8Array(),
        from: "."
      });
      print(...lines);
      note(...lines);
      expect(written.errors).toBe(written.output);
      expect(written.output.split("\n")).toHaveLength(lines.length + 1);
      expect(written.output.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    })
  );
});

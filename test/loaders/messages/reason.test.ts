import {
  accessSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync
} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {reasonOf} from "../../../loaders/messages/printable.js";

const folder = mkdtempSync(join(tmpdir(), "reason-"));
const file = join(folder, "file\u202e");
writeFileSync(file, "");
afterAll(() => rmSync(folder, {recursive: true}));
const shown = file.replace("\u202e", "\ufffd");

it.each([
  [
    () => mkdirSync(file, {recursive: true}),
    `${shown}: a file stands where a folder should be (EEXIST)`
  ],
  [() => readdirSync(file), `${shown}: a file stands where a folder should be (ENOTDIR)`],
  [() => accessSync(`${file}?`), `${shown}?: no such file or directory (ENOENT)`],
  [() => readFileSync(folder), "a folder stands where a file should be (EISDIR)"],
  [() => JSON.parse("{"), /^Expected property name/],
  [() => expect.fail("what went wrong"), "what went wrong"]
])(
  "reasonOf(error) is the path and one clause of what the system refused, or the message",
  (fail, reason) => {
    let said = "";
    try {
      fail();
    } catch (error) {
      said = reasonOf(error);
    }
    expect(said).toEqual(typeof reason === "string" ? reason : expect.stringMatching(reason));
  }
);

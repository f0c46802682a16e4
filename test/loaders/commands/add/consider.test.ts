import {expect, it} from "vitest";
import {nameOfText} from "../../../../loaders/commands/add/consider.js";

it("nameOfText(text, name) refuses a name that is too long for an address", () => {
  const text = {path: "text.txt", pages: [], diagnostics: []};
  expect(nameOfText(text, "x".repeat(200))).toBe("x".repeat(200));
  expect(() => nameOfText(text, "x".repeat(201))).toThrow(
    /^the name x{201} makes an address of 201 characters: choose one of at most 200 with --name$/
  );
});

import {expect, it} from "vitest";
import {hashedName, plainName} from "../../../loaders/site/hashed-name.js";

const contents = new TextEncoder().encode("abc");

it("hashedName(path, contents) puts eight digits of the SHA-256 before the ending", () => {
  expect(hashedName("data/a.b.csv", contents)).toBe("data/a.b.ba7816bf.csv");
  expect(hashedName("readme", contents)).toBe("readme.ba7816bf");
});

it("plainName(hashed) is the path that it was made of, and null of any other", () => {
  for (const path of ["data/a.b.csv", "readme", "data/one/core/papers.parquet", "a.deadbeef.csv"])
    expect(plainName(hashedName(path, contents))).toBe(path);
  for (const path of ["data/a.csv", "", "data/.01234567.csv", "a.0123456.csv"])
    expect(plainName(path), path).toBeNull();
});

import {afterAll} from "vitest";

const endings: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Has something undone after the test file, the last thing first. */
export function atEnd(end: () => Promise<unknown>): void {
  endings.push(end);
}

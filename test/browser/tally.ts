import type {Reporter, SerializedError, TestModule} from "vitest/node";

/**
 * Prints the last line of a run, `N passed, N failed`. A file that could not be run and an error
 * outside any test count as failed; skipped tests are counted when there are any, and those that have
 * a note are named before.
 */
export default class Tally implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const count = {passed: 0, failed: errors.length, skipped: 0, pending: 0};
    for (const module of modules) {
      count.failed += module.errors().length;
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      for (const test of module.children.allTests()) ++count[test.result().state];
    }
    for (const title of modules.flatMap(notedTitles)) process.stdout.write(`skipped: ${title}\n`);
    const skipped = count.skipped + count.pending;
    const costs = modules.map((module) => ({
      path: module.relativeModuleId,
      cpu: module.meta().cpu ?? 0
    }));
    for (const {path, cpu} of costs
      .sort((a, b) => b.cpu - a.cpu)
      .slice(0, Number(process.env["COSTS"] ?? 10)))
      process.stdout.write(`${cpu.toFixed(1)} s ${path}\n`);
    const suffix = skipped === 0 ? "" : `, ${skipped} skipped`;
    process.stdout.write(`${count.passed} passed, ${count.failed} failed${suffix}\n`);
  }
}

/** The titles of the tests of a file that were skipped with a note, which say why. */
function notedTitles({children}: TestModule): string[] {
  return Array.from(children.allTests()).flatMap((test) => {
    const result = test.result();
    const isNoted = result.state === "skipped" && result.note !== undefined;
    return isNoted ? [test.fullName] : [];
  });
}

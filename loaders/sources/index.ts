/**
 * The source formats, in the order in which they are asked whether they recognise a file. To add one,
 * write `<name>/<name>.ts`, which exports what `recordFormat(name, layout, …)` makes, and a line here;
 * put small files that you made up in `test/loaders/sources/<name>/samples/` and run
 * `npx vitest run test/loaders/sources/samples.test.ts -u`, which writes what is read of each beside
 * it. A layout says how a file is recognised (`head.ts`, by what it begins with), which syntax it has
 * (`syntax/`), and what each fact of a paper is made of (`facts`, of `fields.ts`): a field that no fact
 * asks for is left, and the ledger says so.
 */
export {hubText} from "./hub-text/hub-text.js";
export {ris} from "./ris/ris.js";
export {semanticScholar} from "./semantic-scholar/semantic-scholar.js";
export {openalex} from "./openalex/openalex.js";

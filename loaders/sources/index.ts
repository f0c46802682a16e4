/**
 * The source formats: each recognises its own files, and those that are general are asked last. To
 * add one, write `<name>/<name>.ts`, which exports what `recordFormat(name, layout, …)` makes, and
 * a line here; put small files that you made up in `test/loaders/sources/<name>/samples/` and run
 * `npx vitest run test/loaders/sources/samples.test.ts -u`, which writes what is read of each
 * beside it. A layout says how a file is recognised (`head.ts`, by what it begins with), which
 * syntax it has (`syntax/`), and what each fact of a paper is made of (`facts`, of `fields.ts`): a
 * field that no fact asks for is left, and the ledger says so.
 */
export {hubText} from "./hub-text/hub-text.js";
export {ris} from "./ris/ris.js";
export {webOfScience} from "./web-of-science/web-of-science.js";
export {bibtex} from "./bibtex/bibtex.js";
export {scopus} from "./scopus/scopus.js";
export {pubmed} from "./pubmed/pubmed.js";
export {cochrane} from "./cochrane/cochrane.js";
export {refworks} from "./refworks/refworks.js";
export {europePmc} from "./europe-pmc/europe-pmc.js";
export {cslJson} from "./csl-json/csl-json.js";
export {crossref} from "./crossref/crossref.js";
export {openCitations} from "./opencitations/opencitations.js";
export {lens} from "./lens/lens.js";
export {dimensions} from "./dimensions/dimensions.js";
export {publishOrPerish} from "./publish-or-perish/publish-or-perish.js";
export {zotero} from "./zotero/zotero.js";
export {scite} from "./scite/scite.js";
export {citationLabels} from "./citation-labels/citation-labels.js";
export {asreview} from "./asreview/asreview.js";
export {semanticScholar} from "./semantic-scholar/semantic-scholar.js";
export {openalex} from "./openalex/openalex.js";

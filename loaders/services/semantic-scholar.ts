import {paperId, type PaperId} from "../sources/ids.js";
import {countAt, listAt, textAt} from "./json.js";
import {idIn, type Question, type Service, type Work} from "./service.js";

const mostOfPage = 500;
const workFields = "title,externalIds,year,authors,abstract,venue,citationCount";
const citingFields = [
  ...["contexts", "intents", "contextsWithIntent", "isInfluential", "title", "externalIds"],
  ...["year", "publicationDate", "authors", "abstract", "venue", "publicationTypes"],
  ...["s2FieldsOfStudy", "referenceCount"]
].join(",");

/** How Semantic Scholar writes the scheme of an id before it. */
const marks = new Map([
  ["doi", "DOI:"],
  ["arxiv", "ARXIV:"],
  ["pmid", "PMID:"],
  ["s2", ""]
]);

/**
 * Semantic Scholar: the works that cite a work, with the sentences in which they do and what it
 * takes these to be for, where it knows them.
 *
 * @see https://api.semanticscholar.org/api-docs/graph
 */
export const semanticScholar: Service = {
  name: "semantic-scholar",
  title: "Semantic Scholar",
  address: "https://api.semanticscholar.org",
  pause: 1.1,
  key: {variable: "SEMANTIC_SCHOLAR_API_KEY", header: "x-api-key"},
  find(name): Question | null {
    if (name.scheme === "title") {
      return {
        path: "/graph/v1/paper/search",
        query: {query: name.id, fields: workFields, limit: "10"}
      };
    }
    const marked = markedId(name);
    return marked === null
      ? null
      : {path: `/graph/v1/paper/${marked}`, query: {fields: workFields}};
  },
  found(answer) {
    if (countAt(answer, "total") === 0) return [];
    const all = listAt(answer, "data") ?? [answer];
    const found = all.flatMap((one) => workOf(one) ?? []);
    return found.length === all.length ? found : null;
  },
  citing(work, limit) {
    const id = idIn(work, "s2", "doi", "arxiv", "pmid");
    const marked = id === null ? null : markedId(id);
    return marked === null
      ? null
      : {
          path: `/graph/v1/paper/${marked}/citations`,
          query: {fields: citingFields, limit: String(Math.min(mostOfPage, limit)), offset: "0"}
        };
  },
  page(answer, {path, query}) {
    const size = listAt(answer, "data")?.length;
    if (size === undefined) return null;
    const offset = countAt(answer, "next");
    const next =
      offset === null || size === 0 ? null : {path, query: {...query, offset: String(offset)}};
    return {size, total: null, next};
  }
};

function markedId({scheme, id}: PaperId): string | null {
  const mark = marks.get(scheme);
  return mark === undefined ? null : `${mark}${id}`;
}

function workOf(answer: unknown): Work | null {
  const own = paperId("s2", textAt(answer, "paperId") ?? "");
  if (own === null) return null;
  const named: readonly [string, string][] = [
    ["doi", "DOI"],
    ["arxiv", "ArXiv"],
    ["pmid", "PubMed"]
  ];
  const others = named.flatMap(
    ([scheme, name]) => paperId(scheme, textAt(answer, "externalIds", name) ?? "") ?? []
  );
  return {title: textAt(answer, "title"), ids: [own, ...others]};
}

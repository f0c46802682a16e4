import {paperId} from "../sources/ids.js";
import {countAt, listAt, textAt} from "./json.js";
import {idIn, type Question, type Service, type Work} from "./service.js";

const mostOfPage = 200;

/**
 * OpenAlex: all works that it knows to cite a work, with years, authors, venues, fields, abstracts
 * and references.
 *
 * @see https://docs.openalex.org/api-entities/works
 */
export const openalex: Service = {
  name: "openalex",
  title: "OpenAlex",
  address: "https://api.openalex.org",
  pause: 0.2,
  key: {variable: "OPENALEX_API_KEY", parameter: "api_key"},
  find({scheme, id}) {
    if (scheme === "title") {
      const title = id.replace(/[,|!:"]/gu, " ").replace(/\s+/gu, " ");
      return works({filter: `title.search:${title}`, "per-page": "10"});
    }
    if (scheme === "openalex") return {path: `/works/${id}`, query: {}};
    if (scheme === "doi" || scheme === "pmid") return {path: `/works/${scheme}:${id}`, query: {}};
    return scheme === "arxiv" ? {path: `/works/doi:10.48550/arxiv.${id}`, query: {}} : null;
  },
  found(answer) {
    const all = listAt(answer, "results") ?? [answer];
    const found = all.flatMap((one) => workOf(one) ?? []);
    return found.length === all.length ? found : null;
  },
  citing(work, limit) {
    const id = idIn(work, "openalex");
    return id === null
      ? null
      : works({
          filter: `cites:${id.id}`,
          "per-page": String(Math.min(mostOfPage, limit)),
          cursor: "*"
        });
  },
  page(answer, {path, query}) {
    const size = listAt(answer, "results")?.length;
    if (size === undefined) return null;
    const cursor = textAt(answer, "meta", "next_cursor");
    const next = cursor === null || size === 0 ? null : {path, query: {...query, cursor}};
    return {size, total: countAt(answer, "meta", "count"), next};
  }
};

function works(query: Question["query"]): Question {
  return {path: "/works", query};
}

function workOf(answer: unknown): Work | null {
  const own = paperId("openalex", textAt(answer, "id") ?? "");
  if (own === null || !/^W\d+$/u.test(own.id)) return null;
  const others = ["doi", "pmid"].flatMap(
    (scheme) => paperId(scheme, textAt(answer, "ids", scheme) ?? "") ?? []
  );
  return {title: textAt(answer, "display_name"), ids: [own, ...others]};
}

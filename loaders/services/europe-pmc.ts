import {paperId} from "../sources/ids.js";
import {countAt, listAt, textAt} from "./json.js";
import {idIn, type Service, type Work} from "./service.js";

const mostOfPage = 1000;
const rest = "/europepmc/webservices/rest";

/**
 * Europe PMC: the works that cite a work of PubMed or of its preprints, with titles, authors and
 * years.
 *
 * @see https://europepmc.org/RestfulWebService
 */
export const europePmc: Service = {
  name: "europe-pmc",
  title: "Europe PMC",
  address: "https://www.ebi.ac.uk",
  pause: 0.3,
  key: null,
  find({scheme, id}) {
    const quoted = id.replace(/["\\]/gu, " ");
    const asked =
      scheme === "doi"
        ? `DOI:"${quoted}"`
        : scheme === "pmid"
          ? `EXT_ID:${id} AND SRC:MED`
          : scheme === "title"
            ? `TITLE:"${quoted}"`
            : null;
    return asked === null
      ? null
      : {
          path: `${rest}/search`,
          query: {query: asked, resultType: "lite", pageSize: "10", format: "json"}
        };
  },
  found(answer) {
    const all = listAt(answer, "resultList", "result");
    return all === null ? null : all.flatMap((one) => workOf(one) ?? []);
  },
  citing(work, limit) {
    const id = idIn(work, "pmid", "ppr");
    return id === null
      ? null
      : {
          path: `${rest}/${id.scheme === "ppr" ? "PPR" : "MED"}/${id.id}/citations`,
          query: {page: "1", pageSize: String(Math.min(mostOfPage, limit)), format: "json"}
        };
  },
  page(answer, {path, query}) {
    const size = listAt(answer, "citationList", "citation")?.length;
    if (size === undefined) return null;
    const total = countAt(answer, "hitCount");
    const page = countAt(answer, "request", "page") ?? Number(query["page"]);
    const pageSize = countAt(answer, "request", "pageSize") ?? Number(query["pageSize"]);
    const isLast = size === 0 || total === null || page * pageSize >= total;
    const rest = {page: String(page + 1), pageSize: String(pageSize)};
    const next = isLast ? null : {path, query: {...query, ...rest}};
    return {size, total, next};
  }
};

function workOf(answer: unknown): Work | null {
  const id = textAt(answer, "id");
  const source = textAt(answer, "source");
  if (id === null || (source !== "MED" && source !== "PPR")) return null;
  const own = paperId(source === "MED" ? "pmid" : "ppr", id);
  const doi = paperId("doi", textAt(answer, "doi") ?? "");
  return {title: textAt(answer, "title"), ids: [own, doi].flatMap((one) => one ?? [])};
}

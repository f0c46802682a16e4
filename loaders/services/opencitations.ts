import {countAt, listAt} from "./json.js";
import {idIn, type Service} from "./service.js";

/**
 * OpenCitations: which works cite a work, by their ids and dates alone, and which of these are
 * self-citations. It knows a work by its DOI or PubMed id and gives its whole list in one answer.
 *
 * @see https://api.opencitations.net/index/v2
 */
export const openCitations: Service = {
  name: "opencitations",
  title: "OpenCitations",
  address: "https://api.opencitations.net",
  pause: 0.5,
  key: {variable: "OPENCITATIONS_ACCESS_TOKEN", header: "authorization"},
  find({scheme, id}) {
    return scheme === "doi" || scheme === "pmid"
      ? {path: `/index/v2/citation-count/${scheme}:${id}`, query: {}}
      : null;
  },
  found(answer) {
    return countAt(answer, 0, "count") === null ? null : [{title: null, ids: []}];
  },
  citing(work) {
    const id = idIn(work, "doi", "pmid");
    return id === null
      ? null
      : {path: `/index/v2/citations/${id.scheme}:${id.id}`, query: {format: "json"}};
  },
  page(answer) {
    const size = listAt(answer)?.length;
    return size === undefined ? null : {size, total: size, next: null};
  }
};

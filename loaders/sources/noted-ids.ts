import type {Fields} from "./fields.js";
import {arxivIn, distinctIds, doiIn, paperId, type PaperId} from "./ids.js";

const marked =
  /(?:\b([a-z]{1,12})[.,:]? {1,3})?\b(DOI: {0,3}|PMC?ID: {0,3}|arxiv(?:\.org\/|[:.]) {0,3})(\S{1,300})/giu;
/** Words after which an id is that of another work. */
const ofOther =
  /^(?:also|and|as|at|cf|cited|cites|companion|correction|dataset|erratum|extends|for|from|in|of|on|original|parent|related|replaces|see|supersedes|supplement|to|via|with)$/iu;
const digits = /^(?:PMC)?\d{1,9}\b/u;

/**
 * The ids of a record, of which `own` are what its fields for DOIs say, and the others those of a
 * note in which a manager of references keeps what a kind of item has no field for, as `DOI:
 * 10.5555/a`, `PMID: 123`, `PMCID: PMC123` or `arXiv: 2101.00001`: none that it gives another work,
 * as in `see arXiv:2101.00001`, and no DOI where a field has one. `clean` makes a DOI of what is
 * written.
 */
export function idsBesideNote(
  own: readonly string[],
  fields: Fields,
  note: string,
  clean = (written: string) => written
): PaperId[] {
  const dois = own.map((written) => doiIn(clean(written)));
  const hasDoi = dois.some((id) => id !== null);
  const noted = (text: string) =>
    Array.from(text.matchAll(marked)).flatMap(([, before = "", mark = "", written = ""]) => {
      if (ofOther.test(before)) return [];
      const scheme = mark.slice(0, mark.search(/[.:]/u)).toLowerCase();
      if (scheme === "arxiv") return arxivIn(mark + written) ?? [];
      if (scheme === "doi")
        return hasDoi || /^preprint$/iu.test(before) ? [] : (doiIn(clean(written)) ?? []);
      return paperId(scheme, digits.exec(written)?.[0] ?? "") ?? [];
    });
  return distinctIds([...dois, ...fields.found(note, noted)]);
}

import {recordFormat} from "../record-format.js";
import {ofBibtex} from "./bibtex-facts.js";

const entry =
  /@\s{0,9}[a-z]{3,40}\s{0,9}[{(](?:[^{}()=]{0,200}?,|\s{0,9}[a-z][a-z_-]{0,40}\s{0,9}=)/iu;

/**
 * BibTeX and biblatex of any program that has no layout of its own here; what stands before the first
 * entry and between entries is no record.
 */
export const bibtex = recordFormat("bibtex", {
  ...ofBibtex,
  title: "BibTeX",
  isGeneral: true,
  recognises: ({json, text}) => json === null && entry.test(text)
});

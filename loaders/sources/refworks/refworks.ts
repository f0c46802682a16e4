import {dateOf} from "../dates.js";
import {distinctIds, doiIn} from "../ids.js";
import {recordFormat} from "../record-format.js";
import {tagged} from "../syntax/tagged.js";

const tagLine = /^([A-Z][A-Z0-9])(?: (.*))?$/u;
const doiOfAddress = /doi\.org\/(10\.\d{4,9}\/[^\s&?#"<>]+)/iu;

/** RefWorks, its tagged text, which ProQuest and EBSCO write too: each record starts with its type. */
export const refworks = recordFormat("refworks", {
  title: "RefWorks (tagged)",
  endings: [],
  recognises: (head) =>
    head.shown(1).some((line) => /^\uFEFF?RT [A-Z][a-z]/u.test(line)) &&
    /^(?:T1|A1|YR) \S/mu.test(head.text),
  syntax: tagged({
    read: (line) => {
      const found = tagLine.exec(line);
      return found === null ? null : {tag: found[1] ?? "", value: found[2] ?? ""};
    },
    starts: new Set(["RT"]),
    ends: new Set(),
    outside: new Set(),
    opensByStart: true
  }),
  facts: {
    ids: (fields) => {
      const own = fields.written("DO").map(doiIn);
      return distinctIds(
        own.length > 0 ? own : fields.matches(doiOfAddress, "LK", "UL").slice(0, 1).map(doiIn)
      );
    },
    title: (fields) => fields.text("T1"),
    date: (fields) => dateOf(...fields.written("YR"), ...fields.written("FD")),
    authors: (fields) => fields.texts("A1"),
    venue: (fields) => fields.text("JF", "JO", "T2"),
    type: (fields) => fields.text("RT"),
    language: (fields) => fields.text("LA"),
    abstract: (fields) => fields.text("AB")
  }
});

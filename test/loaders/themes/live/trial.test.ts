import {expect, test} from "vitest";
import {curationLines, withTrial} from "../../../../loaders/themes/live/trial.js";
import {uncurated} from "../../../../loaders/vocabulary/curation.js";
import {readCuration} from "../../../../loaders/vocabulary/read-curation.js";

const folder = "loaders/curation/a-hub";
const curation = {
  ...uncurated,
  own: {
    ...uncurated.own,
    stopwords: {path: `${folder}/stopwords.txt`, text: "# says nothing\nlearning"}
  }
};
const trial = {
  ignored: ["deep", "state of the art"],
  merged: [{variant: "LM, small", preferred: "language model"}]
};

test("curationLines(trial, curation, folder) are what to add to each file", () => {
  expect(curationLines(trial, curation, folder)).toEqual([
    {
      path: `${folder}/stopwords.txt`,
      isNew: false,
      lines: ["deep", "state of the art"],
      after: 2,
      text: "# says nothing\nlearning\ndeep\nstate of the art\n"
    },
    {
      path: `${folder}/thesaurus.csv`,
      isNew: true,
      lines: ["variant,preferred", '"LM, small",language model'],
      after: 0,
      text: 'variant,preferred\n"LM, small",language model\n'
    }
  ]);
  expect(curationLines({ignored: [], merged: []}, curation, folder)).toEqual([]);
});

test("the fewest papers of a term are a line of the settings", () => {
  const nothing = {ignored: [], merged: []};
  expect(curationLines({...nothing, minPapers: 5}, curation, folder)).toEqual([
    {
      path: `${folder}/settings.csv`,
      isNew: true,
      lines: ["setting,value", "fewest papers of a term,5"],
      after: 0,
      text: "setting,value\nfewest papers of a term,5\n"
    }
  ]);
});

test("a file that has lines gets no second head, and a term that starts with # is no comment", () => {
  const text = "variant,preferred\r\nLLM,language model\r\n";
  const own = {...uncurated.own, thesaurus: {path: `${folder}/thesaurus.csv`, text}};
  const merged = [{variant: "#tags", preferred: "hashtag"}];
  const [file] = curationLines({ignored: [], merged}, {...uncurated, own}, folder);
  expect(file).toMatchObject({lines: ['"#tags",hashtag'], after: 2, isNew: false});
  const {merges, diagnostics} = readCuration({
    ...uncurated.own,
    thesaurus: {path: "", text: file?.text ?? ""}
  });
  expect(merges).toMatchObject([{variant: "LLM"}, {variant: "#tags", preferred: "hashtag"}]);
  expect(diagnostics).toEqual([]);
});

test("withTrial(trial, curation, folder) has the lines in the hub's own files, and changes no other", () => {
  const {curation: tried, files} = withTrial(trial, curation, folder);
  expect(readCuration(tried.own)).toMatchObject({
    stopWords: [{term: "learning"}, {term: "deep"}, {term: "state of the art"}],
    merges: [{variant: "LM, small", preferred: "language model", place: {line: 2}}],
    diagnostics: []
  });
  expect(files).toHaveLength(2);
  expect(tried.shared).toBe(curation.shared);
  expect(withTrial({ignored: [], merged: []}, curation, folder).curation).toEqual(curation);
});

import {existsSync} from "node:fs";
import {describe, expect, test} from "vitest";
import {clusters} from "../../../loaders/analysis/clusters.js";
import {hub} from "../../../loaders/analysis/hub.js";
import {readCurationFiles} from "../../../loaders/library/read-curation-files.js";
import {readHub} from "../../../loaders/library/read-hub.js";

/** What was found right when the report was read against the 31 titles, in ours and in the original. */
const read = [
  {
    path: "loaders/hubs/opening-the-black-box.txt",
    floating: [
      "LLMs as Noisy Channels",
      "Why Self-Supervised Encoders",
      "TELL-TALE",
      "TAPIOCA",
      "Scaling Laws for Transfer",
      "Copy First, Translate Later"
    ]
  },
  {
    path: "../shared/hubs/opening-the-black-box.txt",
    floating: ["Task Relevance", "Selection Plateau", "Forget BIT", "JEDI"]
  }
].filter(({path}) => existsSync(path));

describe.each(read)("$path, read by eye", ({path, floating}) => {
  const curation = readCurationFiles("opening-the-black-box");
  const {papers, ...core} = hub({...readHub(path), curation});
  const made = clusters({papers, ...core}, {...curation, clusters: {labels: null, anchors: null}});
  const standard = made.clusterings.find(({is_default}) => is_default);
  const own = made.memberships.filter((row) => row.clustering_id === standard?.clustering_id);
  const titles = new Map(papers.map(({paper_id, title}) => [paper_id, title ?? ""]));

  test("has no more structure than chance", () => {
    expect(standard?.verdict).toBe("no more than chance");
  });

  test("learning props up a group of papers on different subjects with that word in their titles", () => {
    const fallen = made.prop_words.filter((row) => row.term === "learning" && row.falls_apart);
    expect(fallen).toHaveLength(1);
    const group = own.filter(({cluster_id}) => cluster_id === fallen[0]?.cluster_id);
    const withWord = group.filter(({paper_id}) => titles.get(paper_id)?.includes("Learning"));
    expect(withWord.length).toBeGreaterThan(group.length / 2);
  });

  test("the papers that float are those that belong nowhere by their titles", () => {
    const found = own.flatMap((row) => (row.floating ? [titles.get(row.paper_id) ?? ""] : []));
    expect(found).toHaveLength(floating.length);
    for (const title of floating) expect(found.some((one) => one.startsWith(title))).toBe(true);
  });
});

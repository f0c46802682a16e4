/**
 * What the version before this calibration found in the same corpora: in how many the structure test
 * called papers structured or a word distinctive, by test and name; the adjusted Rand index of what a
 * hub opened on, which was fixed by its number of papers; and how Callon’s measures were estimated. It
 * shuffled clauses apart, tested words by their z, and had no test of themes. The corpora with boilerplate
 * were others then, so nothing stands here for those of now.
 */
export const before: {
  cases: Readonly<Record<string, number>>;
  groups: Readonly<Record<string, number>>;
  themes: readonly Record<"centrality" | "density", {ratio: number; coverage: number}>[];
} = {
  cases: {
    "structure, no topics, 12 papers": 8,
    "structure, no topics, 40 papers": 5,
    "structure, no topics, 200 papers": 0,
    "structure, 4 groups in 40 papers, 15 % of words special to a group": 40,
    "structure, 4 groups in 40 papers, 10 % of words special to a group": 35,
    "structure, 4 groups in 31 papers, 15 % of words special to a group, drawn from sixty words each": 2,
    "structure, 4 groups in 12 papers, 50 % of words special to a group, drawn from sixty words each": 19,
    "structure, 4 groups in 20 papers, 30 % of words special to a group, drawn from sixty words each": 19,
    "structure, 4 groups in 31 papers, 25 % of words special to a group, drawn from sixty words each": 20,
    "structure, 4 groups in 60 papers, 20 % of words special to a group, drawn from sixty words each": 20,
    "structure, 4 groups in 100 papers, 15 % of words special to a group, drawn from sixty words each": 20,
    "structure, 4 groups in 200 papers, 13 % of words special to a group, drawn from sixty words each": 20,
    "words, no topics, 40 papers": 0
  },
  groups: {
    "2 groups in 30 papers, 25 % of words special to a group": 0.318,
    "2 groups in 100 papers, 25 % of words special to a group": 0.186,
    "2 groups in 200 papers, 25 % of words special to a group": 0.135,
    "4 groups in 30 papers, 25 % of words special to a group": 0.815,
    "4 groups in 100 papers, 25 % of words special to a group": 0.53,
    "4 groups in 200 papers, 25 % of words special to a group": 0.414,
    "10 groups in 30 papers, 25 % of words special to a group": 0.522,
    "10 groups in 100 papers, 25 % of words special to a group": 0.973,
    "10 groups in 200 papers, 25 % of words special to a group": 0.921
  },
  themes: [
    {centrality: {ratio: 5.742, coverage: 0.925}, density: {ratio: 1.588, coverage: 0.929}},
    {centrality: {ratio: 5.832, coverage: 0.787}, density: {ratio: 1.915, coverage: 0.95}},
    {centrality: {ratio: 1.647, coverage: 0.912}, density: {ratio: 1.141, coverage: 0.908}},
    {centrality: {ratio: 3.812, coverage: 0.871}, density: {ratio: 1.469, coverage: 0.946}},
    {centrality: {ratio: 6.715, coverage: 0.762}, density: {ratio: 1.673, coverage: 0.929}},
    {centrality: {ratio: 1.603, coverage: 0.946}, density: {ratio: 1.062, coverage: 0.929}},
    {centrality: {ratio: 4.554, coverage: 0.767}, density: {ratio: 1.552, coverage: 0.942}},
    {centrality: {ratio: 5.814, coverage: 0.287}, density: {ratio: 2.083, coverage: 0.904}},
    {centrality: {ratio: 11.52, coverage: 0.783}, density: {ratio: 3.463, coverage: 0.938}},
    {centrality: {ratio: 3.275, coverage: 0.163}, density: {ratio: 1.702, coverage: 0.946}}
  ]
};

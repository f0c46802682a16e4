/** What a generated page of hub text holds. */
export interface GeneratedHub {
  title?: string;
  papers?: number;
  declared?: number;
  roles?: string;
  polarities?: string;
  facets?: string[];
  representatives?: number;
  abstract?: string;
}

const words = ["plane", "bottleneck", "compression", "layers", "entropy", "pruning", "scaling"];
const fields = ["cs.LG", "stat.ML", "cs.CL", "quant-ph"];
const verdicts = ["unverdicted", "accept", "conditional"];

const pick = (list: string[], i: number) => list[i % list.length] ?? "";
const title = (i: number) => `Étude ${i + 1} of ${pick(words, i)} and ${pick(words, i * 3 + 1)}`;
const summary = (i: number) =>
  `Measures ${pick(words, i + 2)} in ${i + 2} settings and finds mutual information ${i % 2 ? "grows" : "falls"}.`;

function entry(i: number): string[] {
  const date = `202${3 + (i % 4)}-0${1 + (i % 9)}-1${i % 9}`;
  const score = `novelty ${5 + (i % 4)}.0`;
  return [
    title(i),
    `${pick(fields, (i * i) % 7)} · ${date} · ${pick(verdicts, i % 5)} · ${score} · ${1 + (i % 6)} refs`,
    ...(i % 9 === 8 ? [] : [summary(i)])
  ];
}

/** A page of hub text as a whole page gives it, with a metadata row under each title. */
export function wholePage({
  title: hub = "A generated hub",
  papers = 12,
  declared = papers,
  roles = "",
  polarities = "",
  facets = [],
  representatives = Math.min(5, papers),
  abstract = "An abstract of a sentence."
}: GeneratedHub = {}): string {
  const list = Array.from({length: papers}, (_, i) => entry(i));
  const blocks = [
    "pith. sign in",
    "hub Mixed citations",
    hub,
    `${declared} Pith papers cite this work. Polarity classification is still indexing.`,
    "abstract",
    abstract,
    "hub tools",
    "citation-role summary",
    ...(roles === "" ? [] : [roles]),
    "citation-polarity summary",
    ...(polarities === "" ? [] : [polarities]),
    ...facets,
    "representative citing papers",
    ...list.slice(0, representatives).flat(),
    ...(papers === 0
      ? []
      : ["citing papers explorer", ...list.flatMap(([head, ...rest]) => [`  • ${head}`, ...rest])])
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** A page of hub text as the stripped extraction gives it: no blank lines, no metadata. */
export function strippedPage({
  title: hub = "A stripped hub",
  papers = 3,
  declared = papers,
  representatives = 0,
  abstract = "An abstract of a sentence."
}: GeneratedHub = {}): string {
  const list = Array.from({length: papers}, (_, i) => ["-", title(i), summary(i)]);
  return [
    "hub",
    hub,
    `${declared} Pith ${declared === 1 ? "paper" : "papers"} cite this work. Polarity classification is still indexing.`,
    ...(abstract === "" ? [] : ["abstract", abstract]),
    "hub tools",
    "citation-role summary",
    "citation-polarity summary",
    ...(representatives === 0
      ? []
      : [
          "representative citing papers",
          ...list.slice(0, representatives).map(([, , told]) => told)
        ]),
    ...(papers === 0 ? [] : ["citing papers explorer", ...list.flat()])
  ].join("\n");
}

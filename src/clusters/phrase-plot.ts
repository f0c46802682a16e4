import * as Plot from "npm:@observablehq/plot";
import {count, digits, listed, quoted} from "../page/words.js";
import {chartFigure} from "../figures/chart-figure.js";

interface CountedPhrase {
  phrase: string;
  papers: number;
  hubs_own: boolean;
}

/** Which of the phrases most papers have, in a sentence. */
export function phraseFinding(rows: readonly CountedPhrase[], total: number): string {
  const most = Math.max(0, ...rows.map(({papers}) => papers));
  const top = rows.filter(({papers}) => papers === most).map(({phrase}) => quoted(phrase));
  if (rows.length === 0) return "No phrase was counted.";
  const size = `${digits(most)} of ${count(total, "listed paper")}`;
  const rest = top.length === rows.length ? "" : ", more than any other of these phrases";
  return top.length === 1
    ? `${top.join("")} stands in ${size}${rest}.`
    : `${listed(top)} stand in ${size} each${rest}.`;
}

/** Phrases by the number of papers that have them, as bars; the hub's own are filled. */
export function phrasePlot(
  rows: readonly CountedPhrase[],
  {width = 640, total = 0}: {width?: number; total?: number} = {}
): HTMLElement {
  const [first] = rows.toSorted((a, b) => b.papers - a.papers);
  const finding = phraseFinding(rows, total);
  if (first === undefined) return chartFigure({finding, body: []});
  return chartFigure({
    finding,
    body: [
      Plot.plot({
        width: Math.min(width, 680),
        marginLeft: 170,
        marginRight: 30,
        marginBottom: 42,
        ariaLabel: finding,
        x: {
          label: "papers",
          labelOffset: 38,
          domain: [0, Math.max(1, first.papers)],
          ticks: 5,
          tickFormat: "d"
        },
        y: {label: null, domain: rows.map(({phrase}) => phrase)},
        marks: [
          Plot.barX(rows, {
            x: "papers",
            y: "phrase",
            fill: (row: CountedPhrase) => (row.hubs_own ? "var(--accent)" : "var(--rest-line)"),
            fillOpacity: (row: CountedPhrase) => (row.hubs_own ? 1 : 0.45),
            inset: 3
          }),
          Plot.text(rows, {x: "papers", y: "phrase", text: "papers", dx: 10})
        ]
      })
    ],
    reading: `A bar counts the papers whose title or summary has the phrase${rows.some((row) => !row.hubs_own) ? "; a pale bar is a phrase that the hub does not have" : ""}.`,
    twin: {
      name: "phrases",
      rows: rows.map(({phrase, papers, hubs_own}) => ({
        phrase,
        papers,
        "in the hub": hubs_own ? "yes" : "no"
      }))
    }
  });
}

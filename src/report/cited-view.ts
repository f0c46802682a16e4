import {bibtexEntry, bibtexText, syntheticWords} from "npm:hubscope";
import {digits} from "../page/words.js";

/** What a view of the data is cited by. */
export interface CitedView {
  /** What the view shows, such as: Papers that cite “A title”. */
  title: string;
  /** Its address, which holds its state. */
  url: string;
  /** The SHA-256 of the hub's text, in hex; of several hubs that of all their texts. */
  hash: string;
  /** How many hubs it is of; 1 by default. */
  hubs?: number | undefined;
  /** Whether `npm run demo` made the hub up. */
  synthetic?: boolean;
  /** The version of the kit. */
  version: string;
  /** What was chosen or set, by name. */
  parameters: Record<string, string | number>;
  /** The day that it was seen, as year-month-day. */
  date?: string;
}

/** A view as text to cite and as an entry of BibTeX. The same view on the same day gives the same. */
export function citeView({
  title,
  url,
  hash,
  hubs = 1,
  synthetic = false,
  version,
  parameters,
  date
}: CitedView): {text: string; bibtex: string} {
  const set = Object.entries(parameters).map(([name, value]) => `${name}: ${value}`);
  const texts = hubs === 1 ? "" : `the texts of ${digits(hubs)} hubs, together `;
  const data = `${synthetic ? `${syntheticWords} ` : ""}Data: ${texts}SHA-256 ${hash}.`;
  const chosen = set.length === 0 ? "" : ` Parameters: ${set.join("; ")}.`;
  const seen = date === undefined ? "" : ` (seen ${date})`;
  return {
    text: `${title}. Hubscope ${version}. ${url}${seen}. ${data}${chosen}`,
    bibtex: bibtexEntry("misc", `hubscope-${hash.slice(0, 8)}`, {
      title: `{${bibtexText(title)}}`,
      howpublished: `Hubscope ${bibtexText(version)}`,
      url: address(url),
      urldate: date ?? null,
      version: bibtexText(version),
      note: bibtexText(`${data}${chosen}`)
    })
  };
}

/** An address as BibTeX holds it: no character that could end or open the field. */
function address(url: string): string {
  return url.replaceAll(/[{}\\\s]/gu, (character) => encodeURIComponent(character));
}

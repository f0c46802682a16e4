import {csvFormatRow} from "d3-dsv";
import type {CurationFile, CurationInput} from "../../vocabulary/curation.js";
import {settingColumns, settingNames} from "../../vocabulary/read-settings.js";
import type {ThemeParameters} from "../terms.js";

/** What an analyst tries in a page before it is written into the curation files of the hub. */
export interface Trial extends ThemeParameters {
  /** Words and phrases that are left out: lines of `stopwords.txt`. */
  ignored: readonly string[];
  /** Variants that are read as another term: lines of `thesaurus.csv`. */
  merged: readonly {variant: string; preferred: string}[];
}

/** Nothing tried: the themes are those of the files. */
export const noTrial: Trial = {ignored: [], merged: []};

/** A curation file of the hub with the lines that what is tried adds to it. */
export interface CurationLines {
  path: string;
  /** Whether the hub has no such file yet. */
  isNew: boolean;
  /** What to add at the end of the file, one line an item; with the column names for a new file. */
  lines: string[];
  /** How many lines the file has before them. */
  after: number;
  /** The whole file with the lines added. */
  text: string;
}

/**
 * The lines that what is tried adds to the hub's own curation files; files without any are left
 * out.
 */
export function curationLines(
  {ignored, merged, minPapers, resolution}: Trial,
  {own}: CurationInput,
  folder: string
): CurationLines[] {
  return [
    added(own.stopwords, `${folder}/stopwords.txt`, ignored),
    added(
      own.thesaurus,
      `${folder}/thesaurus.csv`,
      merged.map(({variant, preferred}) => csvLine(variant, preferred)),
      "variant,preferred"
    ),
    added(
      own.settings,
      `${folder}/settings.csv`,
      [
        [settingNames.minPapers, minPapers] as const,
        [settingNames.resolution, resolution] as const
      ].flatMap(([name, value]) => (value === undefined ? [] : csvLine(name, String(value)))),
      settingColumns.join(",")
    )
  ].filter(({lines}) => lines.length > 0);
}

/** The curation files of a hub with the lines of what is tried at their ends. */
export function withTrial(
  trial: Trial,
  curation: CurationInput,
  folder: string
): {curation: CurationInput; files: CurationLines[]} {
  const files = curationLines(trial, curation, folder);
  const file = (name: string, before: CurationFile | null) =>
    files.find(({path}) => path.endsWith(`/${name}`)) ?? before;
  const {own} = curation;
  return {
    files,
    curation: {
      ...curation,
      own: {
        ...own,
        stopwords: file("stopwords.txt", own.stopwords),
        thesaurus: file("thesaurus.csv", own.thesaurus),
        settings: file("settings.csv", own.settings)
      }
    }
  };
}

function added(
  file: CurationFile | null,
  path: string,
  written: readonly string[],
  head?: string
): CurationLines {
  const before = file?.text ?? "";
  const isEmpty = before.trim() === "";
  const lines = [
    ...(isEmpty && head !== undefined && written.length > 0 ? [head] : []),
    ...written
  ];
  const start = before === "" || /[\r\n]$/u.test(before) ? before : `${before}\n`;
  return {
    path: file?.path ?? path,
    isNew: file === null,
    lines,
    after: start.split(/\r\n?|\n/u).length - 1,
    text: start + lines.map((line) => `${line}\n`).join("")
  };
}

/** A line of CSV that is no comment: one that would start with `#` is quoted. */
function csvLine(...fields: string[]): string {
  const line = csvFormatRow(fields);
  return line.startsWith("#")
    ? `"${fields[0] ?? ""}"${line.slice((fields[0] ?? "").length)}`
    : line;
}

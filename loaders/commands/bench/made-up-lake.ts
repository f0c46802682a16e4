import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {randomLcg} from "d3-random";
import {madeUpWords, skewed} from "../../demo/made-up-texts.js";
import {pagesFile, type LakePages, type LibraryRow} from "../../lake/library-tables.js";
import {libraryRowsOf, writeLibrary} from "../../lake/library.js";
import {readPartIndex, type IndexedHub, type PartIndex} from "../../lake/manifest.js";
import {partsFor} from "../../lake/parts.js";
import {writeWhole} from "../../store/files.js";
import {partOfId} from "../../store/store-index.js";

const words = 30_000;
const roles = ["background", "method", "baseline", "dataset", "other"];

/** Rows of the list of hubs that mean nothing: titles, sizes, roles and themes drawn from a seed. */
export function madeUpRows(hubs: number, seed = 1): LibraryRow[] {
  const random = randomLcg(seed);
  const stock = madeUpWords(words, random);
  const text = (least: number, most: number, joint: string) =>
    Array.from(
      {length: least + Math.floor(random() * (most - least + 1))},
      () => stock[skewed(words, random)] ?? ""
    ).join(joint);
  return Array.from({length: hubs}, (_, i) => {
    const papers = Math.ceil(10 / (1 - random() * 0.9999));
    const carried = Array.from({length: Math.floor(random() * 9)}, () => [
      text(1, 3, ", "),
      Math.ceil(papers * random() ** 2)
    ]);
    const known = roles.map((role) => [role, Math.floor((papers * random()) / 8), true]);
    const hub_id = `made-up-${String(i + 1)}`;
    return {
      ...{hub_id, path: `${hub_id}.txt`, synthetic: true, title: text(4, 12, " ")},
      ...{tier: "hub", label: null, declared: papers, parsed: papers},
      with_summary: Math.floor(papers * random()),
      roles_classified: known.reduce((sum, [, count]) => sum + Number(count), 0),
      ...{errors: 0, warnings: 0, notes: Math.floor(random() * 4)},
      roles: JSON.stringify(known),
      themes: JSON.stringify(carried.sort((a, b) => Number(b[1]) - Number(a[1]))),
      ...{clusters: 3, structure_nulls: 99, structure_papers: papers},
      ...{structure_visible_share: null, structure_p: random(), structure: "no more than chance"}
    };
  });
}

/**
 * Gives a lake of one hub made-up ones beside it, up to so many in all: in the list of hubs, and in
 * the index of the hub's part as many as a part has, whose rows are said to stand where its rows do.
 */
export async function enlargeLake(lake: string, hubs: number): Promise<void> {
  const pages: LakePages = JSON.parse(readFileSync(join(lake, pagesFile), "utf8"));
  const [file = ""] = pages.index;
  const part = readPartIndex(lake, file);
  const [own] = part.hubs;
  if (own === undefined) throw new Error(`${lake}: the lake has no hub`);
  const rows = madeUpRows(hubs - 1);
  const parts = partsFor(hubs);
  const number = partOfId(own.id, parts);
  const ofPart: IndexedHub[] = [
    own,
    ...rows.flatMap(({hub_id: id, title}) =>
      partOfId(id, parts) === number ? [{id, title, key: own.key}] : []
    )
  ];
  const tables: PartIndex["tables"] = Object.fromEntries(
    Object.entries(part.tables).map(([name, {places, ...stored}]) => {
      const [from = 0, to = 0] = places ?? [];
      const all = ofPart.flatMap((_, i) => (i === 0 ? [from] : [to]));
      return [name, {...stored, places: places === null ? null : [...all, to]}];
    })
  );
  writeFileSync(join(lake, file), JSON.stringify({...part, hubs: ofPart, tables}));
  const library = await writeLibrary(
    [...(await libraryRowsOf(lake, part)), ...rows],
    async (name, contents) => {
      await writeWhole(join(lake, name), contents);
      return name;
    }
  );
  const index = Array.from({length: parts}, () => file);
  writeFileSync(join(lake, pagesFile), JSON.stringify({...pages, parts, index, hubs, library}));
}

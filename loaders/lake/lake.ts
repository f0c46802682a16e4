import {availableParallelism} from "node:os";
import {join} from "node:path/posix";
import {keyOfReading} from "./analyse-text.js";
import {countBackground, readBackground} from "./background.js";
import {packFiles, writePack} from "./lake-pack.js";
import {inLake, knownTexts, workFolder, writeLakeFiles} from "./lake-files.js";
import {backgroundTable, type BackgroundRow} from "./lake-tables.js";
import {eachText, lakeTexts, type LakeTexts} from "./lake-texts.js";
import {readManifest, type Manifest} from "./manifest.js";
import {isSameText, keyOfEnded, partsFor, type KnownText} from "./parts.js";
import {spoolOf, type Spool} from "./spool.js";
import {textWorker, type TextWorker} from "./worker-process.js";

/** What a lake is made of, where, and what a text may take. */
export interface LakeOptions {
  /** The hubs: a folder of them, or JSON lines or Parquet with a text a row. */
  hubs: string;
  /** The folder of the lake. */
  out: string;
  /** How many processes read texts; as many as processors by default. */
  processes?: number;
  /** How many megabytes of memory and minutes of a processor a text may take: 1,024 and 30 by default. */
  megabytes?: number;
  minutes?: number;
  /** Whether document frequencies are counted again where the lake has them. */
  recount?: boolean;
  /** The worker to read texts with; that of this code by default. */
  worker?: string;
  note?: (line: string) => void;
}

/** What was done: how many hubs the lake has, and of how many texts each thing is true. */
export interface LakeDone {
  hubs: number;
  refused: number;
  analysed: number;
  kept: number;
}

/**
 * Makes a lake of hubs, or brings one up to date: each table once for all hubs, in parts by a hash of
 * the id, sorted by the id. Texts that have not changed are kept; a run that was cut off goes on. What
 * is no hub, or takes too much, is refused. The manifest is written last, so that readers see the lake
 * of before or this one. Same texts, same bytes. Throws where another process writes this lake.
 */
export async function writeLake(options: LakeOptions): Promise<LakeDone> {
  return inLake(options.out, () => make(options));
}

async function make(options: LakeOptions): Promise<LakeDone> {
  const {hubs: path, out, processes = availableParallelism(), recount = false} = options;
  const {megabytes = 1024, minutes = 30, note = () => undefined} = options;
  const work = join(out, workFolder);
  const {kit, reading} = await writePack(work);
  const code = keyOfReading(reading);
  const worker = options.worker ?? join(work, packFiles.worker);
  const described = join(work, packFiles.described);
  const workers = Array.from({length: processes}, () =>
    textWorker({worker, described, megabytes, minutes})
  );
  try {
    const texts = await lakeTexts(path, reading);
    const before = readManifest(out);
    const isOurs = before?.code === code && before.index.length === before.parts;
    const standing = isOurs && !recount ? before : null;
    const digest = standing?.background ?? texts.digest;
    const run: Run = {
      texts,
      workers,
      note,
      spool: spoolOf(join(work, digest)),
      limits: `${String(megabytes)} MB, ${String(minutes)} minutes`,
      known: knownTexts(out, standing),
      background: await backgroundOf(join(work, digest), out, standing, {texts, workers, note})
    };
    const {analysed, passedOver} = await analyseTexts(run);
    const ids = [...texts.keys].filter(([id]) => !passedOver.has(id));
    const parts = partsFor(ids.length);
    const keptOf = (id: string) => (isKept(run, id) ? (run.known.get(id) ?? null) : null);
    const {hubs, refused} = await writeLakeFiles(out, {
      kit,
      code,
      digest,
      parts,
      texts: ids.map(([id, key]) => ({id, key, kept: keptOf(id)})),
      background: run.background,
      spool: run.spool,
      reading,
      standing
    });
    return {hubs, refused, analysed, kept: hubs + refused - analysed};
  } finally {
    for (const one of workers) one.stop();
  }
}

/** A run that makes a lake. */
interface Run {
  texts: LakeTexts;
  workers: readonly TextWorker[];
  note: (line: string) => void;
  spool: Spool;
  limits: string;
  /** The texts that the lake of before has. */
  known: ReadonlyMap<string, KnownText>;
  background: readonly BackgroundRow[];
}

/** The document frequencies of the lake as it stands, or else those of all texts, counted first. */
async function backgroundOf(
  folder: string,
  lake: string,
  standing: Manifest | null,
  {texts, workers, note}: Pick<Run, "texts" | "workers" | "note">
): Promise<BackgroundRow[]> {
  const [file] = standing?.tables[backgroundTable.name]?.parts ?? [];
  if (file !== undefined) return readBackground(join(lake, file));
  note(`the terms of ${String(texts.keys.size)} texts are counted`);
  return countBackground(join(folder, "background.parquet"), texts, workers);
}

/** How many texts were analysed, and the ids under which only names were found that are passed over. */
interface Analysed {
  analysed: number;
  passedOver: Set<string>;
}

const interval = 5000;

/** Analyses the texts that the lake does not have as they are and that do not wait in the spool. */
async function analyseTexts(run: Run): Promise<Analysed> {
  const {texts, workers, note, spool, limits} = run;
  const counts = new Map(run.background.map((row) => [row.term, row]));
  const passedOver = new Set<string>();
  let [analysed, told] = [0, performance.now()];
  await eachText(texts.read(), workers, async (text, worker) => {
    const {id} = text;
    const key = texts.keys.get(id) ?? "";
    if (isKept(run, id)) return;
    if (isSameText(spool.found(id)?.key ?? null, key, limits)) {
      analysed += 1;
      return;
    }
    const {terms} = await worker.ask({ask: "terms", text});
    const background = (terms?.asked ?? []).flatMap((term) => counts.get(term) ?? []);
    const {
      found,
      title = null,
      refused = null
    } = await worker.ask({
      ask: "pack",
      text,
      background,
      path: spool.packPath(id)
    });
    if (!found) {
      passedOver.add(id);
      return;
    }
    const ended = refused?.rule === "ended";
    await spool.keep(id, {key: ended ? keyOfEnded(key, limits) : key, title, refused});
    analysed += 1;
    if (performance.now() - told < interval) return;
    told = performance.now();
    note(`${String(analysed)} texts are analysed`);
  });
  return {analysed, passedOver};
}

function isKept(
  {known, texts, limits}: Pick<Run, "known" | "texts" | "limits">,
  id: string
): boolean {
  return isSameText(known.get(id)?.key ?? null, texts.keys.get(id) ?? "", limits);
}

import {existsSync, readFileSync} from "node:fs";
import {rm} from "node:fs/promises";
import {join} from "node:path/posix";
import {provenanceEnding} from "../library/provenance.js";
import {reasonOf} from "../messages/printable.js";
import {citedWorkEnding} from "../sources/cited-work.js";
import {writeWhole} from "../store/files.js";
import {hubId, idOfTitle, stem} from "../text/hub-id.js";
import type {Client} from "./client.js";
import {findWork} from "./find-work.js";
import {getList, progressOf, type PageStore, type SavedPage} from "./get-list.js";
import {textAt} from "./json.js";
import type {Service} from "./service.js";
import type {WorkName} from "./work-name.js";

/** How a hub is got. */
export interface Getting {
  services: readonly Service[];
  client: Client;
  /** The folder of hubs, in which the answers are saved below the id of the hub. */
  folder: string;
  /** The name that gives the id of the hub; the title of the work by default. */
  name: string | undefined;
  /** How many citing works are asked for of each service. */
  limit: number;
  /** Whether answers that were saved before are asked for again. */
  again: boolean;
  /** The day, ISO 8601, which is written beside each answer. */
  today: string;
  /** Hears of each page as it is saved, and what went otherwise than expected. */
  tell: (line: string) => void;
}

/** What was got: the id of the hub, its folder, and how many services failed. */
export interface GotHub {
  id: string;
  path: string;
  failed: number;
}

/**
 * Finds a work, and saves what each service answers on it and on the works that cite it, as it came,
 * in a folder of its own in the folder of hubs: `<id>.hub.json` on the work, where a service knows more
 * than its ids, and `<service>-<n>.json`
 * on the works that cite it, with the address, the day and the query in a provenance file beside each.
 * A service that fails is told, and the others go on. Throws where the work is not found or gives the
 * hub no name.
 */
export async function getHub(name: WorkName, getting: Getting): Promise<GotHub> {
  const {services, client, folder, limit, again, today, tell} = getting;
  const {work, answer} = await findWork(name, services, client);
  const id = getting.name === undefined ? idOfTitle(work.title) : hubId(getting.name);
  if (id === "")
    throw new Error("the work has no title to make an address of: give one with --name");
  const path = join(folder, id);
  const query = `${name.scheme} ${name.id}`;
  const save = async (file: string, address: string, bytes: Uint8Array) => {
    const beside = `${JSON.stringify({address, taken: today, query}, null, 2)}\n`;
    await writeWhole(join(path, provenanceOf(file)), beside);
    await writeWhole(join(path, file), bytes);
  };
  const ids = work.ids.map(({scheme, id}) => `${scheme} ${id}`).join(", ");
  tell(`${work.title ?? "a work without a title"} (${ids})`);
  if (work.title !== null) await save(`${id}${citedWorkEnding}`, answer.address, answer.bytes);
  let failed = 0;
  for (const service of services) {
    const fileOf = (number: number) => `${service.name}-${String(number)}.json`;
    const store: PageStore = {
      read: (number) => (again ? null : savedPage(path, fileOf(number), number)),
      async save({number, address, bytes}) {
        if (number === 1) await removePages(path, fileOf);
        await save(fileOf(number), address, bytes);
      }
    };
    try {
      const got = await getList(service, work, {client, store, limit, tell});
      if (got === null) {
        tell(`${service.title} knows the work by none of its ids`);
        continue;
      }
      for (const note of got.notes) tell(`${note}; --again asks for it anew`);
      if (got.pages > 0 && got.kept === got.pages)
        tell(`${service.title}: ${progressOf(got)}, saved before; --again asks for them anew`);
    } catch (error) {
      failed++;
      tell(reasonOf(error));
    }
  }
  return {id, path, failed};
}

function provenanceOf(file: string): string {
  return `${stem(file)}${provenanceEnding}`;
}

function savedPage(folder: string, file: string, number: number): SavedPage | null {
  const paths = [file, provenanceOf(file)].map((name) => join(folder, name));
  const [page = "", beside = ""] = paths;
  if (!paths.every((path) => existsSync(path))) return null;
  const address = textAt(JSON.parse(readFileSync(beside, "utf8")), "address");
  return address === null ? null : {number, address, bytes: readFileSync(page)};
}

/** Removes the pages of a list that were saved before, so that no list is made of two. */
async function removePages(folder: string, fileOf: (number: number) => string): Promise<void> {
  for (let number = 1; existsSync(join(folder, fileOf(number))); number++) {
    await rm(join(folder, fileOf(number)));
    await rm(join(folder, provenanceOf(fileOf(number))), {force: true});
  }
}

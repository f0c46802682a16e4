import type {PaperId} from "../sources/ids.js";
import {workKey} from "../text/identity.js";
import type {Answer, Client} from "./client.js";
import type {Service, Work} from "./service.js";
import type {WorkName} from "./work-name.js";

/** The cited work, with all its ids that the services know, and what the first of them answered. */
export interface FoundWork {
  work: Work;
  service: Service;
  answer: Answer;
}

/**
 * Finds a work by its name: each service is asked, and asked again by the ids that the others have
 * given, so that one which knows no arXiv ids is asked for the DOI; a title gives an id to ask for, as
 * its answer lists other works too. Throws where none knows the work, and where a title is that of no
 * work or of several.
 */
export async function findWork(
  name: WorkName,
  services: readonly Service[],
  client: Client
): Promise<FoundWork> {
  const ids = new Map<string, PaperId>();
  const learn = (id: PaperId) => {
    if (!ids.has(id.scheme)) ids.set(id.scheme, id);
  };
  if (name.scheme !== "title") learn(name);
  const knowing = new Map<Service, {work: Work; answer: Answer}>();
  for (let round = 0; round < 2; round++) {
    for (const service of services) {
      const names = round === 0 ? [name] : [...ids.values()];
      for (const one of names) {
        if (knowing.has(service)) break;
        const found = await foundBy(service, one, client);
        if (found === null) continue;
        knowing.set(service, found);
        found.work.ids.forEach(learn);
      }
    }
  }
  const titled = [...knowing].find(([, {work}]) => work.title !== null) ?? [...knowing][0];
  if (titled === undefined) {
    const asked = services.map(({title}) => title).join(", ");
    throw new Error(`no work with the ${name.scheme} ${name.id} is known to ${asked}`);
  }
  const [service, {work, answer}] = titled;
  return {service, answer, work: {title: work.title, ids: [...ids.values()]}};
}

async function foundBy(
  service: Service,
  name: WorkName,
  client: Client
): Promise<{work: Work; answer: Answer} | null> {
  const question = service.find(name);
  if (question === null) return null;
  const answer = await client.ask(service, question);
  if (answer === null) return null;
  const works = service.found(answer.json);
  if (works === null)
    throw new Error(`${service.title} answers what is no work, at ${answer.address}`);
  const same = name.scheme === "title" ? works.filter((work) => isTitled(work, name.id)) : works;
  const [work, ...others] = same;
  if (others.length > 0 || (work === undefined && works.length > 0)) {
    const choice = (others.length > 0 ? same : works).slice(0, 5).map(described).join("; ");
    const are = others.length > 0 ? "several works have" : "no work has exactly";
    throw new Error(`${are} the title ${name.id}: name one by its id: ${choice}`);
  }
  if (work === undefined) return null;
  const own = name.scheme === "title" ? work.ids[0] : undefined;
  return (own === undefined ? null : await foundBy(service, own, client)) ?? {work, answer};
}

function isTitled({title}: Work, wanted: string): boolean {
  return title !== null && workKey(title) === workKey(wanted);
}

function described({title, ids}: Work): string {
  return `${ids[0]?.id ?? "without an id"} (${title ?? "without a title"})`;
}

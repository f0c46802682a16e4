import {createServer, type IncomingMessage, type ServerResponse} from "node:http";

/** What goes wrong with one answer. */
export type Fault =
  | "silence"
  | "cut"
  | "cut json"
  | "429"
  | "500"
  | "elsewhere"
  | "an error page"
  | "page 1 again"
  | "one more";

/** A server on this machine that answers as the services do, of works that are made up. */
export interface RecordedServer {
  /** What the environment sets so that the services are asked here. */
  environment: Record<string, string>;
  /** The requests so far: path and query, and the headers that tell who asks. */
  asked: {url: string; agent: string; key: string}[];
  /** Lets the next answers to addresses with this text in them go wrong, one fault each. */
  spoil: (text: string, ...faults: Fault[]) => void;
  /** Ends what goes wrong. */
  heal: () => void;
  close: () => Promise<void>;
}

/** The work that the services know. */
export const cited = {
  title: "A cited work of many",
  openalex: "W1000",
  doi: "10.1000/cited",
  pmid: "111",
  s2: "a".repeat(40)
};

const works = Array.from({length: 5}, (_, i) => ({
  number: i + 1,
  title: `Citing work number ${String(i + 1)} on pruning of networks`,
  doi: `10.1000/citing.${String(i + 1)}`,
  year: 2018 + (i % 3)
}));

/** Starts the server; its lists have five works, and never more than two a page. */
export async function recordedServer(): Promise<RecordedServer> {
  const asked: RecordedServer["asked"] = [];
  const spoiled: {text: string; faults: Fault[]}[] = [];
  const server = createServer((request, response) => {
    const url = decodeURIComponent(request.url ?? "");
    const {headers} = request;
    asked.push({
      url,
      agent: headers["user-agent"] ?? "",
      key: [headers["x-api-key"], headers.authorization].flat().join("")
    });
    const fault = spoiled.find(({text, faults}) => faults.length > 0 && url.includes(text));
    answer(request, response, fault?.faults.shift());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the server has no port");
  const address = `http://127.0.0.1:${String(at.port)}`;
  const names = ["OPENALEX", "SEMANTIC_SCHOLAR", "EUROPE_PMC", "OPENCITATIONS"];
  return {
    environment: Object.fromEntries(names.map((name) => [`${name}_ADDRESS`, address])),
    asked,
    spoil: (text, ...faults) => void spoiled.push({text, faults}),
    heal: () => void spoiled.splice(0),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      })
  };
}

function answer(request: IncomingMessage, response: ServerResponse, fault?: Fault): void {
  if (fault === "silence") return;
  if (fault === "429") return void response.writeHead(429, {"retry-after": "0"}).end("slower");
  if (fault === "500") return void response.writeHead(500).end("a fault of the server");
  if (fault === "elsewhere")
    return void response.writeHead(302, {location: "http://127.0.0.1:9/"}).end();
  const url = new URL(request.url ?? "", "http://localhost");
  if (fault === "page 1 again") {
    for (const [name, first] of [
      ["cursor", "*"],
      ["offset", "0"],
      ["page", "1"]
    ] as const)
      if (url.searchParams.has(name)) url.searchParams.set(name, first);
  }
  const body = bodyOf(url, fault === "one more" ? works.length + 1 : works.length);
  if (body === null) return void response.writeHead(404).end('{"error":"not found"}');
  const text = fault === "an error page" ? '{"message":"try later"}' : JSON.stringify(body);
  const bytes = Buffer.from(text);
  const half = bytes.subarray(0, bytes.length / 2);
  if (fault === "cut json") return void response.writeHead(200).end(half);
  response.writeHead(200, {"content-length": String(bytes.length)});
  if (fault !== "cut") return void response.end(bytes);
  response.write(half, () => response.destroy());
}

const mostOfPage = 2;

function bodyOf({pathname, searchParams}: URL, total: number): unknown {
  const path = decodeURIComponent(pathname);
  const query = (name: string) => searchParams.get(name) ?? "";
  const from = (start: number, size: number) =>
    works.slice(start, start + Math.min(size, mostOfPage));
  if (path === "/works" && query("filter") === `cites:${cited.openalex}`) {
    const start = query("cursor") === "*" ? 0 : Number(query("cursor"));
    const results = from(start, Number(query("per-page")));
    const end = start + results.length;
    const next_cursor = end < works.length ? String(end) : null;
    return {
      meta: {count: total, per_page: results.length, next_cursor},
      results: results.map(asOpenalex)
    };
  }
  if (path === "/works") {
    const known = query("filter").includes(cited.title);
    return {meta: {count: known ? 1 : 0}, results: known ? [citedByOpenalex] : []};
  }
  if (["W1000", `doi:${cited.doi}`, `pmid:${cited.pmid}`].some((id) => path === `/works/${id}`))
    return citedByOpenalex;
  const paper = /^\/graph\/v1\/paper\/(.+?)(\/citations)?$/u.exec(path);
  if (paper !== null) {
    const [, id = "", list] = paper;
    if (![cited.s2, `DOI:${cited.doi}`, "ARXIV:2001.00001"].includes(id)) return null;
    if (list === undefined) return citedByS2;
    const offset = Number(query("offset"));
    const data = from(offset, Number(query("limit"))).map(asS2);
    const next = offset + data.length;
    return {offset, ...(next < works.length ? {next} : {}), data};
  }
  const rest = "/europepmc/webservices/rest";
  if (path === `${rest}/search`) {
    const isKnown = query("query").includes(cited.doi) || query("query").includes(cited.pmid);
    const {title, pmid, doi} = cited;
    return {
      hitCount: Number(isKnown),
      resultList: {result: isKnown ? [{id: pmid, source: "MED", doi, title}] : []}
    };
  }
  if (path === `${rest}/MED/${cited.pmid}/citations`) {
    const page = Number(query("page"));
    const pageSize = Math.min(Number(query("pageSize")), mostOfPage);
    const citation = from((page - 1) * pageSize, pageSize).map(({number, title, year}) => ({
      id: String(900 + number),
      source: "MED",
      title: `${title}.`,
      authorString: "Ray B, Lee A.",
      pubYear: year
    }));
    const request = {id: cited.pmid, source: "MED", page, pageSize};
    return {version: "6.9", hitCount: total, request, citationList: {citation}};
  }
  if (path === `/index/v2/citation-count/doi:${cited.doi}`) return [{count: String(works.length)}];
  if (path === `/index/v2/citations/doi:${cited.doi}`) {
    return works.map(({doi, year}, i) => ({
      oci: `1-${String(i)}`,
      citing: `omid:br/${String(i)} doi:${doi}`,
      cited: `omid:br/0 doi:${cited.doi}`,
      creation: String(year),
      timespan: "P1Y",
      journal_sc: "no",
      author_sc: "no"
    }));
  }
  return null;
}

const citedByOpenalex = {
  id: `https://openalex.org/${cited.openalex}`,
  doi: `https://doi.org/${cited.doi}`,
  display_name: cited.title,
  title: cited.title,
  publication_year: 2017,
  ids: {
    openalex: `https://openalex.org/${cited.openalex}`,
    doi: `https://doi.org/${cited.doi}`,
    pmid: `https://pubmed.ncbi.nlm.nih.gov/${cited.pmid}`
  },
  authorships: [{author: {display_name: "Ada Author"}}]
};

const citedByS2 = {
  paperId: cited.s2,
  title: cited.title,
  year: 2017,
  externalIds: {DOI: cited.doi, ArXiv: "2001.00001"}
};

function asOpenalex({number, title, doi, year}: (typeof works)[number]) {
  return {
    id: `https://openalex.org/W${String(2000 + number)}`,
    doi: `https://doi.org/${doi}`,
    title,
    display_name: title,
    publication_year: year,
    publication_date: `${String(year)}-05-12`,
    type: "article",
    language: "en",
    authorships: [
      {author: {display_name: "Bo Ray"}},
      {author: {display_name: `Cy ${String(number)}`}}
    ],
    primary_location: {source: {display_name: "A journal"}},
    abstract_inverted_index: {Pruning: [0], removes: [1], weights: [2]},
    referenced_works: [`https://openalex.org/${cited.openalex}`]
  };
}

function asS2({number, title, doi, year}: (typeof works)[number]) {
  const contexts = [`We prune as in [${String(number)}].`];
  const intents = number % 2 === 0 ? ["methodology"] : [];
  return {
    isInfluential: false,
    contexts,
    intents,
    contextsWithIntent: contexts.map((context) => ({context, intents})),
    citingPaper: {
      paperId: String(number).repeat(40),
      externalIds: {DOI: doi.toUpperCase()},
      title,
      year,
      authors: [{authorId: "1", name: "B. Ray"}]
    }
  };
}

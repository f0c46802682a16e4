/**
 * The rooms of the house from the bottom to the top, each with the rooms that its files may import.
 * These stand above it in the list, so there is no circle.
 */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  "loaders/text": [],
  "loaders/messages": [],
  "loaders/tables": ["text", "messages"],
  "loaders/networks": [],
  "loaders/statistics": ["networks"],
  "loaders/vocabulary": ["text", "messages"],
  "loaders/themes": ["text", "messages", "tables", "networks", "statistics", "vocabulary"],
  "loaders/clusters": [
    ...["text", "messages", "tables", "networks", "statistics", "vocabulary", "themes"]
  ],
  "loaders/sources": ["text", "messages", "tables", "vocabulary"],
  "loaders/papers": ["text", "messages", "tables", "vocabulary", "sources"],
  "loaders/analysis": [
    ...["text", "messages", "tables", "statistics", "vocabulary", "themes", "clusters"],
    ...["sources", "papers"]
  ],
  "loaders/library": ["text", "messages", "tables", "vocabulary", "sources"],
  "loaders/store": [
    ...["text", "messages", "tables", "vocabulary", "sources", "papers", "analysis", "library"]
  ],
  "loaders/lake": [
    ...["text", "messages", "tables", "vocabulary", "themes", "sources", "papers", "analysis"],
    ...["library", "store"]
  ],
  "loaders/services": ["text", "messages", "sources", "library", "store"],
  "loaders/site": ["text", "messages", "tables", "library", "store"],
  "loaders/publish": ["tables", "store", "site"],
  "loaders/documentation": [],
  "loaders/export": ["tables"],
  "loaders/analyses": [],
  "loaders/demo": ["text", "tables", "statistics", "clusters"],
  "loaders/commands": [
    ...["text", "messages", "tables", "statistics", "vocabulary", "themes", "clusters"],
    ...["sources", "papers", "analysis", "library", "store", "services", "site", "publish"],
    ...["analyses", "demo", "lake"]
  ],
  "loaders/index.ts": [
    ...["text", "messages", "tables", "statistics", "themes", "analysis", "library", "store"],
    ...["export", "lake"]
  ],

  "src/page": [],
  "src/tables": ["page"],
  "src/interaction": ["page", "tables"],
  "src/figures": ["page", "tables", "interaction"],
  "src/marks": ["page", "figures", "tables", "interaction"],
  "src/evidence": ["page", "tables", "interaction", "figures", "marks"],
  "src/ledger": ["page", "tables", "interaction", "figures", "marks"],
  "src/themes": ["page", "figures", "tables", "interaction", "marks", "evidence"],
  "src/citations": [...["page", "tables", "figures", "interaction", "marks", "evidence", "themes"]],
  "src/years": ["page", "tables", "interaction", "figures", "evidence"],
  "src/who": ["page", "tables", "interaction", "figures", "evidence"],
  "src/clusters": ["page", "figures", "tables", "interaction", "marks", "themes"],
  "src/papers": ["page", "tables", "interaction", "figures", "marks", "themes"],
  "src/trials": ["page", "tables", "interaction"],
  "src/report": [
    ...["page", "tables", "interaction", "figures", "evidence", "ledger", "themes", "clusters"],
    ...["citations", "years", "who", "papers", "trials"]
  ],
  "src/sql": ["page", "figures", "tables", "interaction", "report"],
  "src/add": ["page", "tables", "interaction", "ledger"],
  "src/library": ["page", "tables", "interaction", "marks", "evidence", "ledger", "report"],
  "src/compare": ["page", "figures", "tables", "interaction", "marks", "evidence", "report"],
  "src/methods": ["page", "figures", "tables", "interaction", "sql"],
  "src/data": ["loaders/documentation"]
};

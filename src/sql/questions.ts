import {element} from "../page/dom.js";

/** A question with the query that answers it for every hub of the library. */
export interface Question {
  question: string;
  query: string;
}

/** Worked questions to start from, in words of SQL that DuckDB and Spark both read. */
export const questions: readonly Question[] = [
  {
    question: "Which themes do the citing papers carry?",
    query: `SELECT theme, hub_id, papers
FROM themes
ORDER BY papers DESC, theme`
  },
  {
    question: "How much is known of each hub?",
    query: `SELECT hub_id, parsed AS papers, with_summary, representatives, roles_classified
FROM hubs
ORDER BY papers DESC`
  },
  {
    question: "Which papers carry no theme?",
    query: `SELECT hub_id, title, title_only
FROM papers
ANTI JOIN paper_themes USING (hub_id, paper_id)
ORDER BY hub_id, position`
  },
  {
    question: "Which themes meet in the same papers?",
    query: `SELECT t.theme, u.theme AS with_theme,
  count(DISTINCT coalesce(p.work_key, p.paper_id)) AS papers
FROM paper_themes AS a
JOIN paper_themes AS b USING (hub_id, paper_id)
JOIN papers AS p USING (hub_id, paper_id)
JOIN themes AS t ON t.hub_id = a.hub_id AND t.theme_id = a.theme_id
JOIN themes AS u ON u.hub_id = b.hub_id AND u.theme_id = b.theme_id
WHERE t.position < u.position
GROUP BY ALL
ORDER BY papers DESC`
  },
  {
    question: "Which themes are central, and which dense?",
    query: `SELECT centrality, density, theme, papers, quadrant, hub_id
FROM themes
ORDER BY centrality DESC`
  },
  {
    question: "Which terms do most papers use?",
    query: `SELECT x.term_id AS term, count(DISTINCT x.hub_id) AS hubs,
  count(DISTINCT coalesce(p.work_key, p.paper_id)) AS papers,
  (SELECT count(DISTINCT coalesce(work_key, paper_id)) FROM papers) AS of_papers
FROM paper_terms AS x
JOIN papers AS p USING (hub_id, paper_id)
JOIN terms AS t USING (hub_id, term_id)
WHERE NOT t.common
GROUP BY x.term_id
ORDER BY papers DESC, term
LIMIT 30`
  },
  {
    question: "What of the hub’s own words do the citing papers echo?",
    query: `SELECT u.term_id AS term, u.hub_id, max(u.papers) AS papers, h.parsed AS of_papers
FROM theme_uptake AS u
JOIN hubs AS h USING (hub_id)
WHERE u.term_id IS NOT NULL AND u.papers > 0
GROUP BY ALL
ORDER BY papers DESC, term, hub_id
LIMIT 30`
  },
  {
    question: "Why are the hubs cited, as far as is known?",
    query: `WITH told AS (
  SELECT hub_id
  FROM hubs
  JOIN (
    SELECT hub_id, count(DISTINCT paper_id) AS papers
    FROM paper_roles
    WHERE measure = 'role'
    GROUP BY hub_id
  ) AS singles USING (hub_id)
  WHERE roles_classified = papers
)
SELECT label AS role, sum(papers) AS citations,
  (SELECT sum(roles_classified) FROM hubs) AS of_classified,
  (SELECT sum(greatest(parsed, coalesce(declared, 0))) FROM hubs) AS of_citations
FROM (
  SELECT label, count AS papers FROM roles ANTI JOIN told USING (hub_id) WHERE counted
  UNION ALL
  SELECT label, count(DISTINCT paper_id) AS papers
  FROM paper_roles
  JOIN told USING (hub_id)
  WHERE measure = 'role'
  GROUP BY hub_id, label
) AS known
GROUP BY label
ORDER BY citations DESC, role`
  },
  {
    question: "Which papers cite more than one hub?",
    query: `SELECT min(title) AS title, count(DISTINCT hub_id) AS hubs,
  min(hub_id) AS first_hub, max(hub_id) AS last_hub
FROM papers
WHERE work_key IS NOT NULL
GROUP BY work_key
HAVING hubs > 1
ORDER BY hubs DESC, title`
  },
  {
    question: "Is there more structure than chance in the papers’ words?",
    query: `SELECT hub_id, structure, structure_p AS p, structure_nulls AS nulls, papers, clusters
FROM clusterings
WHERE is_default
ORDER BY p, hub_id`
  },
  {
    question: "Which papers float between clusters?",
    query: `SELECT p.hub_id, p.title, c.name AS cluster, m.margin
FROM memberships AS m
JOIN clusterings AS g USING (hub_id, clustering_id)
JOIN clusters AS c USING (hub_id, clustering_id, cluster_id)
JOIN papers AS p USING (hub_id, paper_id)
WHERE g.is_default AND m.floating
ORDER BY p.hub_id, m.margin`
  },
  {
    question: "How long are the summaries?",
    query: `SELECT length(summary) AS characters, title, hub_id
FROM papers
WHERE summary IS NOT NULL
ORDER BY characters DESC`
  },
  {
    question: "Are representative papers about something else?",
    query: `WITH sizes AS (
  SELECT hub_id, representative, count(*) AS of_papers
  FROM papers
  GROUP BY ALL
), carried AS (
  SELECT x.hub_id, x.theme_id, p.representative
  FROM paper_themes AS x
  JOIN papers AS p USING (hub_id, paper_id)
)
SELECT t.theme, s.representative, count(c.theme_id) AS papers, s.of_papers, t.hub_id
FROM themes AS t
JOIN sizes AS s USING (hub_id)
LEFT JOIN carried AS c USING (hub_id, theme_id, representative)
GROUP BY ALL
ORDER BY t.hub_id, t.theme, s.representative`
  },
  {
    question: "What became of each line of the hub text?",
    query: `SELECT became, count(*) AS lines, count(*) FILTER (WHERE NOT accounted) AS not_accounted
FROM lines
GROUP BY became
ORDER BY lines DESC`
  },
  {
    question: "Which messages did the reading give?",
    query: `SELECT rule, severity, count(*) AS messages, count(DISTINCT hub_id) AS hubs
FROM diagnostics
GROUP BY ALL
ORDER BY messages DESC, rule`
  }
];

/**
 * A list of worked questions to choose from; `choose` gets the query of the one that is chosen, and
 * `follow` shows the one whose query is given, if it is one's.
 */
export function questionChoice({choose}: {choose: (query: string) => void}): {
  node: HTMLElement;
  follow(query: string): void;
} {
  const own = element("option", {value: ""}, "your own");
  const select = element(
    "select",
    {},
    own,
    ...questions.map(({question}, i) => element("option", {value: i}, question))
  );
  select.addEventListener("change", () => {
    const chosen = questions[Number(select.value)];
    if (select.value !== "" && chosen !== undefined) choose(chosen.query);
  });
  return {
    node: element(
      "div",
      {class: "controls"},
      element("label", {class: "choice"}, element("span", {}, "Question"), select)
    ),
    follow(query) {
      const place = questions.findIndex((known) => known.query === query.trim());
      select.value = place < 0 ? "" : String(place);
    }
  };
}

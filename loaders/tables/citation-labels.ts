/** A stance towards the hub. */
export type Stance = "supporting" | "contrasting" | "mentioning";

/** What a label of a source means in the words of hub text. */
export interface LabelMeaning {
  /** The scheme that the label is of. */
  scheme: string;
  /** The label, as the scheme writes it. */
  label: string;
  /** The citation role of hub text that it means; null where none of these means the same. */
  role: string | null;
  /** The stance that it means; null where it means none. */
  polarity: Stance | null;
  /** The nearest property of CiTO; null where none is near. */
  cito: string | null;
  /** Whether the label means more than the role: then some of its papers have another purpose. */
  wider: boolean;
}

type Meant = Partial<Pick<LabelMeaning, "role" | "polarity" | "cito" | "wider">>;

const background = {role: "background", cito: "cito:obtainsBackgroundFrom"};
const method = {role: "method", cito: "cito:usesMethodIn"};
const dataset = {role: "dataset", cito: "cito:usesDataFrom"};
const supporting = {polarity: "supporting", cito: "cito:agreesWith"} as const;
const contrasting = {polarity: "contrasting", cito: "cito:disagreesWith"} as const;
const mentioning = {polarity: "mentioning"} as const;
const extending = {cito: "cito:extends"};

const schemes: Record<string, Record<string, Meant>> = {
  "hub text": {
    background,
    method,
    baseline: {role: "baseline"},
    dataset,
    other: {role: "other"},
    support: supporting,
    contrast: contrasting,
    mention: mentioning
  },
  "Semantic Scholar": {background, methodology: method, result: {}},
  SciCite: {background, method, result: {}},
  "ACL-ARC": {
    Background: background,
    Uses: {...method, wider: true},
    CompareOrContrast: {},
    Extends: extending,
    Motivation: {},
    Future: {}
  },
  MultiCite: {
    background,
    uses: {...method, wider: true},
    similarities: {},
    differences: {},
    extends: extending,
    motivation: {},
    future_work: {}
  },
  scite: {supporting, contrasting, mentioning, disputing: contrasting, contradicting: contrasting},
  CiTO: {
    obtainsBackgroundFrom: background,
    usesMethodIn: method,
    usesDataFrom: dataset,
    citesAsDataSource: {role: "dataset", cito: "cito:citesAsDataSource"},
    extends: extending,
    agreesWith: supporting,
    supports: {polarity: "supporting", cito: "cito:supports"},
    confirms: {polarity: "supporting", cito: "cito:confirms"},
    disagreesWith: contrasting,
    disputes: {polarity: "contrasting", cito: "cito:disputes"},
    refutes: {polarity: "contrasting", cito: "cito:refutes"},
    critiques: {cito: "cito:critiques"},
    discusses: {cito: "cito:discusses"}
  }
};

/**
 * What the labels of each source mean, scheme by scheme: the one place that says so. It is partial.
 * A label without a role or a stance, and one that does not stand here, stays in the word of its
 * source. Schemes: Cohan, A. et al. (2019), SciCite; Jurgens, D. et al. (2018), ACL-ARC; Lauscher, A.
 * et al. (2022), MultiCite; Nicholson, J. et al. (2021), scite; Peroni, S. & Shotton, D. (2012), CiTO.
 */
export const citationLabels: readonly LabelMeaning[] = Object.entries(schemes).flatMap(
  ([scheme, labels]) =>
    Object.entries(labels).map(([label, meant]) => ({
      ...{scheme, label, role: null, polarity: null, cito: null, wider: false},
      ...meant
    }))
);

/** What sources write where they give no label, or say something else than what a citation is for. */
const noLabels = new Set([
  ...["", "unlabelled", "unlabeled", "unclassified", "unknown", "none", "null", "n/a"],
  ...["influential", "isinfluential", "cites"]
]);

const citoAddress = /^(?:cito:|https?:\/\/purl\.org\/spar\/cito\/)/iu;

/** A label as labels are compared: without case, spaces, marks and the address of CiTO. */
export function labelKey(label: string): string {
  const word = label.trim().replace(citoAddress, "").toLowerCase();
  return noLabels.has(word) ? "" : word.replaceAll(/[\s_@#-]+/gu, "");
}

const meanings = new Map(citationLabels.map((meaning) => [labelKey(meaning.label), meaning]));

/** What a label of a source means; null where it is not known, and stays in the source's word. */
export function labelMeaning(label: string): LabelMeaning | null {
  return meanings.get(labelKey(label)) ?? null;
}

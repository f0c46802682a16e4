import {latexAccents, withoutFillers} from "./mask.js";

const names: Readonly<Record<string, string>> = {
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  varepsilon: "ε",
  zeta: "ζ",
  eta: "η",
  theta: "θ",
  vartheta: "ϑ",
  iota: "ι",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  nu: "ν",
  xi: "ξ",
  pi: "π",
  rho: "ρ",
  sigma: "σ",
  tau: "τ",
  upsilon: "υ",
  phi: "φ",
  varphi: "φ",
  chi: "χ",
  psi: "ψ",
  omega: "ω",
  Gamma: "Γ",
  Delta: "Δ",
  Theta: "Θ",
  Lambda: "Λ",
  Xi: "Ξ",
  Pi: "Π",
  Sigma: "Σ",
  Phi: "Φ",
  Psi: "Ψ",
  Omega: "Ω",
  times: "×",
  pm: "±",
  cdot: "·",
  leq: "≤",
  le: "≤",
  geq: "≥",
  ge: "≥",
  neq: "≠",
  approx: "≈",
  sim: "∼",
  infty: "∞",
  to: "→",
  rightarrow: "→",
  leftarrow: "←",
  ldots: "…",
  dots: "…",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotedblleft: "“",
  textquotedblright: "”",
  textdegree: "°",
  degree: "°",
  textregistered: "®",
  texttrademark: "™",
  textcopyright: "©",
  S: "§",
  P: "¶",
  pounds: "£",
  euro: "€",
  texteuro: "€",
  textmu: "μ",
  textbackslash: "\\",
  textasciitilde: "~",
  textasciicircum: "^",
  textunderscore: "_",
  textbar: "|",
  textless: "<",
  textgreater: ">",
  slash: "/",
  LaTeX: "LaTeX",
  TeX: "TeX",
  BibTeX: "BibTeX",
  i: "ı",
  j: "ȷ",
  l: "ł",
  L: "Ł",
  o: "ø",
  O: "Ø",
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  aa: "å",
  AA: "Å",
  dh: "ð",
  th: "þ",
  TH: "Þ",
  dj: "đ",
  DJ: "Đ",
  quad: " ",
  qquad: " "
};

const command = /\\([a-zA-Z]+)(?:\{\}| )?/gu;
const ofBackslash = /\\backslash\b/gu;
const escaped = /\\([&%$#_{}])/gu;
const spaces = /\\[ ,;:!/@-]|\\\\|~/gu;
const dashes = /---?/gu;
const kept = "\ue000\ue001\ue002\ue003\ue004\ue005\ue006";
const signs = "&%$#_{}";

/**
 * LaTeX as it stands in BibTeX, as text: accents and named letters are the characters they make,
 * commands leave what they are applied to, Greek letters and common signs of mathematics are
 * themselves, escaped signs too, dashes are dashes, and braces go last.
 */
export function latexText(text: string): string {
  if (!/[\\{}~$]|--|``|''/u.test(text)) return text;
  const letters = withoutFillers(latexAccents(text.replace(ofBackslash, "\\textbackslash")));
  return letters
    .replace(escaped, (_, sign: string) => kept.charAt(signs.indexOf(sign)))
    .replace(spaces, (found) => (found === "\\-" || found === "\\/" || found === "\\!" ? "" : " "))
    .replace(command, (_, name: string) => names[name] ?? "")
    .replace(dashes, (found) => (found.length === 3 ? "—" : "–"))
    .replace(/``|''/gu, '"')
    .replace(/[{}$]/gu, "")
    .replace(/[\ue000-\ue006]/gu, (sign) => signs.charAt(kept.indexOf(sign)));
}

/* eslint-disable redos/no-vulnerable -- no end is looked for in more than 2,000 units */
const commandWithReference =
  /\\(?:[A-Za-z]{0,20}cite[a-z]{0,20}|[A-Za-z]{0,20}ref|label|url|footnote)\*?(?:\[[^\]]{0,200}\]){0,2}\{[^{}]{0,500}\}/gu;
const environment =
  /\\begin\{(?:equation|align|alignat|gather|multline|eqnarray|displaymath|math)\*?\}[^]{0,2000}?\\end\{[a-z]{1,20}\*?\}/gu;
const environmentName = /\\(?:begin|end)\{[A-Za-z]{1,20}\*?\}/gu;
const bracketed = /\\\([^\n]{0,500}?\\\)|\\\[[^]{0,500}?\\\]/gu;
const mathematics = /\\\$|\$(?!\s)[^$\n]{0,499}[^$\n\s\\]\$(?!\d)/gu;
/* eslint-enable redos/no-vulnerable */
const command = /\\[A-Za-z]+\*?/gu;
const braces = /[{}~]/gu;

/**
 * Blanks out LaTeX in a text and leaves everything else where it stands, so that offsets into the
 * result are offsets into the text: commands, braces, mathematics in its environments and between
 * dollars, \\( \\) or \\[ \\], and references with their keys. The words inside `\textit{…}` or `{\emph …}` stay, and so do sums of dollars: as
 * for Pandoc, mathematics touches both of its dollars and has no digit after them.
 */
export function maskLatex(text: string): string {
  if (!text.includes("\\") && !text.includes("$") && !text.includes("{")) return text;
  const blank = (found: string) => " ".repeat(found.length);
  const apart = (found: string) => `,${" ".repeat(found.length - 2)},`;
  return text
    .replace(environment, apart)
    .replace(environmentName, blank)
    .replace(commandWithReference, blank)
    .replace(bracketed, apart)
    .replace(mathematics, (found) => (found.startsWith("\\") ? found : apart(found)))
    .replace(command, blank)
    .replace(braces, " ");
}

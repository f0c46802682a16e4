import {readFileSync} from "node:fs";
import {createRequire} from "node:module";

interface Face {
  family: string;
  style: "normal" | "italic";
  weight: string;
  /** Fetched along with the page rather than when text first asks for it. */
  early: boolean;
}

const faces: Face[] = [
  {family: "Source Serif 4", style: "normal", weight: "200 900", early: true},
  {family: "Source Serif 4", style: "italic", weight: "200 900", early: false},
  {family: "Source Sans 3", style: "normal", weight: "200 900", early: true}
];

const {resolve} = createRequire(import.meta.url);

function fontFile({family, style, early}: Face): {name: string; path: string; early: boolean} {
  const slug = family.toLowerCase().replaceAll(" ", "-");
  const path = resolve(`@fontsource-variable/${slug}/files/${slug}-latin-wght-${style}.woff2`);
  return {name: `${slug}-${style}.woff2`, path, early};
}

function fontFace(face: Face): string {
  const slug = face.family.toLowerCase().replaceAll(" ", "-");
  const ranges: unknown = JSON.parse(
    readFileSync(resolve(`@fontsource-variable/${slug}/unicode.json`), "utf8")
  );
  const range =
    typeof ranges === "object" && ranges !== null && "latin" in ranges ? ranges.latin : "";
  return `@font-face {
  font-family: "${face.family}";
  font-style: ${face.style};
  font-weight: ${face.weight};
  font-display: swap;
  src: url("./${fontFile(face).name}") format("woff2");
  unicode-range: ${range};
}
`;
}

/**
 * The fonts of the pages, from font packages: Latin letters, one variable file a face. `css` names
 * the files by addresses relative to itself, so that they work below any base path.
 */
export const fontFaces: {css: string; files: {name: string; path: string; early: boolean}[]} = {
  css: faces.map(fontFace).join("\n"),
  files: faces.map(fontFile)
};

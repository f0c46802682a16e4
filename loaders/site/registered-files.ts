/** A file as a built page registers it: its name from the page, its address from there, its size. */
export interface RegisteredFile {
  name: string;
  path: string;
  size: number;
}

const registration = /^registerFile\((?<name>"(?:[^"\\]|\\.)*"), (?<entry>\{.*\})\);$/gmu;

/** The files that a built page registers, in its order. */
export function registeredFiles(html: string): RegisteredFile[] {
  return [...html.matchAll(registration)].map(({groups}) => entryOf(groups?.["entry"]));
}

/** A built page that registers the same names, each with the address and size that `renewed` gives. */
export function withRegistered(
  html: string,
  renewed: (file: RegisteredFile) => Pick<RegisteredFile, "path" | "size">
): string {
  return html.replace(registration, (_, name: string, entry: string) => {
    const before = entryOf(entry);
    const {path, size} = renewed(before);
    return `registerFile(${name}, ${JSON.stringify({...before, path, size})});`;
  });
}

/** A built page without the lines that register files. */
export function withoutRegistered(html: string): string {
  return html.replace(registration, "");
}

function entryOf(json = "{}"): RegisteredFile {
  const entry: RegisteredFile = JSON.parse(json);
  return entry;
}

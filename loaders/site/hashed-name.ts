import {createHash} from "node:crypto";
import {basename, dirname, extname, join} from "node:path/posix";

/** The path of a file under its contents' hash, as Framework names the files of a built site. */
export function hashedName(path: string, contents: Uint8Array): string {
  const hash = createHash("sha256").update(contents).digest("hex").slice(0, 8);
  const extension = extname(path);
  return join(dirname(path), `${basename(path, extension)}.${hash}${extension}`);
}

/** The path that such a name was made of; null where it is no such name. */
export function plainName(hashed: string): string | null {
  const {
    folder = "",
    name = "",
    extension = ""
  } = /^(?<folder>(?:.*\/)?)(?<name>[^/]+)\.[\da-f]{8}(?<extension>(?:\.[^./]*)?)$/u.exec(hashed)
    ?.groups ?? {};
  return name === "" ? null : `${folder}${name}${extension}`;
}

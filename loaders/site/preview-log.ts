/** What a reader wants from a line of Framework's preview log: where it serves, or what failed. */
export type Note = {kind: "address"; port: number} | {kind: "failure"; reason: string};

/** Reads one line of the log; null for what happens at each request. */
export function noteOf(line: string): Note | null {
  const plain = line.replace(colours, "");
  const port = /^↳ http:\/\/[^/]+:(\d+)\/$/.exec(plain)?.[1];
  if (port !== undefined) return {kind: "address", port: Number(port)};
  const error = /(?:^|→ |\] )error in \d+ms: (?=.)/u.exec(plain);
  if (error === null) return null;
  return {kind: "failure", reason: plain.slice(error.index + error[0].length)};
}

const colours = /\u001b\[[0-9;]*m/g;

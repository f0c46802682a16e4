/** What a reader wants from a line of Framework's preview log: where it serves, or what failed. */
export type Note = {kind: "address"; port: number} | {kind: "failure"; reason: string};

/** Reads one line of the log; null for what happens at each request. */
export function noteOf(line: string): Note | null {
  const plain = line.replace(colours, "");
  const port = /^↳ http:\/\/[^/]+:(\d+)\/$/.exec(plain)?.[1];
  if (port !== undefined) return {kind: "address", port: Number(port)};
  const reason = /(?:^|→ |\] )error in \d+ms: (.+)$/.exec(plain)?.[1];
  return reason === undefined ? null : {kind: "failure", reason};
}

const colours = /\u001b\[[0-9;]*m/g;

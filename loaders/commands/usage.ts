import type {ParseArgsConfig} from "node:util";

/** An option as `parseArgs` takes it, with what is said of it. */
export type Option = NonNullable<ParseArgsConfig["options"]>[string] & {
  says: string;
  /** What its value is called, where it takes one. */
  value?: string;
  /** Whether the command cannot do without it. */
  needed?: true;
};

/** What a command takes beside options: how many, none by default, and what they are called. */
export interface Positionals {
  words: string;
  says: string;
  least?: number;
  most?: number;
}

/** What the usage of a command is made from. */
export interface Used {
  name: string;
  summary: string;
  takes?: Positionals;
  options: Record<string, Option>;
}

/** How a command is called, on one line. */
export function usageOf({name, takes, options}: Used): string {
  const flags = Object.entries(options).map((option) =>
    option[1].needed ? flagOf(option) : `[${flagOf(option)}]`
  );
  const all = [...(takes === undefined ? [] : [takes.words]), ...flags];
  const call = name === "start" ? "npm start" : `npm run ${name}`;
  return all.length === 0 ? call : `${call} -- ${all.join(" ")}`;
}

/** What `--help` prints, a line each. */
export function helpLines(used: Used): string[] {
  const {summary, takes, options} = used;
  const said = [
    ...(takes === undefined ? [] : [[takes.words, takes.says] as const]),
    ...Object.entries(options).map((option) => [flagOf(option), saidOf(option[1])] as const),
    ["--help", "print this"] as const
  ];
  const width = Math.max(...said.map(([words]) => words.length));
  return [
    `usage: ${usageOf(used)}`,
    `  ${summary}`,
    ...said.map(([words, says]) => `  ${words.padEnd(width)}  ${says}`)
  ];
}

function flagOf([name, {value}]: [string, Option]): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

function saidOf({says, type, default: standard}: Option): string {
  return type === "boolean" || standard === undefined
    ? says
    : `${says}; ${String(standard)} by default`;
}

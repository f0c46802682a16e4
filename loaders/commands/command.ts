import {parseArgs, type ParseArgsConfig} from "node:util";
import {printable, reasonOf} from "../messages/printable.js";

interface Config<O extends Record<string, Option>> {
  args: string[];
  allowPositionals: true;
  options: O;
}

/** What a command is given: the values of its options, and the positionals, as many as it takes. */
type Given<O extends Record<string, Option>> = ReturnType<typeof parseArgs<Config<O>>>;

/** The declaration of a command; `run` gives its exit code, or throws the sentence it fails with. */
export interface Declaration<O extends Record<string, Option>> extends Used {
  options: O;
  /** Whether all it does is print, so that it can end when nobody reads any more. */
  onlyPrints?: true;
  run: (given: Given<O>, terminal: Terminal) => number | Promise<number>;
}

/** A command that can be run with arguments; its exit code is 0, 1 for failure, 2 for wrong use. */
export interface Command extends Used {
  onlyPrints?: true;
  run: (args: readonly string[], terminal: Terminal) => Promise<number>;
}

/** The wrong use of a command, in one sentence. */
export class WrongUse extends Error {}

/**
 * Makes a command of its declaration. Where `--help` is asked for, or arguments are not what is
 * declared, it does nothing but say so; where it fails, it says why in one sentence.
 */
export function command<O extends Record<string, Option>>(declared: Declaration<O>): Command {
  return {
    ...declared,
    async run(args, terminal) {
      try {
        if (asksForHelp(args)) {
          terminal.print(...helpLines(declared));
          return 0;
        }
        return await declared.run(given(declared, args), terminal);
      } catch (error) {
        const wrong = error instanceof WrongUse;
        terminal.note(...(wrong ? [error.message] : reasonOf(error).split("\n")));
        return wrong ? 2 : 1;
      }
    }
  };
}

function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf("--");
  const flags = end < 0 ? args : args.slice(0, end);
  return flags.some((arg) => arg === "--help" || arg === "-h");
}

function given<O extends Record<string, Option>>(
  declared: Declaration<O>,
  args: readonly string[]
): Given<O> {
  const {takes: {words = "", least = 0, most = 0} = {}, options} = declared;
  const wrong = (reason: string) => new WrongUse(`${reason}; usage: ${usageOf(declared)}`);
  const read = parsed();
  const {positionals} = read;
  const values: Record<string, unknown> = read.values;
  const [extra] = positionals.slice(most);
  if (extra !== undefined) throw wrong(`${extra} is more than it takes`);
  if (positionals.length < least) throw wrong(`it needs ${words}`);
  if (positionals.includes("")) throw wrong("an argument is empty");
  for (const [name, {needed}] of Object.entries(options)) {
    if (needed && values[name] === undefined) throw wrong(`it needs --${name}`);
    if (values[name] === "") throw wrong(`the value of --${name} is empty`);
  }
  return read;

  function parsed(): Given<O> {
    try {
      return parseArgs<Config<O>>({args: [...args], allowPositionals: true, options});
    } catch (error) {
      throw wrong(complaint(reasonOf(error), options, args));
    }
  }
}

function complaint(
  message: string,
  options: Record<string, Option>,
  args: readonly string[]
): string {
  const flag = /'(-[^' =]*)/.exec(message)?.[1] ?? "";
  const option = Object.entries(options).find(([name]) => flag === `--${name}`)?.[1];
  if (option === undefined) return `there is no option ${flag}`;
  if (option.type === "boolean") return `${flag} takes no value`;
  const next = args[args.indexOf(flag) + 1];
  const given = next === undefined ? "and there is none" : `not ${next}`;
  return `${flag} takes ${option.value ?? "a value"}, ${given}`;
}

/** An option as `parseArgs` takes it, with what is said of it. */
type Option = NonNullable<ParseArgsConfig["options"]>[string] & {
  says: string;
  /** What its value is called, where it takes one. */
  value?: string;
  /** Whether the command cannot do without it. */
  needed?: true;
};

/** What a command takes beside options: how many, none by default, and what they are called. */
interface Positionals {
  words: string;
  says: string;
  least?: number;
  most?: number;
}

interface Used {
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

function helpLines(used: Used): string[] {
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

/** What a command reads from and writes to, and where its user stands. */
export interface Terminal {
  /** Writes lines to standard output. What is not printable in a line is replaced. */
  print: (...lines: readonly string[]) => void;
  /** Writes lines to standard error, as `print` does. */
  note: (...lines: readonly string[]) => void;
  /** Standard input, to its end. */
  input: () => Uint8Array;
  /** The folder that the paths of the user count from. */
  from: string;
}

/** A terminal that writes by two functions and reads by a third. */
export function terminalOf({
  output,
  errors,
  input,
  from
}: {
  output: (text: string) => void;
  errors: (text: string) => void;
  input: () => Uint8Array;
  from: string;
}): Terminal {
  const linesTo =
    (write: (text: string) => void) =>
    (...lines: readonly string[]) => {
      for (const line of lines) write(`${printable(line)}\n`);
    };
  return {print: linesTo(output), note: linesTo(errors), input, from};
}

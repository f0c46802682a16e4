import {parseArgs} from "node:util";
import {reasonOf} from "../messages/reason.js";
import type {Terminal} from "./terminal.js";
import {helpLines, usageOf, type Option, type Used} from "./usage.js";

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

/** What `parseArgs` complains of, in one clause. */
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

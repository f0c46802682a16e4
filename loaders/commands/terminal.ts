import {printable} from "../messages/printable.js";

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

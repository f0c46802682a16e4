/**
 * How many milliseconds nothing may happen before a test is said to hang: ten minutes, or the
 * minutes in `HANG_MINUTES`, which is for who breaks the code on purpose to see a test fail. No
 * working machine is so slow, so no test has a limit of its own.
 */
export const hang = Number(process.env["HANG_MINUTES"] ?? 10) * 60_000;

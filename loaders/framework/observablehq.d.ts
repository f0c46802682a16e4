declare module "@observablehq/framework/dist/config.js" {
  /** Sets the time that a build writes into pages in place of the files' own times. */
  export function setCurrentDate(date: Date): void;
}

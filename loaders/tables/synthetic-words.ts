import {syntheticMark} from "./synthetic-mark.js";

/** What stands beside everything that is made of a synthetic hub, as a sentence. */
export const syntheticWords = `${syntheticMark.charAt(0).toUpperCase()}${syntheticMark.slice(1)}.`;

import type {Format} from "./format.js";
import {hubText} from "./hub-text.js";

/** The source formats, in the order they are tried; the last one also says why nothing matched. */
export const formats: [...Format[], Format] = [hubText];

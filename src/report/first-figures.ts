import {polarityStrip, roleStrip} from "../evidence/evidence-strip.js";
import {hubScope} from "../evidence/scope-lists.js";
import {hubAbstract} from "../papers/abstract-text.js";

/** The figures that a report shows first: they are loaded with it. */
export const firstFigures = {hubAbstract, hubScope, roleStrip, polarityStrip};

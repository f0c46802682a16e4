import {europePmc} from "./europe-pmc.js";
import {openalex} from "./openalex.js";
import {openCitations} from "./opencitations.js";
import {semanticScholar} from "./semantic-scholar.js";
import type {Service} from "./service.js";

/** The services that can be asked, in the order in which they are. */
export const services: readonly Service[] = [openalex, semanticScholar, europePmc, openCitations];

/** What is set in the environment of the loaders that a preview starts, and not of those of a build. */
export const previewVariable = "HUBSCOPE_PREVIEW";

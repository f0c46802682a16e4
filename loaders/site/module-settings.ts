/** How esbuild makes a module for the browser, minified, of what it is given. */
export const moduleSettings = {
  bundle: true,
  write: false,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  charset: "utf8",
  logLevel: "error"
} as const;

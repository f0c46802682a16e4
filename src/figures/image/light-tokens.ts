/** The rules of every stylesheet of the page that it may read, those of imported ones included. */
export function* styleRules(
  sheets: Iterable<CSSStyleSheet> = document.styleSheets
): Generator<CSSRule> {
  for (const sheet of sheets) {
    for (const rule of readable(sheet)) {
      if (rule instanceof CSSImportRule)
        yield* styleRules(rule.styleSheet ? [rule.styleSheet] : []);
      else yield rule;
    }
  }
}

function readable(sheet: CSSStyleSheet): Iterable<CSSRule> {
  try {
    return sheet.cssRules;
  } catch {
    return [];
  }
}

/**
 * The custom properties of the light theme by name: those that the stylesheets give the root under
 * no condition. The dark theme is a condition, so these are light whatever the page shows.
 */
export function lightTokens(): Map<string, string> {
  const tokens = new Map<string, string>();
  for (const rule of styleRules()) {
    if (!(rule instanceof CSSStyleRule) || rule.selectorText !== ":root") continue;
    for (const name of rule.style) {
      if (name.startsWith("--")) tokens.set(name, rule.style.getPropertyValue(name));
    }
  }
  return tokens;
}

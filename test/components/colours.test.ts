import {expect, test} from "vitest";
import {chartPage, mountChart} from "../browser/chart.js";

const marks = [
  ...["background", "method", "baseline", "dataset", "other", "unknown-label"],
  ...["supporting", "contrasting", "mentioning"],
  ...["accent", "rest-line", "hatch", "chosen"],
  ...Array.from({length: 10}, (_, i) => `cluster-${i + 1}`)
];
const texts = [
  ...["theme-foreground", "theme-foreground-muted", "theme-foreground-focus", "error", "warning"]
];

/** The WCAG contrast ratio of each colour token against the background of the page. */
async function contrasts(tokens: string[]): Promise<Record<string, number>> {
  const {page} = await chartPage();
  return page.evaluate((tokens) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d", {willReadFrequently: true});
    const luminance = (token: string) => {
      const probe = document.createElement("i");
      probe.style.color = `var(--${token})`;
      document.body.append(probe);
      if (context === null) throw new Error("no canvas");
      context.fillStyle = getComputedStyle(probe).color;
      probe.remove();
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (unit) => {
        const part = unit / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const ground = luminance("theme-background");
    return Object.fromEntries(
      tokens.map((token) => {
        const [low = 0, high = 0] = [ground, luminance(token)].sort((a, b) => a - b);
        return [token, (high + 0.05) / (low + 0.05)];
      })
    );
  }, tokens);
}

test.each(["light", "dark"] as const)(
  "in the %s theme marks have a contrast of 3:1 and text has 4.5:1",
  async (colorScheme) => {
    await mountChart("pager", {total: 31, page: 0, size: 10}, {}, {colorScheme});
    const weak = (ratios: Record<string, number>, least: number) =>
      Object.entries(ratios).filter(([, ratio]) => ratio < least);
    expect(weak(await contrasts(marks), 3)).toEqual([]);
    expect(weak(await contrasts(texts), 4.5)).toEqual([]);
  }
);

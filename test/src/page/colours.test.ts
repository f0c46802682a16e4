import {expect, test} from "vitest";
import {chartPage, mountChart} from "../../browser/chart.js";

const marks = [
  ...["background", "method", "baseline", "dataset", "other", "unknown-label"],
  ...[2, 3, 4].map((shade) => `unknown-label-${shade}`),
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

/** The parts of each colour token in OKLab, whose distances are those that people see. */
async function seen(tokens: string[]): Promise<number[][]> {
  const {page} = await chartPage();
  return page.evaluate((tokens) => {
    const canvas = document.createElement("canvas");
    canvas.width = canvas.height = 1;
    const context = canvas.getContext("2d", {willReadFrequently: true});
    return tokens.map((token) => {
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
      const l = Math.cbrt(0.4122 * r + 0.5363 * g + 0.0514 * b);
      const m = Math.cbrt(0.2119 * r + 0.6807 * g + 0.1074 * b);
      const s = Math.cbrt(0.0883 * r + 0.2817 * g + 0.63 * b);
      return [
        0.2105 * l + 0.7936 * m - 0.0041 * s,
        1.978 * l - 2.4286 * m + 0.4506 * s,
        0.0259 * l + 0.7828 * m - 0.8087 * s
      ];
    });
  }, tokens);
}

test.each(["light", "dark"] as const)(
  "in the %s theme no two of the ten colours look alike, least of all the eighth and another",
  async (colorScheme) => {
    await mountChart("pager", {total: 31, page: 0, size: 10}, {}, {colorScheme});
    const colours = await seen(Array.from({length: 10}, (_, i) => `cluster-${i + 1}`));
    const far = (i: number, j: number) =>
      Math.hypot(...(colours[i] ?? []).map((part, k) => part - (colours[j]?.[k] ?? 0)));
    const near = colours.flatMap((_, i) =>
      colours.flatMap((_, j) => {
        const least = i === 7 || j === 7 ? 0.15 : 0.06;
        return j > i && far(i, j) < least ? [`${i + 1} and ${j + 1}`] : [];
      })
    );
    expect(near).toEqual([]);
  }
);

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

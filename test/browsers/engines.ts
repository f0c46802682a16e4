import {onPath} from "../../loaders/publish/browser.js";
import {openPage} from "../browser/browser.js";
import {height, type Engine} from "./engine.js";
import {firefox} from "./firefox.js";
import {webkit} from "./webkit.js";

/** A browser that the pages are looked at in. */
export interface Browser {
  name: string;
  /** Debian's packages that are missing on this machine for it; empty where none is. */
  missing: string;
  start(): Promise<Engine>;
}

/** The browsers beside Chromium, with what each needs. */
export function browsers(): Browser[] {
  const fox = onPath(["firefox-esr", "firefox"]);
  const driver = onPath(["WebKitWebDriver"]);
  const display = onPath(["Xvfb"]);
  return [
    {
      name: "Firefox",
      missing: fox === null ? "firefox-esr" : "",
      start: () => firefox(fox ?? "")
    },
    {
      name: "WebKit",
      missing: [driver === null && "webkit2gtk-driver", display === null && "xvfb"]
        .filter((it) => it !== false)
        .join(" and "),
      start: () => webkit(driver ?? "", display ?? "")
    }
  ];
}

/** The Chromium of the run, as the others are driven. */
export async function chromium(): Promise<Engine> {
  const {page} = await openPage();
  return {
    open: async (address) => void (await page.goto(address)),
    widen: (width) => page.setViewportSize({width, height}),
    look: async (look, ...args) =>
      JSON.parse(
        await page.evaluate(`JSON.stringify((${look.toString()})(...${JSON.stringify(args)}))`)
      )
  };
}

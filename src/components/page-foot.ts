import {hash, kitVersion, type HubRow} from "npm:hubscope";
import {element} from "../lib/dom.js";
import {pageFooter} from "../lib/page-footer.js";
import {count} from "../lib/words.js";

/**
 * What stands at the foot of each printed page beside its number: the version of the kit, and the
 * SHA-256 of the text of the hub that the page shows; of several hubs, one over the hashes of all
 * their texts, whatever their order.
 */
export function pageFoot(hubs: readonly Pick<HubRow, "text_hash">[] = []): HTMLElement {
  const hashes = hubs.map(({text_hash}) => text_hash).sort();
  const [only] = hashes;
  const footer =
    hashes.length > 1
      ? {
          hash: hash(hashes.join("\n")),
          label: `${count(hashes.length, "hub")} · SHA-256 over those of their texts`.replace(
            "\u00a0",
            " "
          )
        }
      : {hash: only ?? ""};
  return element("style", {class: "page-foot"}, pageFooter({...footer, version: kitVersion}));
}

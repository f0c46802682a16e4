/** What a page computes for a test: it stands alone, and all it takes and gives is JSON. */
export type Look<Args extends readonly unknown[], Seen> = (...args: Args) => Seen;

/** A window of a browser, driven over one of the protocols that the W3C has for it. */
export interface Engine {
  /** Goes to an address and waits until the page and what it links are loaded. */
  open(address: string): Promise<void>;
  /** Makes the window so many CSS pixels wide. */
  widen(width: number): Promise<void>;
  /** What a function sees that is run in the page. */
  look<Args extends readonly unknown[], Seen>(look: Look<Args, Seen>, ...args: Args): Promise<Seen>;
}

/** How high a window is, in CSS pixels. */
export const height = 900;

/**
 * What the page says of the synthetic hubs that it shows, as its banner stands; null where it shows
 * none.
 */
export function syntheticPage(): HTMLElement | null {
  return document.querySelector<HTMLElement>(".synthetic:not([hidden])");
}

/** A text with plain spaces where lines must not break; "" where there is none. */
export function plain(text: string | null | undefined): string {
  return (text ?? "").replaceAll("\u00a0", " ");
}

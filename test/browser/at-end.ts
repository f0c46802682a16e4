const endings: (() => Promise<unknown>)[] = [];

/** Has something undone after the test file, the last thing first. */
export function atEnd(end: () => Promise<unknown>): void {
  endings.push(end);
}

/** Undoes what the test file has had undone at its end. */
export async function endFile(): Promise<void> {
  for (const end of endings.splice(0).reverse()) await end();
}

/** Makes something when a test file first asks for it, and anew for the next file. */
export function onceAFile<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined;
  const forget = () => Promise.resolve((made = undefined));
  return () => {
    if (made === undefined) atEnd(forget);
    return (made ??= make());
  };
}

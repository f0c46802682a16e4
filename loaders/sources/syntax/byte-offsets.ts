/**
 * A function from places in a text, which have to grow from call to call, to those in the bytes that it
 * was decoded from: by line ends, of which both have equally many whatever else the bytes hold, and
 * within a line by its characters.
 */
export function byteOffsets(
  text: string,
  bytes: Uint8Array,
  newline: string
): (unit: number) => number {
  const code = newline.charCodeAt(0);
  let known = 0;
  let offset = 0;
  let next = text.indexOf(newline);
  return (unit) => {
    while (next >= 0 && next < unit) {
      known = next + 1;
      offset = bytes.indexOf(code, offset) + 1;
      next = text.indexOf(newline, known);
    }
    for (; known < unit && known < text.length; ++known) {
      const character = text.charCodeAt(known);
      const isHalf = character >= 0xd800 && character <= 0xdfff;
      offset += character < 0x80 ? 1 : character < 0x800 || isHalf ? 2 : 3;
    }
    return Math.min(offset, bytes.length);
  };
}

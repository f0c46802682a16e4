/** One file of hub text as it was read: its path, for messages, and its bytes, untouched. */
export interface Source {
  path: string;
  bytes: Uint8Array;
}

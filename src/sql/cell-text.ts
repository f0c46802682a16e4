import type {Cell, Kind} from "./answer.js";

/** A value as text: dates and times in ISO 8601, bytes in hexadecimal; null stays null. */
export function cellText(kind: Kind, value: Cell): string | null {
  if (value === null) return null;
  if (value instanceof Uint8Array) {
    return Array.from(value, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }
  if (typeof value === "number" && kind === "date") return iso(value).slice(0, 10);
  if (typeof value === "number" && kind === "timestamp") return iso(value);
  return String(value);
}

/** Milliseconds since 1970, with their fraction as microseconds where there is one. */
function iso(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  const date = new Date(whole);
  if (Number.isNaN(date.getTime())) return String(milliseconds);
  const micros = Math.round((milliseconds - whole) * 1000);
  const text = date.toISOString().slice(0, -1);
  return micros === 0 ? `${text}Z` : `${text}${String(micros).padStart(3, "0")}Z`;
}

import {builtBeside, builtOf, type BuiltRecord, type SiteKeys} from "./built-record.js";

/** What of the last build stands in the output folder. */
export interface LastBuild {
  /** The hubs whose pages are what building them now gives. */
  kept: ReadonlySet<string>;
  /** Whether all that was built stands there, of the same code and the same hubs by id. */
  whole: boolean;
}

/** Compares the last build with what a site is built from now, and with what stands there. */
export function lastBuild(
  output: string,
  {site, hubs}: SiteKeys,
  record: BuiltRecord | null
): LastBuild {
  if (record?.site !== site) return {kept: new Set(), whole: false};
  const ids = [...hubs.keys()];
  const stands = new Set(
    ids.filter(
      (id) => record.hubs[id] !== undefined && record.hubs[id].built === builtOf(output, id)
    )
  );
  const whole =
    stands.size === ids.length &&
    ids.length === Object.keys(record.hubs).length &&
    builtBeside(output, ids) === record.shared;
  return {kept: new Set([...stands].filter((id) => record.hubs[id]?.key === hubs.get(id))), whole};
}

import {expect, test} from "vitest";
import {engines, lakeDefinitions} from "../../../loaders/lake/definitions.js";
import {tablesOfLake} from "../../../loaders/lake/lake-tables.js";
import {run} from "../commands/run.js";

test.each(engines)(
  "lakeDefinitions(%s, address) defines each table with its columns, and two views",
  (engine) => {
    const statements = lakeDefinitions(engine, "s3://it's/lake/").split("\n");
    expect(statements).toHaveLength(tablesOfLake.length + 2);
    for (const [i, {name, columns}] of tablesOfLake.entries()) {
      expect(statements[i]).toMatch(
        new RegExp(`^create (?:external )?(?:table|view) ${name} `, "u")
      );
      expect(statements[i]).toContain(`'s3://it''s/lake/tables/${name}/`);
      if (engine !== "duckdb")
        for (const column of Object.keys(columns)) expect(statements[i]).toContain(column);
    }
  }
);

test("npm run lake -- --definitions ENGINE prints them", async () => {
  const {stdout, status} = await run("lake", "--definitions", "trino", "--out", "s3://a/lake");
  expect(status).toBe(0);
  expect(stdout).toContain(
    `create table hubs ("hub_id" varchar, "path" varchar, "synthetic" boolean`
  );
});

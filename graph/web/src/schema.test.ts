import { readFileSync } from "node:fs";
import { generate } from "@graphql-codegen/cli";
import { expect, test } from "vitest";
import config from "../codegen";

const schema = readFileSync("../../schema.graphql", "utf8");
const built = (text: string) => generate({ ...config, schema: text, silent: true }, false);

test("the queries are right for the schema", async () => {
  await expect(built(schema)).resolves.not.toHaveLength(0);
});

test.each(["racesEntered", "leaderboard", "fastestLapText", "datasetPublished"])(
  "the build fails when %s gets another name",
  async (field) => {
    await expect(built(schema.replaceAll(field, `${field}Renamed`))).rejects.toThrow();
  },
);

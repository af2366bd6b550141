// Compares schema.graphql with what it was: a change that breaks a client must be named in CHANGELOG.md.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { CriticalityLevel, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

function git(...command) {
  try {
    return execFileSync("git", ["-C", "../..", ...command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

// On a branch, what main has; on main, what stood before the last change, a change not yet committed included.
function base() {
  const main = git("rev-parse", "origin/main");
  if (main && main !== git("rev-parse", "HEAD")) return main;
  const changing = git("diff", "--quiet", "HEAD", "--", "schema.graphql") === undefined;
  return changing ? "HEAD" : `${git("log", "-1", "--format=%H", "--", "schema.graphql")}~1`;
}

const against = process.env.SCHEMA_BASE ?? base();
const before = git("show", `${against}:schema.graphql`);
if (!before) {
  console.log(`skipped: there is no schema.graphql in ${against} to compare with`);
  process.exit(0);
}
const changes = await diff(buildSchema(before), buildSchema(readFileSync("../../schema.graphql", "utf8")));
const breaking = changes.filter((change) => change.criticality.level === CriticalityLevel.Breaking);
const changelog = readFileSync("../../CHANGELOG.md", "utf8");
const unnamed = breaking.filter((change) => !changelog.includes(`\`${change.path}\``));
console.log(`${changes.length} changes since ${against.slice(0, 8)}, ${breaking.length} of them breaking`);
for (const change of unnamed) console.error(`${change.message} Name \`${change.path}\` in CHANGELOG.md, or undo it.`);
process.exit(unnamed.length === 0 ? 0 : 1);

import { Facts } from "../components/Facts";
import { QueryLink } from "../components/QueryLink";
import { QueryResult } from "../components/QueryResult";
import { Section } from "../components/Section";
import { type Column, Table } from "../components/Table";
import { Title } from "../components/Title";
import { useTableState } from "../components/useTableState";
import { count, plural, text, time, UNKNOWN, words } from "../format";
import { DataChangesDocument, type DataChangesQuery, DataDocument, type DataQuery } from "../generated/graphql";
import { licencesOf } from "./licences";

type Dataset = DataQuery["dataset"];

const FORMATS = ["csv", "parquet", "ndjson"] as const;

export function Data() {
  return (
    <>
      <Title name="Data">
        <p className="lead">What this version holds, where it comes from, and how far it was checked.</p>
      </Title>
      <QueryResult query={DataDocument} variables={{}}>
        {({ dataset }) => <DataPage dataset={dataset} />}
      </QueryResult>
    </>
  );
}

function DataPage({ dataset }: { dataset: Dataset }) {
  const licences = licencesOf(dataset.sources);
  const rejected = dataset.inputRows.reduce((sum, row) => sum + row.rejected, 0);
  return (
    <>
      <Facts
        facts={[
          ["Version", count(dataset.version), dataset.label ?? undefined],
          ["Published", time(dataset.publishedAt)],
          [
            "Rows changed",
            dataset.changedRows === null || dataset.changedRows === undefined ? UNKNOWN : count(dataset.changedRows),
            "since the version before",
          ],
          ["Checks passed", count(dataset.checks.length)],
          ["Rows rejected", count(rejected), `of ${plural(dataset.inputRows.length, "file")}`],
        ]}
      />
      <Section
        title="Sources and licences"
        sentence={dataset.source}
        tools={<QueryLink of="Data" query={DataDocument} />}
      >
        {licences.length === 0 ? (
          <p className="muted">The files do not name a licence.</p>
        ) : (
          <ul>
            {licences.map(({ licence, files }) => (
              <li key={licence}>
                {plural(files, "file")}: {licence}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title="Tables"
        sentence="Every table of this version as a file. Changes between versions are tables too."
      >
        <Table caption="Tables" columns={TABLES} rows={dataset.rowCounts} keyOf={(row) => row.name} isTall />
      </Section>
      <div className="columns">
        <Section title="Coverage">
          <Table
            caption="Years that each kind of data covers"
            columns={COVERAGE}
            rows={dataset.coverage}
            keyOf={(row) => row.name}
          />
        </Section>
        <Section title="Raw files">
          <Table
            caption="Rows of each raw file"
            columns={INPUT}
            rows={dataset.inputRows}
            keyOf={(row) => row.name}
            isTall
          />
        </Section>
      </div>
      <Agreement agreement={dataset.agreement} />
      <Changes dataset={dataset} />
      <Section title="Checks" sentence="A version is published only when all of them pass.">
        <details>
          <summary>{plural(dataset.checks.length, "check")}</summary>
          <ul>
            {dataset.checks.map((check) => (
              <li key={check}>{check}</li>
            ))}
          </ul>
        </details>
      </Section>
    </>
  );
}

/** What an earlier version had otherwise; the latest one at first. */
function Changes({ dataset }: { dataset: Dataset }) {
  const state = useTableState("");
  const earlier = dataset.comparedVersions.toSorted((one, other) => other - one);
  const since = earlier.find((version) => String(version) === state.get("since")) ?? earlier[0];
  if (since === undefined) {
    return (
      <Section title="Changes between versions">
        <p className="muted">This version was compared with no earlier one.</p>
      </Section>
    );
  }
  return (
    <Section
      title="Changes between versions"
      sentence={`Rows of version ${dataset.version} that version ${since} did not have, or had otherwise.`}
      tools={<QueryLink of="Changes" query={DataChangesDocument} variables={{ since }} />}
    >
      <div className="filters">
        <label>
          Since version
          <select value={since} onChange={(event) => state.change({ since: event.target.value })}>
            {earlier.map((version) => (
              <option key={version}>{version}</option>
            ))}
          </select>
        </label>
      </div>
      <QueryResult query={DataChangesDocument} variables={{ since }}>
        {({ dataset: { changes } }) =>
          !changes || changes.length === 0 ? (
            <p className="muted">No row differs.</p>
          ) : (
            <Table caption="Changed rows of each table" columns={CHANGES} rows={changes} keyOf={(row) => row.id} />
          )
        }
      </QueryResult>
    </Section>
  );
}

function Agreement({ agreement }: Pick<Dataset, "agreement">) {
  return (
    <Section title="Agreement of two sources">
      {agreement.length === 0 ? (
        <p className="muted">This version has one source, so there is nothing to compare.</p>
      ) : (
        <Table
          caption="Figures that two sources agree on"
          columns={AGREEMENT}
          rows={agreement}
          keyOf={(row) => row.id}
        />
      )}
      {agreement
        .filter((figure) => figure.differences.length > 0)
        .map((figure) => (
          <details key={figure.id}>
            <summary>
              {words(figure.figure)}: {plural(figure.different, "difference")}
            </summary>
            <Table
              caption={`Differences in ${figure.figure}`}
              rows={figure.differences}
              keyOf={(row) => row.id}
              columns={[
                { name: "Of", isKey: true, value: (row) => row.subject },
                { name: "Source", isNumber: true, value: (row) => row.ours },
                { name: "Supplement", isNumber: true, value: (row) => row.theirs },
                { name: "Reason", value: (row) => row.reason, cell: (row) => text(row.reason) },
              ]}
            />
          </details>
        ))}
    </Section>
  );
}

const TABLES: readonly Column<Dataset["rowCounts"][number]>[] = [
  { name: "Table", isKey: true, value: (row) => row.name },
  { name: "Rows", isNumber: true, value: (row) => row.rows },
  {
    name: "Files",
    isUnsorted: true,
    value: () => undefined,
    cell: (row) =>
      FORMATS.map((format, at) => (
        <span key={format}>
          {at > 0 && " · "}
          <a href={`/data/${row.name}.${format}`} download>
            {format.toUpperCase()}
            <span className="hidden"> of {row.name}</span>
          </a>
        </span>
      )),
  },
];

const COVERAGE: readonly Column<Dataset["coverage"][number]>[] = [
  { name: "Data", isKey: true, value: (row) => row.name, cell: (row) => words(row.name) },
  { name: "From", isNumber: true, value: (row) => row.firstYear, cell: (row) => row.firstYear },
  { name: "To", isNumber: true, value: (row) => row.lastYear, cell: (row) => row.lastYear },
  { name: "Races", isNumber: true, value: (row) => row.races },
];

const INPUT: readonly Column<Dataset["inputRows"][number]>[] = [
  { name: "File", isKey: true, value: (row) => row.name },
  { name: "Read", isNumber: true, value: (row) => row.read },
  { name: "Used", isNumber: true, value: (row) => row.used },
  { name: "Rejected", isNumber: true, value: (row) => row.rejected },
  { name: "Replaced", isNumber: true, isSecondary: true, value: (row) => row.replacedValues },
];

const AGREEMENT: readonly Column<Dataset["agreement"][number]>[] = [
  { name: "Figure", isKey: true, value: (row) => row.figure, cell: (row) => words(row.figure) },
  { name: "Compared", isNumber: true, value: (row) => row.compared },
  { name: "Equal", isNumber: true, value: (row) => row.equal },
  { name: "Different", isNumber: true, isStrong: true, value: (row) => row.different },
];

const CHANGES: readonly Column<NonNullable<DataChangesQuery["dataset"]["changes"]>[number]>[] = [
  { name: "Table", isKey: true, value: (row) => row.tableName },
  { name: "Added", isNumber: true, value: (row) => row.added },
  { name: "Changed", isNumber: true, value: (row) => row.changed },
  { name: "Removed", isNumber: true, value: (row) => row.removed },
];

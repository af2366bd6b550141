import { DataDocument, type DataQuery } from "../generated/graphql";
import { count, date, text } from "../format";
import { QueryLink } from "../components/QueryLink";
import { Facts } from "../components/Facts";
import { QueryResult } from "../components/QueryResult";
import { Table } from "../components/Table";
import { Title } from "../components/Title";
import { licencesOf } from "./licences";

type Dataset = DataQuery["dataset"];

export function Data() {
  return (
    <>
      <Title name="Data" />
      <QueryResult query={DataDocument} variables={{}}>
        {({ dataset }) => (
          <>
            <Facts
              facts={[
                ["Version", count(dataset.version), dataset.label ?? undefined],
                ["Published", date(dataset.publishedAt)],
                [
                  "Rows changed",
                  dataset.changedRows == null ? "–" : count(dataset.changedRows),
                  "since the version before",
                ],
              ]}
            />
            <p>
              From {dataset.source}. Whole tables, and every change, are at <a href="/data">/data</a>.
            </p>
            <Licences sources={dataset.sources} />
            <Coverage coverage={dataset.coverage} />
            <Agreement agreement={dataset.agreement} />
            <div className="below">
              <QueryLink query={DataDocument} />
            </div>
          </>
        )}
      </QueryResult>
    </>
  );
}

function Licences({ sources }: Pick<Dataset, "sources">) {
  const licences = licencesOf(sources);
  return (
    <section aria-labelledby="licences">
      <h2 id="licences">Sources and licences</h2>
      {licences.length === 0 && <p>The files do not name a licence.</p>}
      <ul>
        {licences.map(({ licence, files }) => (
          <li key={licence}>
            {files} {files === 1 ? "file" : "files"}: {licence}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Coverage({ coverage }: Pick<Dataset, "coverage">) {
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">Coverage</h2>
      <Table
        caption="Years that each kind of data covers"
        rows={coverage}
        keyOf={(row) => row.name}
        columns={[
          { name: "Data", cell: (row) => row.name.replaceAll("_", " ") },
          { name: "From", isNumber: true, cell: (row) => row.firstYear },
          { name: "To", isNumber: true, cell: (row) => row.lastYear },
          { name: "Races", isNumber: true, cell: (row) => count(row.races) },
        ]}
      />
    </section>
  );
}

function Agreement({ agreement }: Pick<Dataset, "agreement">) {
  return (
    <section aria-labelledby="agreement">
      <h2 id="agreement">Agreement of two sources</h2>
      {agreement.length === 0 ? (
        <p>This version has one source, so there is nothing to compare.</p>
      ) : (
        <Table
          caption="Figures that two sources agree on"
          rows={agreement}
          keyOf={(row) => row.id}
          columns={[
            { name: "ChartCard", cell: (row) => row.figure },
            { name: "Compared", isNumber: true, cell: (row) => count(row.compared) },
            { name: "Equal", isNumber: true, cell: (row) => count(row.equal) },
            { name: "Different", isNumber: true, cell: (row) => count(row.different) },
          ]}
        />
      )}
      {agreement
        .filter((figure) => figure.differences.length > 0)
        .map((figure) => (
          <details key={figure.id}>
            <summary>
              {figure.figure}: {count(figure.different)} {figure.different === 1 ? "difference" : "differences"}
            </summary>
            <Table
              caption={`Differences in ${figure.figure}`}
              rows={figure.differences}
              keyOf={(row) => row.id}
              columns={[
                { name: "Of", cell: (row) => row.subject },
                { name: "Source", isNumber: true, cell: (row) => text(row.ours) },
                { name: "Supplement", isNumber: true, cell: (row) => text(row.theirs) },
                { name: "Reason", cell: (row) => text(row.reason) },
              ]}
            />
          </details>
        ))}
    </section>
  );
}

import { useQuery } from "urql";
import { Link } from "./Link";
import { documentOf } from "../documentOf";
import { FooterDocument } from "../generated/graphql";
import { time } from "../format";
import { licencesOf } from "../pages/licences";

/** What the data is, whose it is, and where to request the same. */
export function Footer() {
  const [{ data }] = useQuery({ query: documentOf(FooterDocument) });
  return (
    <footer className="page-footer">
      <p>
        The same by <a href="/graphql">GraphQL</a>, <a href="/docs">REST</a> and the{" "}
        <a href="/guide/rest.html">Ergast API</a>, or whole tables as <a href="/data">files</a>. The{" "}
        <a href="/guide/">guide</a> says how.
      </p>
      {data && (
        <p>
          <Link href="/explore/data">
            Data version {data.dataset.version}, published {time(data.dataset.publishedAt)}
          </Link>
          {licencesOf(data.dataset.sources).map(({ licence }) => ` · ${licence}`)}
        </p>
      )}
      <p>Racing Data is unofficial and not associated with Formula 1.</p>
    </footer>
  );
}

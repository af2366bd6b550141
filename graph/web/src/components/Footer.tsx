import { useQuery } from "urql";
import { Link } from "wouter";
import { FooterDocument } from "../generated/graphql";
import { date } from "../format";
import { licencesOf } from "../pages/licences";

/** Where to request the same, and whose data it is. */
export function Footer() {
  const [{ data }] = useQuery({ query: FooterDocument });
  return (
    <footer>
      <p>
        Ask the same yourself in <a href="/graphql">GraphiQL</a>, over <a href="/docs">REST</a>, or take whole tables as{" "}
        <a href="/data">files</a>.
      </p>
      {data && (
        <p>
          <Link href="/explore/data">
            Version {data.dataset.version} of {date(data.dataset.publishedAt)}
          </Link>
          . {licencesOf(data.dataset.sources).map(({ licence }) => `${licence}. `)}
        </p>
      )}
      <p>Racing Data is unofficial and not associated with Formula 1.</p>
    </footer>
  );
}

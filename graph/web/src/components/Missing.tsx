import { Link } from "./Link";
import { Title } from "./Title";

/** The page of an address that no page or row has, with a way on. */
export function Missing() {
  return (
    <Title name="There is nothing at this address">
      <p className="lead">
        Look among the <Link href="/explore/drivers">drivers</Link>, the <Link href="/explore/teams">teams</Link>, the{" "}
        <Link href="/explore/circuits">circuits</Link>, the <Link href="/explore/seasons">seasons</Link> or the{" "}
        <Link href="/explore/races">races</Link>, or search.
      </p>
    </Title>
  );
}

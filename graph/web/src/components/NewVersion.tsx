import { useQuery, useSubscription } from "urql";
import { documentOf } from "../documentOf";
import { CurrentVersionDocument, NewVersionDocument } from "../generated/graphql";

/** Reports a dataset version that was published while the page was open, and offers to show it. */
export function NewVersion({ refresh }: { refresh: () => void }) {
  const [{ data: current }] = useQuery({ query: documentOf(CurrentVersionDocument) });
  const [{ data: news }] = useSubscription({ query: documentOf(NewVersionDocument) });
  const shown = current?.dataset.version;
  const published = news?.datasetPublished.version;
  const isNew = shown !== undefined && published !== undefined && published !== shown;
  return (
    <div role="status" className={isNew ? "news" : ""}>
      {isNew && (
        <>
          Version {published} of the dataset was published; this page shows version {shown}.{" "}
          <button type="button" onClick={refresh}>
            Show version {published}
          </button>
        </>
      )}
    </div>
  );
}

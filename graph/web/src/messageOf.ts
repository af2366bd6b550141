import type { CombinedError } from "urql";

/** What a visitor reads of an operation that failed. */
export function messageOf(error: CombinedError): string {
  return error.graphQLErrors[0]?.message ?? "The service cannot be reached. Is it running?";
}

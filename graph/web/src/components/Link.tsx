import type { ComponentProps } from "react";

/** A link to a page of the explorer. `useLinks` opens it without loading a document: thousands need no code each. */
export function Link(props: ComponentProps<"a"> & { href: string }) {
  return <a {...props} data-page="" />;
}

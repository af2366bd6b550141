interface Heading {
  name: string;
  description: string;
}

const textOf = (selector: string) => document.querySelector(selector)?.textContent ?? "";

/** What the service wrote into the document: shown until the data of the first page is there. */
const first: Heading = { name: textOf("#root h1"), description: textOf("#root .lead") };
const firstPath = window.location.pathname;

/** The heading of this page, if it is the first of this visit. */
export const headingBeforeData = (): Heading | undefined =>
  window.location.pathname === firstPath ? first : undefined;

/** The name of the page that the service wrote into the document: shown until the data of the first page is there. */
export const firstName: string | undefined = document.querySelector("#root h1")?.textContent ?? undefined;
const firstPath = window.location.pathname;

/** The name of this page, if it is the first of this visit. */
export const nameBeforeData = (): string | undefined =>
  window.location.pathname === firstPath ? firstName : undefined;

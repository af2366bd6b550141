import { createContext, useContext } from "react";

/** The id of the chart that the address wants alone, as `?embed=lap-chart`, and where it goes. */
export interface Embed {
  id: string;
  place: HTMLElement;
}

export const EmbedContext = createContext<Embed | undefined>(undefined);

export const useEmbed = () => useContext(EmbedContext);

/** What another page includes to show a chart of this page. */
export function embedCode(id: string, title: string, height: number): string {
  const address = new URL(window.location.href);
  address.searchParams.set("embed", id);
  address.hash = "";
  const name = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address.href.replaceAll("&", "&amp;")}" title="${name}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

import { createContext, useContext } from "react";

/** The id of the chart that the address wants alone, as `?embed=lap-chart`, and where it goes. */
export interface Embed {
  id: string;
  place: HTMLElement;
}

export const EmbedContext = createContext<Embed | undefined>(undefined);

export const useEmbed = () => useContext(EmbedContext);

/** The margins of a frame, and room for lines that wrap where it is narrower than this page. */
const FRAME_PIXELS = 90;

/** What another page includes to show a chart of this page: its figure, without the table below it. */
export function embedCode(id: string, title: string, figure: HTMLElement): string {
  const table = figure.querySelector("details")?.offsetHeight ?? 0;
  const height = figure.offsetHeight - table + FRAME_PIXELS;
  const address = new URL(window.location.href);
  address.searchParams.set("embed", id);
  address.hash = "";
  const name = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${address.href.replaceAll("&", "&amp;")}" title="${name}" width="100%" height="${height}" style="border: 0" loading="lazy"></iframe>`;
}

import { createContext, useContext } from "react";

/** The id of the chart that the address wants alone, as `?embed=lap-chart`, and where it goes. */
export interface Embed {
  id: string;
  place: HTMLElement;
}

export const EmbedContext = createContext<Embed | undefined>(undefined);

export const useEmbed = () => useContext(EmbedContext);

/** The margins of a frame at its sides, and those above and below with room for lines that wrap in a narrower frame. */
const SIDES = 32;
const ROOM = 90;

/** What another page includes to show a chart of this page: its figure, without the table below it. */
export function embedCode(id: string, title: string, figure: HTMLElement, isProportional: boolean): string {
  const address = new URL(window.location.href);
  address.searchParams.set("embed", id);
  address.hash = "";
  const name = title.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  const height = figure.offsetHeight - (figure.querySelector("details")?.offsetHeight ?? 0) + ROOM;
  const size = isProportional
    ? `; height: auto; aspect-ratio: ${figure.offsetWidth + SIDES} / ${height}; min-height: 330px`
    : "";
  return `<iframe src="${address.href.replaceAll("&", "&amp;")}" title="${name}" width="100%" height="${height}" style="border: 0${size}" loading="lazy"></iframe>`;
}

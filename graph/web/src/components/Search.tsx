import { useEffect, useRef, useState } from "react";
import { useLocation } from "wouter";
import { addressOf } from "../addresses";
import { type Choice, Combobox } from "./Combobox";
import { type Hit, useSearch } from "./useSearch";

interface Page extends Choice {
  href: string;
}

/** The page of a search result, if there is one. */
function pageOf(hit: Hit): Page[] {
  const page = (href: string, name: string, kind: string) => [{ key: href, href, name, kind }];
  switch (hit.__typename) {
    case "Driver":
      return page(addressOf.driver(hit.driverId), hit.name, hit.nationality ?? "driver");
    case "Team":
      return page(addressOf.team(hit.teamId), hit.name, "team");
    case "Circuit":
      return page(addressOf.circuit(hit.circuitId), hit.circuitName, hit.country ?? "circuit");
    case "Race":
      return page(addressOf.race(hit.raceId), `${hit.year} ${hit.name}`, "race");
    default:
      return [];
  }
}

/** A season, for a year that is typed. */
export function seasonsOf(text: string): Page[] {
  const year = /^(19|20)\d\d$/.exec(text)?.[0];
  return year ? [{ key: year, href: addressOf.season(Number(year)), name: year, kind: "season" }] : [];
}

/** Finds drivers, teams, circuits, races and seasons by name; `/` leads there from anywhere. */
export function Search() {
  const [, go] = useLocation();
  const [text, setText] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const { hits, isCurrent, problem } = useSearch(text);
  const seasons = seasonsOf(text.trim());
  const pages = [...seasons, ...hits.flatMap(pageOf)];

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === "/" && !isTyping) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    document.addEventListener("keydown", focus);
    return () => document.removeEventListener("keydown", focus);
  }, []);

  return (
    <Combobox
      label="Search drivers, teams, circuits, races and seasons"
      placeholder="Search  ( / )"
      text={text}
      onText={setText}
      items={pages}
      isCurrent={isCurrent || seasons.length > 0}
      problem={problem}
      inputRef={box}
      onChoose={({ href }) => {
        setText("");
        go(href);
      }}
    />
  );
}

import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { addressOf } from "../addresses";
import { documentOf } from "../documentOf";
import { SearchDocument, type SearchQuery } from "../generated/graphql";
import { type Choice, Combobox } from "./Combobox";

type Hit = SearchQuery["search"][number];

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
  const wanted = useDeferredValue(text.trim());
  const [{ data }] = useQuery({
    query: documentOf(SearchDocument),
    variables: { text: wanted },
    pause: wanted.length < 2,
  });
  const pages = wanted.length < 2 || !data ? [] : [...seasonsOf(wanted), ...data.search.flatMap(pageOf)];

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
      isEmpty={wanted.length >= 2 && data !== undefined && pages.length === 0}
      inputRef={box}
      onChoose={({ href }) => {
        setText("");
        go(href);
      }}
    />
  );
}

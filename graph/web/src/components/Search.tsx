import { useCombobox } from "downshift";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import { useQuery } from "urql";
import { useLocation } from "wouter";
import { SearchDocument, type SearchQuery } from "../generated/graphql";

type Hit = SearchQuery["search"][number];

interface Place {
  href: string;
  name: string;
  kind: string;
}

/** The page of what was found, if there is one. */
function placeOf(hit: Hit): Place[] {
  switch (hit.__typename) {
    case "Driver":
      return [{ href: `/explore/drivers/${hit.driverId}`, name: hit.name, kind: hit.nationality ?? "driver" }];
    case "Circuit":
      return [{ href: `/explore/circuits/${hit.circuitId}`, name: hit.circuitName, kind: hit.country ?? "circuit" }];
    case "Race":
      return [{ href: `/explore/seasons/${hit.year}`, name: `${hit.year} ${hit.name}`, kind: "race" }];
    default:
      return [];
  }
}

/** Finds drivers, circuits and races by name; `/` leads there from anywhere. */
export function Search() {
  const [, go] = useLocation();
  const [text, setText] = useState("");
  const box = useRef<HTMLInputElement>(null);
  const asked = useDeferredValue(text.trim());
  const [{ data }] = useQuery({ query: SearchDocument, variables: { text: asked }, pause: asked.length < 2 });
  const places = asked.length < 2 || !data ? [] : data.search.flatMap(placeOf);

  const { isOpen, getLabelProps, getMenuProps, getInputProps, getItemProps, highlightedIndex } = useCombobox<Place>({
    items: places,
    inputValue: text,
    itemToString: (place) => place?.name ?? "",
    defaultHighlightedIndex: 0,
    selectedItem: null,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem) {
        setText("");
        go(selectedItem.href);
      }
    },
  });

  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key === "/" && !typing) {
        event.preventDefault();
        box.current?.focus();
      }
    };
    document.addEventListener("keydown", lead);
    return () => document.removeEventListener("keydown", lead);
  }, []);

  return (
    <div className="search" role="search">
      <label {...getLabelProps()} className="hidden">
        Search drivers, circuits and races
      </label>
      <input
        {...getInputProps({
          ref: box,
          // Here, for letters typed fast are lost between this event and the library's own one after it.
          onChange: (event) => setText(event.currentTarget.value),
        })}
        type="search"
        placeholder="Search  ( / )"
        autoComplete="off"
      />
      <ul {...getMenuProps()} hidden={!isOpen || places.length === 0}>
        {isOpen &&
          places.map((place, index) => (
            <li
              key={`${place.href} ${place.name}`}
              {...getItemProps({ item: place, index })}
              className={index === highlightedIndex ? "chosen" : ""}
            >
              {place.name} <small>{place.kind}</small>
            </li>
          ))}
      </ul>
    </div>
  );
}

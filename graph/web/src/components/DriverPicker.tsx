import { useDeferredValue, useState } from "react";
import { useQuery } from "urql";
import { documentOf } from "../documentOf";
import { SearchDocument } from "../generated/graphql";
import { Combobox } from "./Combobox";

/** A box that finds a driver by name. */
export function DriverPicker({ label, onChoose }: { label: string; onChoose: (driverId: number) => void }) {
  const [text, setText] = useState("");
  const wanted = useDeferredValue(text.trim());
  const [{ data }] = useQuery({
    query: documentOf(SearchDocument),
    variables: { text: wanted },
    pause: wanted.length < 2,
  });
  const items =
    wanted.length < 2 || !data
      ? []
      : data.search.flatMap((hit) =>
          hit.__typename === "Driver"
            ? [{ key: String(hit.driverId), name: hit.name, kind: hit.nationality ?? "", driverId: hit.driverId }]
            : [],
        );
  return (
    <div className="picker">
      <Combobox
        label={label}
        isLabelShown
        text={text}
        onText={setText}
        items={items}
        isEmpty={wanted.length >= 2 && data !== undefined && items.length === 0}
        onChoose={({ driverId }) => {
          setText("");
          onChoose(driverId);
        }}
      />
    </div>
  );
}

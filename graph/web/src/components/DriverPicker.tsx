import { useState } from "react";
import { Combobox } from "./Combobox";
import { useSearch } from "./useSearch";

/** A box that finds a driver by name. */
export function DriverPicker({ label, onChoose }: { label: string; onChoose: (driverId: number) => void }) {
  const [text, setText] = useState("");
  const { hits, isCurrent, problem } = useSearch(text);
  const items = hits.flatMap((hit) =>
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
        isCurrent={isCurrent}
        problem={problem}
        onChoose={({ driverId }) => {
          setText("");
          onChoose(driverId);
        }}
      />
    </div>
  );
}

import { useEffect, useMemo, useRef, useState } from "react";
import type { Draw } from "../charts/draw";
import type { Site } from "../charts/worldMap";
import { plural } from "../format";
import { ChartCard } from "./ChartCard";
import type { Operation } from "./QueryLink";
import { useEmbed } from "./embed";
import { lateModule, usePrintable } from "./lateModule";
import { useIsNear } from "./useIsNear";

/** The outlines of the continents are not part of other pages. */
const WORLD = lateModule(async () => (await import("../charts/worldMap")).worldMap);

interface Circuit {
  circuitName: string;
  country: string;
  latitude?: number | null;
  longitude?: number | null;
  totalRaces: number;
}

interface Props extends Operation {
  title: string;
  sentence: string;
  circuits: readonly Circuit[];
}

const ID = "map";

const NOTHING: Draw = () => ({ marks: [] });

/** Circuits on a map of the world. */
export function SiteMap({ title, sentence, circuits, ...operation }: Props) {
  const sites = useMemo(() => circuits.flatMap(siteOf), [circuits]);
  const [, setIsLoaded] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const embed = useEmbed();
  const isNear = useIsNear(place);
  const isWanted = isNear || embed?.id === ID;
  usePrintable(WORLD);
  useEffect(() => {
    if (isWanted) {
      void WORLD.load().then(() => setIsLoaded(true));
    }
  }, [isWanted]);
  const worldMap = isWanted ? WORLD.current : undefined;
  const draw = useMemo(() => worldMap?.(sites) ?? NOTHING, [worldMap, sites]);
  if (sites.length === 0) {
    return <p className="muted">The data does not say where that is.</p>;
  }
  return (
    <div ref={place}>
      <ChartCard
        id={ID}
        title={title}
        sentence={sentence}
        draw={draw}
        height={180}
        aspectRatio={2}
        columns={[
          { name: "Circuit", isKey: true, value: (row) => row.name },
          { name: "Latitude", isNumber: true, value: (row) => row.latitude, cell: (row) => row.latitude },
          { name: "Longitude", isNumber: true, value: (row) => row.longitude, cell: (row) => row.longitude },
          { name: "Races", isNumber: true, value: (row) => row.races },
        ]}
        rows={sites}
        keyOf={(row) => row.name}
        {...operation}
      />
    </div>
  );
}

function siteOf({ circuitName, country, latitude, longitude, totalRaces }: Circuit): Site[] {
  if (latitude === null || latitude === undefined || longitude === null || longitude === undefined) {
    return [];
  }
  const label = `${circuitName}, ${country}: ${plural(totalRaces, "race")}`;
  return [{ name: circuitName, latitude, longitude, races: totalRaces, label }];
}

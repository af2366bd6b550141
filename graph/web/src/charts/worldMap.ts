import land from "world-atlas/land-110m.json";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { CAPTION, type Draw, PAPER, RULE } from "./draw";

export interface Site {
  name: string;
  latitude: number;
  longitude: number;
  races: number;
  label: string;
}

const topology = land as unknown as Topology<{ land: GeometryCollection }>;
const countries = feature(topology, topology.objects.land);

/** Circuits on Natural Earth's land; the area of a dot is the number of races. */
export function worldMap(sites: readonly Site[]): Draw {
  return (Plot, width) => ({
    projection: { type: "equal-earth", domain: { type: "MultiPoint", coordinates: EDGES } },
    r: { range: [0, width < 560 ? 9 : 14], domain: [0, Math.max(1, ...sites.map((site) => site.races))] },
    marks: [
      Plot.geo(countries, { fill: RULE, fillOpacity: 0.8 }),
      Plot.dot(sites, {
        x: "longitude",
        y: "latitude",
        r: "races",
        fill: "var(--accent)",
        fillOpacity: 0.55,
        stroke: PAPER,
        title: "label",
        tip: { fill: PAPER, stroke: CAPTION },
      }),
    ],
  });
}

/** Without Antarctica. */
const EDGES: [number, number][] = [
  [-125, -40],
  [155, -40],
  [-125, 62],
  [155, 62],
];

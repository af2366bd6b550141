import { CAPTION, type Draw, INK, PAPER, RULE, type Series, seriesOf, spread } from "./draw";

export interface SeriesPoint {
  name: string;
  x: number;
  /** Null where it is not known: the line has a gap. */
  y: number | null;
  /** An open circle. */
  isMarked?: boolean;
}

interface Options {
  series: readonly Series[];
  points: readonly SeriesPoint[];
  height: number;
  x: { label: string; domain: [number, number]; ticks?: number[]; write?: (at: number) => string };
  y: { label: string; domain: [number, number]; isReversed?: boolean; write?: (at: number) => string; ticks?: number };
  /** What stands at the end of a line. */
  endLabel: (series: Series, last: SeriesPoint) => string;
  /** What stands at its beginning, if anything. */
  startLabel?: (series: Series, first: SeriesPoint) => string;
}

const NARROW = 560;
const LETTER_PIXELS = 6.6;
const MARGIN_TOP = 24;
const MARGIN_BOTTOM = 34;
const LABEL_GAP = 13;

/** Lines that are labelled where they end; those of a team have its colour. */
export function seriesLines({ series, points, height, x, y, endLabel, startLabel }: Options): Draw {
  const known = points.filter((point) => point.y !== null);
  const colors = new Map(series.map((one) => [one.name, one]));
  const ends = series.flatMap((one) => {
    const last = known.findLast((point) => point.name === one.name);
    return last ? [{ one, last, first: known.find((point) => point.name === one.name) ?? last }] : [];
  });
  const inner = height - MARGIN_TOP - MARGIN_BOTTOM;
  const [low, high] = y.domain;
  const toPixels = (value: number) => ((y.isReversed ? value - low : high - value) / (high - low || 1)) * inner;
  return (Plot, width) => {
    const isNarrow = width < NARROW;
    const longest = Math.max(0, ...series.map((one) => one.short.length));
    const right = isNarrow ? Math.min(125, Math.max(84, 14 + LETTER_PIXELS * longest)) : 132;
    const placed = labelPixels(ends, x.domain[1], toPixels, inner);
    return {
      height,
      marginLeft: startLabel ? (isNarrow ? 30 : 128) : 44,
      marginRight: right,
      marginTop: MARGIN_TOP,
      marginBottom: MARGIN_BOTTOM,
      x: {
        label: x.label,
        labelArrow: "none",
        domain: x.domain,
        ticks: isNarrow && x.ticks ? x.ticks.filter((_, at) => at % 2 === 0) : x.ticks,
        tickFormat: x.write ?? ((at: number) => (Number.isInteger(at) ? String(at) : "")),
        tickSize: 0,
      },
      y: {
        label: startLabel ? null : y.label,
        labelOffset: 40,
        labelArrow: "none",
        domain: y.isReversed ? [high, low] : [low, high],
        axis: startLabel ? null : "left",
        ticks: y.ticks ?? 6,
        tickFormat: y.write,
        tickSize: 0,
      },
      marks: [
        startLabel ? Plot.gridX({ stroke: RULE, strokeOpacity: 1 }) : Plot.gridY({ stroke: RULE, strokeOpacity: 1 }),
        series.map((one) =>
          Plot.line(
            points.filter((point) => point.name === one.name),
            {
              x: "x",
              y: (point: { y: number | null }) => point.y ?? NaN,
              stroke: one.color,
              strokeWidth: 1.8,
              strokeDasharray: one.isDashed ? "5 2.5" : undefined,
              ariaLabel: () => seriesOf(one.name),
            },
          ),
        ),
        Plot.dot(
          known.filter((point) => point.isMarked),
          {
            x: "x",
            y: "y",
            r: 2.6,
            fill: PAPER,
            stroke: (point: SeriesPoint) => colors.get(point.name)?.color ?? INK,
            strokeWidth: 1.5,
            ariaLabel: (point: SeriesPoint) => seriesOf(point.name),
          },
        ),
        placed.map(({ one, last, dy }) =>
          Plot.text([last], {
            className: isAtEdge(last, x.domain[1]) ? undefined : "early",
            x: isAtEdge(last, x.domain[1]) ? () => x.domain[1] : "x",
            y: "y",
            dx: 7,
            dy,
            text: () => (isNarrow ? one.short : endLabel(one, last)),
            textAnchor: "start",
            fill: CAPTION,
            stroke: PAPER,
            strokeWidth: 3,
            ariaLabel: () => seriesOf(one.name),
          }),
        ),
        startLabel
          ? ends.map(({ one, first }) =>
              Plot.text([first], {
                x: "x",
                y: "y",
                dx: -7,
                text: () => (isNarrow ? String(first.y) : startLabel(one, first)),
                textAnchor: "end",
                fill: CAPTION,
                ariaLabel: () => seriesOf(one.name),
              }),
            )
          : [],
      ],
      color: { type: "identity" },
    };
  };
}

/** Cars that were lapped end a few laps before the others. */
const isAtEdge = (last: SeriesPoint, edge: number) => last.x >= edge * 0.92;

/** Labels of lines that reach the right edge move apart; the others stay where their line ends. */
function labelPixels(
  ends: readonly { one: Series; last: SeriesPoint }[],
  edge: number,
  toPixels: (value: number) => number,
  inner: number,
) {
  const atEdge = ends.filter(({ last }) => isAtEdge(last, edge));
  const pixels = atEdge.map(({ last }) => toPixels(last.y ?? 0));
  const moved = spread(pixels, LABEL_GAP, inner);
  return ends.map((end) => {
    const at = atEdge.indexOf(end);
    return { ...end, dy: at < 0 ? 0 : (moved[at] ?? 0) - (pixels[at] ?? 0) };
  });
}

import type { RowData } from "@tanstack/react-table";
import { type ReactNode, useCallback, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { Draw, Series } from "../charts/draw";
import { download, fileName } from "../download";
import { Chart } from "./Chart";
import { embedCode, useEmbed } from "./embed";
import { type Operation, QueryLink } from "./QueryLink";
import { SeriesPicker } from "./SeriesPicker";
import { type Column, CsvButton, Table } from "./Table";

interface Props<Row extends RowData> extends Operation {
  /** The chart's name in addresses. */
  id: string;
  title: string;
  /** What is drawn, with its unit. */
  sentence: string;
  draw: Draw;
  height: number;
  aspectRatio?: number;
  /** The values that are drawn. */
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  /** Lines that can be brought forward by their names. */
  series?: readonly Series[];
  /** Names of the series that stand out at first. */
  initial?: readonly string[];
  /** A series' values in words, at a step of the x axis. */
  describe?: (name: string, step: number) => string;
  steps?: { label: string; first: number; last: number };
  options?: ReactNode;
}

/** The page that the chart is on. */
const pageName = () => document.title.replace(/ – Racing Data$/, "");

const NO_SERIES: readonly Series[] = [];
const NOTHING: readonly string[] = [];

/** A chart that says what it shows, with its values as a table, its query, and itself as a file or for other pages. */
export function ChartCard<Row extends RowData>(props: Props<Row>) {
  const { id, title, sentence, draw, height, aspectRatio, columns, rows, keyOf, options, ...operation } = props;
  const { series = NO_SERIES, initial = NOTHING, describe, steps } = props;
  const embed = useEmbed();
  const heading = useId();
  const card = useRef<HTMLElement>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosen, setChosen] = useState(initial);
  const [pointed, setPointed] = useState<string>();
  const [step, setStep] = useState<number>();
  const [isOpen, setIsOpen] = useState(false);
  const [frame, setFrame] = useState("");
  const svg = () => card.current?.querySelector<SVGSVGElement>(".chart svg");
  const save = useCallback(
    async (kind: "svg" | "png") => {
      const chart = svg();
      if (chart) {
        const { pngFile, svgFile } = await import("../charts/image");
        const name = `${pageName()}: ${title}`;
        download(fileName(name, kind), kind === "svg" ? svgFile(chart, name) : await pngFile(chart, name));
      }
    },
    [title],
  );
  const highlighted = pointed ? (chosen.includes(pointed) ? chosen : [...chosen, pointed]) : chosen;
  const showFrame = () => {
    if (card.current) {
      setFrame(embedCode(id, title, card.current, aspectRatio !== undefined));
      dialog.current?.showModal();
    }
  };
  const Heading = embed ? "h1" : "h2";
  const figure = (
    <figure ref={card} id={id} aria-labelledby={heading}>
      <div className="heading">
        <figcaption>
          <Heading id={heading}>{title}</Heading>
          <p>{sentence}</p>
        </figcaption>
        <div className="tools">
          {options}
          {embed ? (
            <a href={window.location.pathname} target="_blank" rel="noopener">
              {pageName()}, Racing Data
            </a>
          ) : (
            <>
              <QueryLink of={title} {...operation} />
              {(["svg", "png"] as const).map((kind) => (
                <button key={kind} type="button" className="plain" onClick={() => void save(kind)}>
                  {kind.toUpperCase()}
                  <span className="hidden"> of {title}</span>
                </button>
              ))}
              <CsvButton title={title} columns={columns} rows={rows} />
              <button type="button" className="plain" onClick={showFrame}>
                Embed<span className="hidden"> {title}</span>
              </button>
            </>
          )}
        </div>
      </div>
      <Chart
        title={title}
        draw={draw}
        height={height}
        aspectRatio={aspectRatio}
        highlighted={highlighted}
        step={step}
        onPoint={setPointed}
      />
      {series.length > 0 && (
        <SeriesPicker
          title={title}
          series={series}
          chosen={chosen}
          onChoose={setChosen}
          onPoint={setPointed}
          highlighted={highlighted}
          describe={describe}
          steps={steps}
          step={step}
          onStep={setStep}
        />
      )}
      {!embed && (
        <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>The values as a table</summary>
          {isOpen && <Table caption={`${title}: values`} columns={columns} rows={rows} keyOf={keyOf} isTall />}
        </details>
      )}
      <dialog ref={dialog} aria-label={`Embed ${title}`}>
        <h2>Embed this chart</h2>
        <p>This HTML shows the chart, with the current data, on another page.</p>
        <textarea readOnly aria-label="HTML" value={frame} onFocus={(event) => event.target.select()} />
        <form method="dialog">
          <button type="button" className="button" onClick={() => void navigator.clipboard?.writeText(frame)}>
            Copy
          </button>{" "}
          <button className="button">Close</button>
        </form>
      </dialog>
    </figure>
  );
  if (!embed) {
    return figure;
  }
  return embed.id === id ? createPortal(figure, embed.place) : null;
}

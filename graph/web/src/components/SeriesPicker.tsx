import type { Series } from "../charts/draw";

interface Props {
  title: string;
  series: readonly Series[];
  chosen: readonly string[];
  onChoose: (names: readonly string[]) => void;
  onPoint: (name: string | undefined) => void;
  highlighted: readonly string[];
  describe?: (name: string, step: number) => string;
  steps?: { label: string; first: number; last: number };
  step?: number | undefined;
  onStep: (step: number) => void;
}

/** Brings lines forward by their names, and says their values at a step: by mouse, touch, keyboard and screen reader. */
export function SeriesPicker(props: Props) {
  const { title, series, chosen, onChoose, onPoint, highlighted, describe, steps, onStep } = props;
  const step = Math.min(props.step ?? Infinity, steps?.last ?? 0);
  const said = describe ? highlighted.map((name) => describe(name, step)).join("; ") : "";
  return (
    <div className="series">
      <ul aria-label={`Lines of ${title}`}>
        {series.map(({ name, short, color }) => {
          const isChosen = chosen.includes(name);
          return (
            <li key={name}>
              <button
                type="button"
                aria-pressed={isChosen}
                aria-label={name}
                onClick={() => onChoose(isChosen ? chosen.filter((other) => other !== name) : [...chosen, name])}
                onFocus={() => onPoint(name)}
                onBlur={() => onPoint(undefined)}
                onPointerEnter={() => onPoint(name)}
                onPointerLeave={() => onPoint(undefined)}
              >
                <span className="team-mark" style={{ "--team": color } as React.CSSProperties} />
                {short}
              </button>
            </li>
          );
        })}
      </ul>
      {steps && describe && (
        <>
          <label>
            {steps.label}
            <input
              type="range"
              min={steps.first}
              max={steps.last}
              value={step}
              aria-valuetext={`${steps.label} ${step}: ${said || "choose a line"}`}
              onFocus={() => onStep(step)}
              onChange={(event) => onStep(Number(event.target.value))}
            />
            <span>{step}</span>
          </label>
          <output aria-live="polite">{said}</output>
        </>
      )}
    </div>
  );
}

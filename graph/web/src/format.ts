const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("en-GB", { dateStyle: "full", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
const session = new Intl.DateTimeFormat("en-GB", {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

type Maybe<T> = T | null | undefined;

export const UNKNOWN = "–";

const or =
  <T>(write: (value: T) => string) =>
  (value: Maybe<T>): string =>
    value === null || value === undefined ? UNKNOWN : write(value);

export const count = or<number>(whole.format);
export const figure = or<number>(fine.format);
export const percent = or<number>(share.format);
export const text = or<string>(String);
export const date = or<string>((value) => day.format(new Date(value)));
export const fullDate = or<string>((value) => weekday.format(new Date(value)));
/** A moment in the visitor's time zone. */
export const time = or<string>((value) => moment.format(new Date(value)));
export const sessionTime = or<string>((value) => session.format(new Date(value)));

/** 82210 milliseconds as 1:22.210. */
export const lap = or<number>((milliseconds) => {
  const seconds = ((milliseconds % 60_000) / 1000).toFixed(3);
  return milliseconds < 60_000 ? seconds : `${Math.floor(milliseconds / 60_000)}:${seconds.padStart(6, "0")}`;
});

/** 415 milliseconds as 0.415 s. */
export const seconds = or<number>((milliseconds) =>
  milliseconds < 60_000 ? `${(milliseconds / 1000).toFixed(3)} s` : lap(milliseconds),
);

export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

/** PRACTICE_1 as Practice 1. */
export const words = (name: string): string => {
  const spaced = name.toLowerCase().replaceAll("_", " ");
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** 2007 to 2012 and 2015, from years in any order. */
export function years(list: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const year of [...new Set(list)].sort((one, other) => one - other)) {
    const last = spans.at(-1);
    if (last && last[1] === year - 1) {
      last[1] = year;
    } else {
      spans.push([year, year]);
    }
  }
  return spans.map(([first, last]) => (first === last ? `${first}` : `${first} to ${last}`)).join(", ");
}

/** 1950–2025, or 1962 for a single year. */
export const yearSpan = (first?: Maybe<{ year: number }>, last?: Maybe<{ year: number }>): string =>
  !first ? UNKNOWN : !last || last.year === first.year ? `${first.year}` : `${first.year}–${last.year}`;

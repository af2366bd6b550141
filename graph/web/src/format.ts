/** Intl loads 20 to 25 ms of data for its first number, date or comparison: what first screens write does without. */
const MONTHS = "January February March April May June July August September October November December".split(" ");
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

/** A function's result, from its first call on. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** As Intl abbreviates them in British English. */
const short = (month: string) => (month === "September" ? "Sept" : month.slice(0, 3));
const two = (value: number) => String(value).padStart(2, "0");
const clock = (moment: Date) => `${two(moment.getHours())}:${two(moment.getMinutes())}`;
const dayAndMonth = (moment: Date) => `${moment.getDate()} ${short(MONTHS[moment.getMonth()] ?? "")}`;

type Maybe<T> = T | null | undefined;

export const UNKNOWN = "–";

const or =
  <T>(write: (value: T) => string) =>
  (value: Maybe<T>): string =>
    value === null || value === undefined ? UNKNOWN : write(value);

/** A number with at most so many decimal places, its thousands apart. It is rounded as it is written: 0.565 to 0.57. */
function rounded(value: number, places: number, shift = 0): string {
  const absolute = Math.abs(value);
  const whole = absolute < 1e-6 ? 0 : Math.round(Number(`${absolute}e${places + shift}`));
  const [integer = "", decimals] = String(Number(`${whole}e-${places}`)).split(".");
  const grouped = integer.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return `${value < 0 && whole ? "-" : ""}${grouped}${decimals ? `.${decimals}` : ""}`;
}

export const count = or<number>((value) => rounded(value, 0));
export const figure = or<number>((value) => rounded(value, 2));
export const percent = or<number>((value) => `${rounded(value, 1, 2)}%`);
export const text = or<string>(String);
export const date = or<string>((value) => {
  const day = new Date(value);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
});
/** With the month abbreviated, for tables. */
export const shortDate = or<string>((value) => {
  const day = new Date(value);
  return `${day.getUTCDate()} ${short(MONTHS[day.getUTCMonth()] ?? "")} ${day.getUTCFullYear()}`;
});
export const fullDate = or<string>((value) => `${DAYS[new Date(value).getUTCDay()]}, ${date(value)}`);
/** A moment in the visitor's time zone. */
export const time = or<string>((value) => {
  const moment = new Date(value);
  return `${dayAndMonth(moment)} ${moment.getFullYear()}, ${clock(moment)}`;
});
export const sessionTime = or<string>((value) => {
  const moment = new Date(value);
  return `${(DAYS[moment.getDay()] ?? "").slice(0, 3)} ${dayAndMonth(moment)}, ${clock(moment)}`;
});

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

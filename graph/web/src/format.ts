const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });
const share = new Intl.NumberFormat("en", { style: "percent", maximumFractionDigits: 1 });
const day = new Intl.DateTimeFormat("en", { dateStyle: "long", timeZone: "UTC" });
const moment = new Intl.DateTimeFormat("en", { dateStyle: "medium", timeStyle: "short" });

type Maybe<T> = T | null | undefined;

const or =
  <T>(write: (value: T) => string) =>
  (value: Maybe<T>): string =>
    value === null || value === undefined ? "–" : write(value);

export const count = or<number>(whole.format);
export const figure = or<number>(fine.format);
export const percent = or<number>(share.format);
export const text = or<string>(String);
export const date = or<string>((value) => day.format(new Date(value)));
export const time = or<string>((value) => moment.format(new Date(value)));

/** 82210 milliseconds as 1:22.210. */
export const lap = or<number>((milliseconds) => {
  const seconds = ((milliseconds % 60_000) / 1000).toFixed(3);
  return milliseconds < 60_000 ? seconds : `${Math.floor(milliseconds / 60_000)}:${seconds.padStart(6, "0")}`;
});

export const plural = (number: number, one: string, many = `${one}s`): string =>
  `${count(number)} ${number === 1 ? one : many}`;

import { expect, test } from "vitest";
import { count, date, figure, fullDate, lap, percent, plural, sessionTime, shortDate, time } from "./format";

test("laps are written as at the track", () => {
  expect([lap(82210), lap(59999), lap(60000), lap(3_600_000)]).toEqual(["1:22.210", "59.999", "1:00.000", "60:00.000"]);
});

test("what is not known is a dash", () => {
  expect([lap(null), count(undefined), percent(null), date(null)]).toEqual(["–", "–", "–", "–"]);
});

test("nothing is a figure too", () => {
  expect([count(0), percent(1e-9), plural(0, "win")]).toEqual(["0", "0%", "0 wins"]);
});

test("numbers are grouped, and one is one", () => {
  expect([plural(1, "race"), plural(27118, "race")]).toEqual(["1 race", "27,118 races"]);
});

test("a day is the same day everywhere", () => {
  expect(date("1985-01-07")).toBe("7 January 1985");
});

test("numbers are written as Intl writes them", () => {
  const options = [
    { maximumFractionDigits: 0 },
    { maximumFractionDigits: 2 },
    { style: "percent", maximumFractionDigits: 1 },
  ];
  const [whole, fine, share] = options.map(
    (one) => new Intl.NumberFormat("en", { signDisplay: "negative", ...one } as Intl.NumberFormatOptions),
  );
  for (let at = 0; at < 20_000; at++) {
    const value =
      (at % 2 ? Math.random() : Math.round(Math.random() * 1000) / 1000) * 10 ** (at % 8) * (at % 3 ? 1 : -1);
    expect([count(value), figure(value), percent(value)]).toEqual(
      [whole, fine, share].map((format) => format?.format(value)),
    );
  }
});

test("days are written as Intl writes them", () => {
  const [medium, long, full] = (["medium", "long", "full"] as const).map(
    (dateStyle) => new Intl.DateTimeFormat("en-GB", { dateStyle, timeZone: "UTC" }),
  );
  for (let at = 0; at < 40_000; at += 13) {
    const day = new Date(at * 86_400_000).toISOString().slice(0, 10);
    const expected = [medium, long, full].map((format) => format?.format(new Date(day)));
    expect([shortDate(day), date(day), fullDate(day)]).toEqual(expected);
  }
});

test("moments are written as Intl writes them", () => {
  const moment = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short" });
  const session = new Intl.DateTimeFormat("en-GB", {
    weekday: "short",
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
  });
  for (let at = 0; at < 10_000; at++) {
    const value = new Date(at * 171_717_717).toISOString();
    // Newer data of Intl has a comma after the day of the week.
    const expected = session.format(new Date(value)).replace(/^(\w+),/, "$1");
    expect([time(value), sessionTime(value)]).toEqual([moment.format(new Date(value)), expected]);
  }
});

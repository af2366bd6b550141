/** The usual letters of races whose names begin like another's. */
const CODES: Readonly<Record<string, string>> = {
  Austrian: "AUT",
  British: "GBR",
  Chinese: "CHN",
  Dutch: "NED",
  French: "FRA",
  German: "GER",
  Japanese: "JPN",
  "San Marino": "SMR",
  "Saudi Arabian": "SAU",
  "South African": "RSA",
  Spanish: "ESP",
  Swiss: "SUI",
  "United States": "USA",
  "United States Grand Prix West": "USW",
};

/** Three letters for a race: ITA for the Italian Grand Prix. */
export function raceCode(name: string): string {
  const place = name.replace(/ Grand Prix$/, "");
  const plain = place.normalize("NFKD").replaceAll(/[^A-Za-z0-9]/g, "");
  return CODES[place] ?? plain.slice(0, 3).toUpperCase();
}

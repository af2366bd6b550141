/** One colour a team, the same in every chart, readable on light and on dark paper. */

const KNOWN: Readonly<Record<string, string>> = {
  alfa: "#a32638",
  alphatauri: "#4a76a8",
  alpine: "#d65aa6",
  arrows: "#d97a1e",
  aston_martin: "#15806a",
  bar: "#8b8f94",
  benetton: "#1b9e77",
  bmw_sauber: "#4f7fd1",
  brabham: "#3f6f5a",
  brawn: "#8da12a",
  brm: "#4c7a3d",
  cooper: "#2e7d4f",
  ferrari: "#d40000",
  force_india: "#d0782a",
  haas: "#8b8f94",
  honda: "#b0506a",
  jaguar: "#2f7a4f",
  jordan: "#c79a00",
  ligier: "#3d7fd6",
  lotus_f1: "#9a7d24",
  lotus_racing: "#4c8a3b",
  lotus_team: "#4c8a3b",
  maserati: "#a8484f",
  mclaren: "#e57200",
  mercedes: "#00a19b",
  minardi: "#7a7f88",
  racing_point: "#e05aa0",
  rb: "#5b74d8",
  red_bull: "#4463c9",
  renault: "#c99700",
  sauber: "#2f9e4f",
  team_lotus: "#4c8a3b",
  toro_rosso: "#5676b8",
  toyota: "#cc4b4b",
  tyrrell: "#5277b8",
  vanwall: "#3a7d52",
  williams: "#3f8fd6",
};

/** A CSS colour for a team's reference; the ink of captions without a team. */
export function teamColor(reference: string | null | undefined): string {
  if (!reference) {
    return "var(--ink-3)";
  }
  return KNOWN[reference] ?? `oklch(60% 0.13 ${hue(reference)})`;
}

/** 0 to 359, the same for the same text. */
function hue(text: string): number {
  let hash = 0;
  for (const character of text) {
    hash = (hash * 31 + (character.codePointAt(0) ?? 0)) % 0x7fffffff;
  }
  return hash % 360;
}

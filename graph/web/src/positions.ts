const OUTCOMES: Readonly<Record<string, string>> = { R: "Ret", D: "DSQ", E: "EX", W: "WD", F: "DNQ", N: "NC" };

/** 1, or why there is no position: Ret, DSQ. */
export const shortPosition = (row: { position?: number | null; positionText: string }): string =>
  row.position ? String(row.position) : (OUTCOMES[row.positionText] ?? row.positionText);

type Value = string | number | boolean | null | undefined;

/** Rows as CSV by RFC 4180: an unknown value is empty. */
export function csv(head: readonly string[], rows: readonly (readonly Value[])[]): string {
  const line = (values: readonly Value[]) => values.map(field).join(",");
  return `${[head, ...rows].map(line).join("\r\n")}\r\n`;
}

function field(value: Value): string {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Save a text or an image as a file on the visitor's disk. */
export function download(name: string, content: Blob | string, type = "text/csv;charset=utf-8"): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Firefox starts a download after this event has ended.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for a file: "Results of 2020" as results-of-2020. */
export function fileName(title: string, suffix: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return `${plain.replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-|-$/g, "")}.${suffix}`;
}

/** Whether a text has another in it, whatever the case and the accents. */
export function includes(text: string | null | undefined, part: string): boolean {
  return plain(text ?? "").includes(plain(part));
}

const plain = (text: string) => text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

interface SourceFile {
  name: string;
  licence?: string | null;
}

/** The licences of files, each once, with how many files have it. */
export function licencesOf(sources: readonly SourceFile[]): { licence: string; files: number }[] {
  const counts = new Map<string, number>();
  for (const { licence } of sources) {
    if (licence) {
      counts.set(licence, (counts.get(licence) ?? 0) + 1);
    }
  }
  return [...counts].map(([licence, files]) => ({ licence, files }));
}

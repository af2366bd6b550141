/** What this browser tab keeps until it is closed, or only until it is loaded again where its storage is forbidden. */

const inMemory = new Map<string, string>();

export function kept(name: string): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined;
  } catch {
    return inMemory.get(name);
  }
}

export function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(name, text);
  } catch {
    inMemory.set(name, text);
  }
}

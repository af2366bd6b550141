/** The API key of this browser tab, where the service needs one. It is kept until the tab is closed. */

const NAME = "racing-api-key";

export function apiKey(): string | undefined {
  return sessionStorage.getItem(NAME) ?? undefined;
}

export function keepApiKey(key: string): void {
  sessionStorage.setItem(NAME, key);
}

/** Headers of an HTTP request. */
export function authorization(): Record<string, string> {
  const key = apiKey();
  return key ? { Authorization: `Bearer ${key}` } : {};
}

/** The payload of a WebSocket's `connection_init`, for browsers cannot send headers there. */
export function connectionParams(): Record<string, string> {
  const key = apiKey();
  return key ? { apiKey: key } : {};
}

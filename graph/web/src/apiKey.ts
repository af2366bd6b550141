/** The API key of this browser tab, where the service needs one. It is kept until the tab is closed. */

import { keep, kept } from "./tabStorage";

const NAME = "racing-api-key";

export function apiKey(): string | undefined {
  return kept(NAME);
}

export function keepApiKey(key: string): void {
  keep(NAME, key);
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

/** The API key of this browser tab, where the service needs one. It is kept until the tab is closed. */

import { keep, kept } from "./tabStorage";

const NAME = "racing-api-key";

export function apiKey(): string | undefined {
  return kept(NAME);
}

/** Whether the browser keeps the key. */
export function keepApiKey(key: string): boolean {
  return keep(NAME, key);
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

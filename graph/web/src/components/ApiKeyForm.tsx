import type { FormEvent } from "react";
import { apiKey, keepApiKey } from "../apiKey";

/** Shown where the service rejects a request without a valid API key. */
export function ApiKeyForm({ onKey }: { onKey: () => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    keepApiKey(String(new FormData(event.currentTarget).get("key")).trim());
    onKey();
  };
  return (
    <form className="problem" onSubmit={submit}>
      <h1>This service needs an API key</h1>
      {apiKey() && <p role="alert">The service does not accept the key that was entered.</p>}
      <label>
        API key <input name="key" type="password" autoComplete="off" required />
      </label>{" "}
      <button type="submit">Continue</button>
      <p>The key is kept in this browser tab until it is closed.</p>
    </form>
  );
}

import { type FormEvent, useState } from "react";
import { apiKey, keepApiKey } from "../apiKey";

/** Shown where the service rejects a request without a valid API key. */
export function ApiKeyForm({ onKey }: { onKey: () => void }) {
  const [isForbidden, setIsForbidden] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (keepApiKey(String(new FormData(event.currentTarget).get("key")).trim())) {
      onKey();
    } else {
      setIsForbidden(true);
    }
  };
  return (
    <form className="problem" onSubmit={submit}>
      <h1>This service needs an API key</h1>
      {apiKey() && <p role="alert">The service does not accept the key that was entered.</p>}
      {isForbidden && <p role="alert">The browser does not keep the key: allow this site to store data.</p>}
      <label>
        API key <input name="key" type="password" autoComplete="off" required />
      </label>{" "}
      <button type="submit">Continue</button>
      <p>The key is kept in this browser tab until it is closed.</p>
    </form>
  );
}

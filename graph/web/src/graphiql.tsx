import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL } from "graphiql";
import "graphiql/setup-workers/vite";
import "graphiql/style.css";
import { parse, print } from "graphql";
import { createRoot } from "react-dom/client";
import { authorization, connectionParams } from "./apiKey";
import "./graphiql.css";
import { ApiKeyForm } from "./components/ApiKeyForm";

const FIRST = "first_look";
const WELCOME = "# Racing Data: run a query with Ctrl-Enter.\n# The other tabs hold more examples.\n\n";

const examples = import.meta.glob<string>("../../examples/*.graphql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** An example with a line for each field, below the comment that begins it. */
function laidOut(query: string): string {
  const comment = /^(#.*\n)*/.exec(query)?.[0] ?? "";
  return `${comment}${print(parse(query))}\n`;
}

const tabs = Object.entries(examples)
  .map(([path, query]) => ({ name: path.replace(/^.*\/|\.graphql$/g, ""), query }))
  .sort((one, other) => Number(other.name === FIRST) - Number(one.name === FIRST))
  .map(({ name, query }) => ({ query: name === FIRST ? WELCOME + laidOut(query) : laidOut(query) }));

const address = new URL("/graphql", window.location.href);
const search = new URLSearchParams(window.location.search);
const query = search.get("query") ?? undefined;

const UNAUTHENTICATED = 401;

/** A request with the key of this tab, beside the headers that the editor has. */
const authorized: typeof fetch = (input, init) =>
  fetch(input, { ...init, headers: { ...authorization(), ...(init?.headers as Record<string, string>) } });

/** Whether the service answers this tab. */
async function isAuthorized(): Promise<boolean> {
  const response = await authorized("/graphql?query={__typename}", { headers: { Accept: "application/json" } });
  return response.status !== UNAUTHENTICATED;
}

async function render(element: HTMLElement) {
  const root = createRoot(element);
  if (!(await isAuthorized())) {
    root.render(<ApiKeyForm onKey={() => window.location.reload()} />);
    return;
  }
  root.render(
    <GraphiQL
      fetcher={createGraphiQLFetcher({
        url: address.href,
        subscriptionUrl: address.href.replace(/^http/, "ws"),
        wsConnectionParams: connectionParams(),
        fetch: authorized,
      })}
      defaultTabs={query ? undefined : tabs}
      initialQuery={query}
      initialVariables={search.get("variables") ?? undefined}
      defaultEditorToolsVisibility={search.has("variables") ? "variables" : false}
      defaultTheme={null}
    >
      <GraphiQL.Logo>
        <a href="/">Racing Data</a>
      </GraphiQL.Logo>
    </GraphiQL>,
  );
}

const element = document.getElementById("root");
if (element) {
  void render(element);
}

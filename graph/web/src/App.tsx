import { useCallback, useEffect, useRef, useState } from "react";
import { Provider } from "urql";
import { Route, Switch, useLocation, useSearchParams } from "wouter";
import { Link } from "./components/Link";
import { newClient } from "./client";
import { type Embed, EmbedContext } from "./components/embed";
import { ErrorBoundary } from "./components/ErrorBoundary";
import { Footer } from "./components/Footer";
import { Missing } from "./components/Missing";
import { NewVersion } from "./components/NewVersion";
import { Search } from "./components/Search";
import { useLinks } from "./components/useLinks";
import { useScrollPosition } from "./components/useScrollPosition";
import { Circuit } from "./pages/Circuit";
import { Circuits } from "./pages/Circuits";
import { Compare } from "./pages/Compare";
import { Data } from "./pages/Data";
import { Driver } from "./pages/Driver";
import { Drivers } from "./pages/Drivers";
import { Home } from "./pages/Home";
import { Race } from "./pages/Race";
import { Races } from "./pages/Races";
import { Records } from "./pages/Records";
import { Season } from "./pages/Season";
import { Seasons } from "./pages/Seasons";
import { Team } from "./pages/Team";
import { Teams } from "./pages/Teams";

const SECTIONS = [
  ["/explore/seasons", "Seasons"],
  ["/explore/races", "Races"],
  ["/explore/drivers", "Drivers"],
  ["/explore/teams", "Teams"],
  ["/explore/circuits", "Circuits"],
  ["/explore/records", "Records"],
  ["/explore/compare", "Compare"],
  ["/explore/data", "Data"],
] as const;

export function App() {
  const [client, setClient] = useState(newClient);
  const refresh = useCallback(() => setClient(newClient()), []);
  const [search] = useSearchParams();
  // With any value, even none: other sites may frame every such address, and must not get the whole site.
  const embedded = search.get("embed");
  const [path] = useLocation();
  return (
    <Provider value={client}>
      <ErrorBoundary path={path}>
        {embedded !== null ? <Embedded id={embedded} /> : <Site refresh={refresh} />}
      </ErrorBoundary>
    </Provider>
  );
}

function Site({ refresh }: { refresh: () => void }) {
  const [path] = useLocation();
  useLinks();
  const sections = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = sections;
    const link = current?.querySelector<HTMLElement>("[aria-current]");
    if (current && link) {
      current.scrollLeft = link.offsetLeft - current.offsetLeft - current.clientWidth / 2;
    }
  }, [path]);
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header className="site">
        <Link href="/" className="brand">
          Racing Data
        </Link>
        <nav aria-label="Pages" ref={sections}>
          {SECTIONS.map(([href, name]) => (
            <Link
              key={href}
              href={href}
              aria-current={path === href || path.startsWith(`${href}/`) ? "page" : undefined}
            >
              {name}
            </Link>
          ))}
          <a href="/graphql">GraphiQL</a>
        </nav>
        <Search />
      </header>
      <NewVersion refresh={refresh} />
      <Content />
      <Footer />
    </>
  );
}

/** One chart of a page, for the pages of others. */
function Embedded({ id }: { id: string }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const embed: Embed | undefined = place ? { id, place } : undefined;
  return (
    <>
      <main className="embedded">
        <div ref={setPlace} />
        <p className="problem absent">This page has no chart of that name.</p>
        <p className="problem failed">This chart could not be loaded.</p>
      </main>
      {embed && (
        <EmbedContext.Provider value={embed}>
          <div hidden>
            <Pages />
          </div>
        </EmbedContext.Provider>
      )}
    </>
  );
}

function Content() {
  const [path] = useLocation();
  const content = useRef<HTMLElement>(null);
  useScrollPosition(path);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) {
      content.current?.focus({ preventScroll: true });
    }
    isFirst.current = false;
  }, [path]);
  return (
    <main id="content" ref={content} tabIndex={-1}>
      <ErrorBoundary path={path}>
        <Pages />
      </ErrorBoundary>
    </main>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={Home} />
      <Route path="/explore/seasons" component={Seasons} />
      <Route path="/explore/seasons/:year">{({ year }) => <Season year={idOf(year)} />}</Route>
      <Route path="/explore/races" component={Races} />
      <Route path="/explore/races/:id">{({ id }) => <Race raceId={idOf(id)} />}</Route>
      <Route path="/explore/drivers" component={Drivers} />
      <Route path="/explore/drivers/:id">{({ id }) => <Driver driverId={idOf(id)} />}</Route>
      <Route path="/explore/teams" component={Teams} />
      <Route path="/explore/teams/:id">{({ id }) => <Team teamId={idOf(id)} />}</Route>
      <Route path="/explore/circuits" component={Circuits} />
      <Route path="/explore/circuits/:id">{({ id }) => <Circuit circuitId={idOf(id)} />}</Route>
      <Route path="/explore/records" component={Records} />
      <Route path="/explore/compare" component={Compare} />
      <Route path="/explore/data" component={Data} />
      <Route>
        <Missing />
      </Route>
    </Switch>
  );
}

/** An id of an address; -1, which nothing has, for one that is no number. */
const idOf = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : -1);

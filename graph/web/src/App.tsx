import { useCallback, useEffect, useRef, useState } from "react";
import { Provider } from "urql";
import { Link, Route, Switch, useLocation } from "wouter";
import { newClient } from "./client";
import { Circuit } from "./pages/Circuit";
import { Circuits } from "./pages/Circuits";
import { Compare } from "./pages/Compare";
import { Data } from "./pages/Data";
import { Driver } from "./pages/Driver";
import { Drivers } from "./pages/Drivers";
import { Home } from "./pages/Home";
import { Season } from "./pages/Season";
import { Seasons } from "./pages/Seasons";
import { Footer } from "./components/Footer";
import { NewVersion } from "./components/NewVersion";
import { Search } from "./components/Search";

const PLACES = [
  ["/explore/drivers", "Drivers"],
  ["/explore/circuits", "Circuits"],
  ["/explore/seasons", "Seasons"],
  ["/explore/compare", "Compare"],
  ["/explore/data", "Data"],
] as const;

export function App() {
  const [client, setClient] = useState(newClient);
  const refresh = useCallback(() => setClient(newClient()), []);
  return (
    <Provider value={client}>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header>
        <nav aria-label="Pages">
          <Link href="/" className="brand">
            <img src="/favicon.svg" alt="" width="24" height="24" /> Racing Data
          </Link>
          {PLACES.map(([href, name]) => (
            <Link key={href} href={href} className={(active) => (active ? "here" : "")}>
              {name}
            </Link>
          ))}
          <a href="/graphql">GraphiQL</a>
          <a href="/docs">REST</a>
        </nav>
        <Search />
      </header>
      <NewVersion refresh={refresh} />
      <Content />
      <Footer />
    </Provider>
  );
}

function Content() {
  const [place] = useLocation();
  const content = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    if (!first.current) {
      window.scrollTo(0, 0);
      content.current?.focus({ preventScroll: true });
    }
    first.current = false;
  }, [place]);
  return (
    <main id="content" ref={content} tabIndex={-1}>
      <Switch>
        <Route path="/" component={Home} />
        <Route path="/explore/drivers" component={Drivers} />
        <Route path="/explore/drivers/:id">{({ id }) => <Driver driverId={Number(id)} />}</Route>
        <Route path="/explore/circuits" component={Circuits} />
        <Route path="/explore/circuits/:id">{({ id }) => <Circuit circuitId={Number(id)} />}</Route>
        <Route path="/explore/seasons" component={Seasons} />
        <Route path="/explore/seasons/:year">{({ year }) => <Season year={Number(year)} />}</Route>
        <Route path="/explore/compare" component={Compare} />
        <Route path="/explore/data" component={Data} />
        <Route>
          <h1>There is no such page</h1>
          <p>
            Look among the <Link href="/explore/drivers">drivers</Link>, the{" "}
            <Link href="/explore/circuits">circuits</Link> or the <Link href="/explore/seasons">seasons</Link>.
          </p>
        </Route>
      </Switch>
    </main>
  );
}

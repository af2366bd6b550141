import { type ReactNode, useEffect } from "react";
import { Link } from "./Link";

const SITE = "Racing Data";

export interface Crumb {
  name: string;
  href?: string;
}

interface Props {
  name: string;
  /** What leads here, from the outside in. */
  crumbs?: readonly Crumb[];
  /** Links to what comes before and after. */
  siblings?: ReactNode;
  children?: ReactNode;
}

/** The heading of a page, its place in the site, and what the browser's tab says. */
export function Title({ name, crumbs = [], siblings, children }: Props) {
  useEffect(() => {
    document.title = name === SITE ? SITE : `${name} – ${SITE}`;
  }, [name]);
  return (
    <div className="title">
      {(crumbs.length > 0 || siblings) && (
        <div className="crumbs">
          <nav aria-label="Breadcrumb">
            <ol>
              {crumbs.map((crumb) => (
                <li key={crumb.name}>{crumb.href ? <Link href={crumb.href}>{crumb.name}</Link> : crumb.name}</li>
              ))}
            </ol>
          </nav>
          {siblings && <nav aria-label="Previous and next">{siblings}</nav>}
        </div>
      )}
      <h1>{name}</h1>
      {children}
    </div>
  );
}

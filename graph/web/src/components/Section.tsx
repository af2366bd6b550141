import { type ReactNode, useId } from "react";

interface Props {
  title: string;
  sentence?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading, and quiet links on the right. */
export function Section({ title, sentence, tools, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className="heading">
        <div>
          <h2 id={id}>{title}</h2>
          {sentence && <p>{sentence}</p>}
        </div>
        {tools && <div className="tools">{tools}</div>}
      </div>
      {children}
    </section>
  );
}

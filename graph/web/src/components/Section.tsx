import { type ReactNode, useId } from "react";
import { useToolSlot } from "./tools";

interface Props {
  title: string;
  sentence?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
}

/** A part of a page with a heading, and quiet links on the right; each table in it adds a link that saves it. */
export function Section({ title, sentence, tools, children }: Props) {
  const id = useId();
  const slot = useToolSlot();
  return (
    <section aria-labelledby={id}>
      <div className="heading">
        <div>
          <h2 id={id}>{title}</h2>
          {sentence && <p>{sentence}</p>}
        </div>
        {slot.tools(tools)}
      </div>
      {slot.within(children)}
    </section>
  );
}

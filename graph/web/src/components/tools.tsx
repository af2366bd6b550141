import { createContext, type ReactNode, useContext, useState } from "react";
import { createPortal } from "react-dom";

const Slot = createContext<HTMLElement | null>(null);

/** Quiet links beside a heading, to which the tables below it add their own. */
export function useToolSlot() {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return {
    /** The place of the links. */
    tools: (links: ReactNode) => (
      <div className="tools">
        {links}
        <span ref={setSlot} className="slot" />
      </div>
    ),
    /** What adds to it. */
    within: (content: ReactNode) => <Slot.Provider value={slot}>{content}</Slot.Provider>,
  };
}

/** Shows links beside the heading of this part of the page; without a heading, nowhere. */
export function InTools({ children }: { children: ReactNode }) {
  const slot = useContext(Slot);
  return slot && createPortal(children, slot);
}

import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import "./style/index.css";

const element = document.getElementById("root");
if (element) {
  const root = createRoot(element);
  // React and the explorer are read in tasks of their own, and drawn in slices, which leave the browser free to answer.
  import("./App").then(
    ({ App }) =>
      startTransition(() =>
        root.render(
          <StrictMode>
            <App />
          </StrictMode>,
        ),
      ),
    (error) => {
      element.querySelector(".loading")?.replaceChildren("This page could not be loaded. Load it again, or try later.");
      reportError(error);
    },
  );
}

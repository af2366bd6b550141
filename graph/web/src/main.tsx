import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import "./style/index.css";

const root = document.getElementById("root");
if (root) {
  // What the service wrote into the document stays until the page's code is there.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
}

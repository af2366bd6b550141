import "./docs.css";
import address from "virtual:redoc";

interface Redoc {
  init: (address: string, options: object, place: Element | null) => void;
}

const script = document.createElement("script");
script.src = address;
script.onload = () =>
  (globalThis as unknown as { Redoc: Redoc }).Redoc.init("/openapi.json", {}, document.getElementById("root"));
document.head.append(script);

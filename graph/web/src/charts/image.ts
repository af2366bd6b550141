/** A chart as a file: styles that the page gives it are written into it. */

const SCALE = 2;

const HEAD = 56;
const FOOT = 24;

function standalone(chart: SVGSVGElement, title: string): string {
  const style = getComputedStyle(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.fontFamily = "Inter, Arial, sans-serif";
  copy.style.background = style.getPropertyValue("--paper");
  const { width, height } = chart.viewBox.baseVal;
  copy.setAttribute("viewBox", `0 ${-HEAD} ${width} ${height + HEAD + FOOT}`);
  copy.setAttribute("height", String(height + HEAD + FOOT));
  copy.append(
    caption(title, 4, 24 - HEAD, "font: 600 18px Inter, Arial, sans-serif; fill: var(--ink)"),
    caption("Racing Data, unofficial", 4, height + 14, "font: 11px Inter, Arial, sans-serif; fill: var(--ink-2)"),
  );
  // Lines that stand out on the page do so in the file.
  if (chart.parentElement?.classList.contains("has-highlight")) {
    for (const part of copy.querySelectorAll<SVGElement>("[data-series]")) {
      const isHighlighted = part.classList.contains("highlighted");
      part.style.opacity = isHighlighted ? "1" : part instanceof SVGTextElement ? "0.8" : "0.3";
      if (isHighlighted && part instanceof SVGPathElement) {
        part.style.strokeWidth = "3.2";
      }
    }
  }
  for (const part of copy.querySelectorAll<SVGElement>(".early text:not(.highlighted)")) {
    part.style.opacity = "0";
  }
  const text = new XMLSerializer().serializeToString(copy);
  return text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

function caption(content: string, x: number, y: number, style: string): SVGTextElement {
  const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
  text.setAttribute("x", String(x));
  text.setAttribute("y", String(y));
  text.setAttribute("style", style);
  text.textContent = content;
  return text;
}

export function svgFile(chart: SVGSVGElement, title: string): Blob {
  return new Blob([standalone(chart, title)], { type: "image/svg+xml" });
}

/** Twice as large as on the page, for sharp print. */
export async function pngFile(chart: SVGSVGElement, title: string): Promise<Blob> {
  const { width, height: inner } = chart.viewBox.baseVal;
  const height = inner + HEAD + FOOT;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(chart, title))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no image"))), "image/png"),
  );
}

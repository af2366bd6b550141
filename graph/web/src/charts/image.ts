/** A chart as a file: styles that the page gives it are written into it. */

const SCALE = 2;

function standalone(chart: SVGSVGElement): string {
  const style = getComputedStyle(chart);
  const copy = chart.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.style.fontFamily = "Inter, Arial, sans-serif";
  copy.style.background = style.getPropertyValue("--paper");
  const text = new XMLSerializer().serializeToString(copy);
  return text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => style.getPropertyValue(name).trim());
}

export function svgFile(chart: SVGSVGElement): Blob {
  return new Blob([standalone(chart)], { type: "image/svg+xml" });
}

/** Twice as large as on the page, for sharp print. */
export async function pngFile(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.viewBox.baseVal;
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(chart))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("the browser made no image"))), "image/png"),
  );
}

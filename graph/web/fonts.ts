import subsetFont from "subset-font";
import type { Plugin } from "vite";

const characters = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)).join("");

/** By the names of the files: Latin 1 with punctuation, and Latin Extended-A, which European names need. */
const CHARACTERS = [
  [/-latin-ext-/, characters(0x100, 0x17f)],
  [/-latin-/, characters(0x20, 0xff) + characters(0x2010, 0x2044) + "€™−"],
] as const;

/** Leaves out of the fonts what the explorer does not show, which is more than half. */
export function subsetFonts(): Plugin {
  return {
    name: "subset-fonts",
    apply: "build",
    async generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        const kept = CHARACTERS.find(([name]) => file.fileName.endsWith(".woff2") && name.test(file.fileName));
        if (file.type === "asset" && kept) {
          file.source = await subsetFont(Buffer.from(file.source), kept[1], { targetFormat: "woff2" });
        }
      }
    },
  };
}

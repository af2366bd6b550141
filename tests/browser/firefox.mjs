// Opens pages in Firefox over WebDriver BiDi, in light at three sizes or in dark, with axe, and prints what is wrong with
// each page as JSON. Run as: node firefox.mjs <path of Firefox> <light or dark> <address of a service> <path of a page>...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const require = createRequire(new URL("../../graph/web/package.json", import.meta.url));
const puppeteer = require("puppeteer-core");
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf-8");

const [executablePath, scheme, site, ...paths] = process.argv.slice(2);
const { override, widths, rules } = {
  light: { override: 1, widths: [1280, 390, 768], rules: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
  dark: { override: 0, widths: [1280], rules: ["color-contrast", "link-in-text-block"] },
}[scheme];
const LOADED = () =>
  document.querySelector("h1") &&
  !document.querySelector(".loading, [aria-busy=true]") &&
  [...document.querySelectorAll(".chart[data-near=true]")].every((chart) => chart.firstElementChild);

/** Whether the page has the colours of the scheme, and what axe finds. */
const EVALUATE = async (scheme, rules) => {
  const findings = await axe.run(document, { runOnly: rules, resultTypes: ["violations"] });
  return [
    ...(matchMedia(`(prefers-color-scheme: ${scheme})`).matches ? [] : [`is not ${scheme}`]),
    ...findings.violations.map((finding) => `${finding.id}: ${finding.nodes.map((node) => node.html).slice(0, 3)}`),
  ];
};

const extraPrefsFirefox = { "layout.css.prefers-color-scheme.content-override": override };
const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true, extraPrefsFirefox });
const problems = {};
try {
  for (const path of paths) {
    const problemsOfPage = (problems[path] = []);
    const page = await browser.newPage();
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) problemsOfPage.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => problemsOfPage.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url()))
        problemsOfPage.push(`another host: ${request.url()}`);
    });
    await page.setViewport({ width: widths[0], height: 900 });
    await page.goto(site + path, { waitUntil: "load" });
    await page.waitForFunction(LOADED, { timeout: 40_000 });
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      await page.waitForFunction((pixels) => window.innerWidth === pixels, {}, width);
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) problemsOfPage.push(`${width} px: scrolls ${wide} px sideways`);
    }
    await page.setViewport({ width: widths[0], height: 900 });
    await page.addStyleTag({ content: "* { content-visibility: visible !important }" });
    await page.evaluate(AXE);
    problemsOfPage.push(...(await page.evaluate(EVALUATE, scheme, rules)));
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(problems));

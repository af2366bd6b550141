// Opens pages in Firefox over WebDriver BiDi, at three sizes and in dark, and prints what each complains of as JSON.
// Run as: node firefox.mjs <path of Firefox> <address of a service> <path of a page>...
import { createRequire } from "node:module";

const require = createRequire(new URL("../../graph/web/package.json", import.meta.url));
const puppeteer = require("puppeteer-core");

const [executablePath, site, ...paths] = process.argv.slice(2);
const WIDTHS = [1280, 390, 768];
const LOADED = () =>
  document.querySelector("h1") &&
  !document.querySelector(".loading") &&
  [...document.querySelectorAll(".chart[data-near=true]")].every((chart) => chart.firstElementChild);

const browser = await puppeteer.launch({ browser: "firefox", executablePath, headless: true });
const complaints = {};
try {
  for (const path of paths) {
    const found = (complaints[path] = []);
    const page = await browser.newPage();
    page.on("console", (message) => {
      if (["error", "warn"].includes(message.type())) found.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => found.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (!/^(http:\/\/127\.0\.0\.1|data:|blob:)/.test(request.url())) found.push(`another host: ${request.url()}`);
    });
    await page.setViewport({ width: WIDTHS[0], height: 900 });
    await page.goto(site + path, { waitUntil: "load" });
    await page.waitForFunction(LOADED, { timeout: 20_000 });
    for (const width of WIDTHS) {
      await page.setViewport({ width, height: 900 });
      await new Promise((resolve) => setTimeout(resolve, 150));
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (wide > 0) found.push(`${width} px: scrolls ${wide} px sideways`);
    }
    await page.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(complaints));

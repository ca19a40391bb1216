import { chromium, type Browser, type Response } from '@playwright/test';
import { environment } from '../../src/environment.ts';
import { serve } from '../../src/cli/static-server.ts';
import { resolveChromium } from '../browser/chromium.ts';

/** What a browser with an empty cache did for one page before any interaction. */
export interface Visit {
  /** Everything that was fetched beside the page itself, once each. */
  fetched: readonly Fetched[];
  /** Sum of all layout shifts, those after input included; the worst of all widths. */
  shift: number;
}

export interface Fetched {
  /** Path of the address, as a link from the site's root. */
  path: string;
  /** What the browser wanted it for: `script`, `stylesheet`, `font` … */
  type: string;
  body: Uint8Array;
}

/** Serves a built folder and starts a browser; pages are visited by their file in the folder. */
export async function openPages(dist: string): Promise<{
  visit: (file: string) => Promise<Visit>;
  close: () => Promise<void>;
}> {
  const server = await serve(dist, { base: environment.base });
  const { executablePath, env, args } = await resolveChromium();
  const browser = await chromium.launch({ executablePath, args, ...(env ? { env } : {}) });
  return {
    async visit(file) {
      const address = `${server.origin}${environment.base}${file.replace(/index\.html$/u, '')}`;
      const fetched = new Map<string, Fetched>();
      let shift = 0;
      for (const width of widths) {
        const found = await visitAt(browser, address, width);
        for (const resource of found.fetched) fetched.set(resource.path, resource);
        shift = Math.max(shift, found.shift);
      }
      return { fetched: [...fetched.values()], shift };
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

const widths = [360, 1280] as const;

/** Milliseconds after load and fonts in which late scripts and late shifts still count. */
const settling = 1000;

async function visitAt(browser: Browser, address: string, width: number): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await page.waitForTimeout(settling);
    const shift = await page.evaluate(shiftsSoFar);
    const fetched = await Promise.all(
      responses
        .filter((response) => response.url() !== address)
        .map(async (response) => ({
          path: new URL(response.url()).pathname,
          type: response.request().resourceType(),
          body: await response.body(),
        })),
    );
    return { fetched, shift };
  } finally {
    await context.close();
  }
}

/** Runs inside the page: the browser keeps past shifts for an observer that asks for them. */
async function shiftsSoFar(): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if ('value' in entry && typeof entry.value === 'number') sum += entry.value;
    }
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  await new Promise((done) => setTimeout(done, 200));
  observer.disconnect();
  return sum;
}

import { test as base, expect, type Page } from '@playwright/test';

export { expect };

export interface PageOptions {
  /** Text direction that pages are shown in, whatever they say themselves. */
  direction: 'ltr' | 'rtl';
}

interface PageTools {
  /** Opens a page of the site in the project's direction, and returns once its fonts are in. */
  visit: (path: string) => Promise<void>;
  /** Layout shift so far, as a browser scores it. */
  layoutShift: () => Promise<number>;
  /** What went wrong on the pages of this test: policy violations, console errors, requests elsewhere. */
  troubles: string[];
}

declare global {
  interface Window {
    layoutShift?: number;
  }
}

export const test = base.extend<PageOptions & PageTools>({
  direction: ['ltr', { option: true }],
  baseURL: async ({}, use) => {
    await use(process.env['E2E_ORIGIN']);
  },
  visit: async ({ page, direction }, use) => {
    await use(async (path) => {
      await page.goto(path);
      await page.evaluate(async (wanted) => {
        if (wanted === 'rtl') document.documentElement.dir = wanted;
        // A fallback that names a font of another system never loads.
        await Promise.allSettled([...document.fonts].map((font) => font.load()));
        await document.fonts.ready;
      }, direction);
    });
  },
  layoutShift: async ({ page }, use) => {
    await page.addInitScript(() => {
      window.layoutShift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const shift: unknown = 'value' in entry ? entry.value : 0;
          if (typeof shift === 'number') window.layoutShift = (window.layoutShift ?? 0) + shift;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await use(async () => {
      await twoFrames(page);
      return page.evaluate(() => window.layoutShift ?? Number.NaN);
    });
  },
  troubles: async ({ page, baseURL }, use) => {
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('Content Security Policy')) {
        troubles.push(`console: ${message.text()}`);
      }
    });
    page.on('pageerror', (error) => troubles.push(`script: ${error.message}`));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol.startsWith('http') && url.origin !== baseURL) {
        troubles.push(`request elsewhere: ${request.url()}`);
      }
    });
    await page.exposeFunction('reportViolation', (text: string) =>
      troubles.push(`policy: ${text}`),
    );
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        const report: unknown = Reflect.get(window, 'reportViolation');
        const text = `${event.violatedDirective} blocked ${event.blockedURI} ${event.sample}`;
        if (typeof report === 'function') Reflect.apply(report, undefined, [text]);
      });
    });
    await use(troubles);
  },
});

async function twoFrames(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)));
      }),
  );
}

import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { unpackedChromium } from './npm-chromium.ts';

/** What a test run starts its browser with: hand it to Playwright as `launchOptions`. */
export interface ResolvedChromium {
  executablePath: string;
  /** The whole environment of the browser process; undefined where it inherits ours. */
  env: Record<string, string> | undefined;
  args: string[];
}

/**
 * The browser for tests, first found of: `CHROMIUM_PATH`, Playwright's own, a system Chrome or Chromium, the one
 * shipped on npm. `TEST_BROWSER=npm` takes the last at once: the same pixels on every machine.
 * Throws with what to do if there is none.
 */
export async function resolveChromium(): Promise<ResolvedChromium> {
  const executablePath = process.env['TEST_BROWSER'] === 'npm' ? undefined : installedChromium();
  if (executablePath !== undefined)
    return { executablePath, env: undefined, args: browserArguments };
  return { ...(await unpackedChromium()), args: browserArguments };
}

/** Starts without a sandbox (root in containers), draws the same everywhere, and resolves no name beyond localhost. */
export const browserArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function installedChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${JSON.stringify(named)}, and there is no such file.`);
  }
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path));
}

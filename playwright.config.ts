import { defineConfig, devices } from '@playwright/test';
import { resolveChromium } from './tests/browser/chromium.ts';
import type { PageOptions } from './tests/e2e/test.ts';

const { executablePath, env, args } = await resolveChromium();

const wide = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };
const narrow = {
  ...devices['Desktop Chrome'],
  viewport: { width: 360, height: 740 },
  hasTouch: true,
};

export default defineConfig<PageOptions>({
  testDir: 'tests/e2e',
  outputDir: 'node_modules/.cache/e2e-results',
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env['CI'] !== undefined,
  timeout: 60_000,
  expect: { timeout: 7_000 },
  reporter: [['list']],
  use: {
    launchOptions: { executablePath, args, ...(env ? { env } : {}) },
    actionTimeout: 10_000,
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
  projects: [
    {
      name: 'desktop-light',
      testIgnore: ['no-js.spec.ts', 'narrow.spec.ts', 'rtl.spec.ts'],
      use: { ...wide, colorScheme: 'light' },
    },
    { name: 'desktop-dark', testMatch: ['axe.spec.ts'], use: { ...wide, colorScheme: 'dark' } },
    {
      name: 'mobile',
      testMatch: ['narrow.spec.ts'],
      use: { ...narrow, colorScheme: 'light' },
    },
    {
      name: 'no-js',
      testMatch: ['no-js.spec.ts'],
      use: { ...wide, javaScriptEnabled: false },
    },
    {
      name: 'rtl',
      testMatch: ['rtl.spec.ts'],
      use: { ...wide, direction: 'rtl' },
    },
    { name: 'rtl-mobile', testMatch: ['rtl.spec.ts'], use: { ...narrow, direction: 'rtl' } },
  ],
});

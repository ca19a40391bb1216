import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { clippedText, sidewaysScroll } from './page-audit.ts';
import { expect, test } from './test.ts';

test.use({
  baseURL: async ({}, use) => {
    await use(process.env['E2E_VERSIONS_ORIGIN']);
  },
});

const pair = '/rfcs/0001/changes/1-4/';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`changes: axe finds nothing to mend, ${colorScheme}`, async ({ page, visit, troubles }) => {
    await page.emulateMedia({ colorScheme });
    await visit(pair);

    expect(await axeFindings(page)).toEqual([]);
    expect(troubles).toEqual([]);
  });
}

test('changes fit from 320 to 1280 px', async ({ page, visit }) => {
  await visit(pair);
  for (const width of [320, 360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect.soft(await page.evaluate(sidewaysScroll), `sideways at ${width} px`).toEqual([]);
    expect.soft(await page.evaluate(clippedText), `clipped at ${width} px`).toEqual([]);
  }
});

test('the list of sections leads to each changed section', async ({ page, visit }) => {
  await visit(pair);
  const links = page.locator('.redline-sections a');
  const targets = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute('href')?.slice(1) ?? ''),
  );
  expect(targets.length).toBeGreaterThan(0);
  for (const id of targets) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
});

test('keys and buttons step from change to change, round and back', async ({ page, visit }) => {
  await visit(pair);
  const count = await page.locator('.redline [data-change]').count();
  const here = page.locator('.redline-here');

  await page.keyboard.press('n');
  await expect(here).toHaveAttribute('data-change', '1');
  await expect(here).toBeFocused();
  await expect(page.locator('.redline-steps output')).toHaveText(`Change 1 of ${count}`);
  await page.keyboard.press('p');
  await expect(here).toHaveAttribute('data-change', String(count));
  await page.getByRole('button', { name: 'Next change' }).click();
  await expect(here).toHaveAttribute('data-change', '1');
});

test('unchanged blocks can be folded away, and headings stay', async ({ page, visit }) => {
  await visit(pair);
  const unchanged = page.locator('.redline > p:not([data-diff], :has([data-diff]))').first();
  await expect(unchanged).toBeVisible();
  await page.getByLabel('Changes only').check();
  await expect(unchanged).toBeHidden();
  await expect(page.locator('.redline > h2').first()).toBeVisible();
});

test('wide screens show old and new side by side, narrow ones and who chooses so inline', async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await visit(pair);
  const old = page.locator('.side-old').first();
  await expect(old).toBeVisible();
  await expect(old).toHaveAttribute('aria-hidden', 'true');
  await page.getByLabel('Side by side').uncheck();
  await expect(old).toBeHidden();
  await page.getByLabel('Side by side').check();
  await page.setViewportSize({ width: 700, height: 900 });
  await expect(old).toBeHidden();
});

test('who hears the page hears what was inserted and deleted', async ({ page, visit }) => {
  await visit(pair);
  const marks = page.locator('.redline > :not(.side-old) :is(ins, del)[data-change]');
  await expect(marks.first()).toContainText(/inserted: |deleted: /u);
});

test('a draft that was cut leads to what became of it', async ({ page, visit }) => {
  await visit('/rfcs/0001/changes/1-draft/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /changes from v1 to v2/u })
    .click();
  await expect(page).toHaveURL(/\/rfcs\/0001\/changes\/1-2\/$/u);
});

test.describe('a pair without a page of its own', () => {
  test('is compared in the browser, with the result that a build has', async ({ page, visit }) => {
    await visit('/rfcs/0001/changes/1-2/');
    const built = await comparisonOn(page);
    // The page of a built pair is hidden from the chooser, so that the browser has to compare it.
    await page.route('**/comparison.json', async (route) => {
      const text = await (await route.fetch()).text();
      await route.fulfill({ body: text.replace(/"built":\{.*?\}/u, '"built":{}') });
    });
    await visit('/rfcs/0001/history/?from=1&to=2#compare');
    await expect(page.locator('#compare .redline')).toBeVisible();
    expect(await comparisonOn(page)).toEqual(built);
  });

  test('is chosen in the form, and the address keeps the choice', async ({
    page,
    visit,
    troubles,
  }) => {
    await visit('/rfcs/0001/history/');
    await page.getByLabel('From').selectOption('2');
    await page.getByLabel('To').selectOption('4');
    await page.getByRole('button', { name: 'Show the changes' }).click();
    await expect(page).toHaveURL(/\?from=2&to=4#compare$/u);
    await expect(page.getByRole('heading', { name: 'Changes from v2 to v4' })).toBeFocused();
    await page.keyboard.press('n');
    await expect(page.locator('#compare .redline-here')).toBeFocused();
    expect(troubles).toEqual([]);
  });

  test('a pair with a page leads there', async ({ page, visit }) => {
    await visit('/rfcs/0001/history/');
    await page.getByLabel('From').selectOption('1');
    await page.getByLabel('To').selectOption('4');
    await page.getByRole('button', { name: 'Show the changes' }).click();
    await expect(page).toHaveURL(/\/rfcs\/0001\/changes\/1-4\/$/u);
  });

  test('says so if it cannot be compared', async ({ page, visit }) => {
    await page.route('**/v2/', (route) => route.abort());
    await visit('/rfcs/0001/history/?from=2&to=4#compare');
    await expect(page.locator('#compare')).toContainText('could not be made');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('changes are marked, listed and can be folded', async ({ page }) => {
    await page.goto(pair);
    await expect(page.locator('.redline [data-change]').first()).toBeAttached();
    await expect(page.locator('.redline-steps')).toBeHidden();
    await page.getByLabel('Changes only').check();
    await expect(
      page.locator('.redline > p:not([data-diff], :has([data-diff]))').first(),
    ).toBeHidden();
  });
});

test('on paper nothing is hidden but the controls', async ({ page, visit }) => {
  await visit(pair);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.redline-tools')).toBeHidden();
  await expect(page.locator('.side-old').first()).toBeHidden();
  await expect(page.locator('.redline > :not(.side-old) del').first()).toBeVisible();
});

/** What a comparison shows, apart from what a reader has chosen or stepped to. */
function comparisonOn(page: Page): Promise<string[]> {
  return page
    .locator('.redline-counts, .redline-sections, .redline')
    .evaluateAll((all) => all.map((element) => element.outerHTML));
}

import AxeBuilder from '@axe-core/playwright';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeIndex } from '../../src/integrations/search-index.ts';
import { searchPage, type SearchPage } from '../../src/integrations/search-page.ts';
import { expect, test } from './test.ts';

test.afterEach(({ troubles }) => {
  expect(troubles).toEqual([]);
});

for (const query of ['rfc 3', 'RFC-3', 'rfc 0003', 'RFC0003', 'rfc-0003']) {
  test(`${query} finds RFC-0003 first`, async ({ page, visit }) => {
    await openDialog(page, visit, query);
    await expect(firstHit(page).locator('.id')).toHaveText('RFC-0003');
    await expect(firstHit(page).locator('.status')).not.toBeEmpty();
  });
}

for (const query of ['TAP-004', 'tap 4', 'adr-004']) {
  test(`the former name ${query} finds its document first`, async ({ page, visit }) => {
    await openDialog(page, visit, query);
    await expect(firstHit(page).locator('.id')).toHaveText('PROPOSAL-0001');
  });
}

test('Enter goes to the document that the query names', async ({ page, visit }) => {
  await openDialog(page, visit, 'rfc 3');
  await expect(firstHit(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/rfcs\/0003\/$/u);
});

test('Enter on a query that names nothing shows all results with filters', async ({
  page,
  visit,
}) => {
  await openDialog(page, visit, 'weights');
  await expect(firstHit(page)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=weights$/u);
  await expect(page.getByRole('main').locator('.hit').first()).toBeVisible();
});

test('arrow keys walk through results and back, and the number of results is announced', async ({
  page,
  visit,
}) => {
  await openDialog(page, visit, 'weights');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('status')).toHaveText(/^\d+ documents? found$/u);

  await page.keyboard.press('ArrowDown');
  await expect(firstHit(page).getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('.hit a').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
});

test('a section that matches is linked, and the link leads to it', async ({ page, visit }) => {
  await openDialog(page, visit, 'weights');
  const section = page.getByRole('dialog').locator('.hit ul a').first();
  const address = await section.getAttribute('href');
  expect(address).toMatch(/^\/\w+\/\d{4}\/#./u);
  await expect(page.getByRole('dialog').locator('.hit mark').first()).toHaveText(/weight/iu);

  await section.click();
  await expect(page).toHaveURL(new RegExp(`${address ?? ''}$`, 'u'));
  await expect(page.locator(':target')).toBeInViewport();
});

test('what is typed while the search loads is not lost', async ({ page, visit }) => {
  await page.route(/dialog.*\.js/u, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.continue();
  });
  await visit('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('rfc 3');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toHaveValue('rfc 3');
  await expect(page.locator('dialog .search-results a').first()).toContainText('weight updates');
});

test('a click opens the search, and Escape gives the focus back', async ({ page, visit }) => {
  await visit('/');
  const opener = page.getByRole('banner').locator('[data-search-open]');
  await opener.click();
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('weights');
  await expect(firstHit(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(opener).toBeFocused();
});

test('a word that no text has is answered with ways on', async ({ page, visit }) => {
  await openDialog(page, visit, 'zzqqxx');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status')).toHaveText('Nothing found for “zzqqxx”.');
  await expect(dialog.getByRole('link', { name: 'RFCs' })).toBeVisible();
  await expect(dialog.locator('.hit')).toHaveCount(0);
});

test('filters narrow the list, stand in the address, and survive reload and back', async ({
  page,
  visit,
}) => {
  await visit('/search/?q=weights');
  const main = page.getByRole('main');
  const status = main.getByRole('status');
  await expect(status).toHaveText(/^\d+ documents? found$/u);
  const before = await status.innerText();

  const reports = main.getByRole('checkbox', { name: /^Report \d/u });
  const count = Number(/\d+$/u.exec(await labelOf(page, 'report'))?.[0]);
  expect(count).toBeGreaterThan(0);
  await reports.check();
  await expect(page).toHaveURL(/\/search\/\?q=weights&kind=report$/u);
  await expect(main.locator('.hit')).toHaveCount(count);
  for (const id of await main.locator('.hit .id').allInnerTexts()) expect(id).toMatch(/^REPORT-/u);
  await expect(main.getByRole('checkbox', { name: /^RFC \d/u })).toBeVisible();

  await page.reload();
  await expect(reports).toBeChecked();
  await expect(main.locator('.hit')).toHaveCount(count);

  await page.goBack();
  await expect(page).toHaveURL(/\?q=weights$/u);
  await expect(status).toHaveText(before);
  await expect(reports).not.toBeChecked();
});

test('filters that leave nothing can be removed', async ({ page, visit }) => {
  await visit('/search/?q=weights&kind=rfc&status=retracted');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText('Nothing found with these filters.');
  await main.getByRole('button', { name: 'Remove the filters' }).click();
  await expect(page).toHaveURL(/\?q=weights$/u);
  await expect(main.locator('.hit').first()).toBeVisible();
});

test('filters without a query list documents, and results can be ordered by date', async ({
  page,
  visit,
}) => {
  await visit('/search/?kind=report&sort=date');
  const dates = page.getByRole('main').locator('.hit time');
  await expect(dates.first()).toBeVisible();
  const days = await dates.evaluateAll((all) =>
    all.map((time) => time.getAttribute('datetime') ?? ''),
  );
  expect(days).toEqual([...days].sort().reverse());
});

test('an index that cannot be loaded is said, with another try', async ({
  page,
  visit,
  troubles,
}) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await visit('/search/?q=weights');
  const main = page.getByRole('main');
  await expect(main.getByRole('status')).toHaveText('The search could not be loaded.');

  await page.unroute('**/pagefind/**');
  await main.getByRole('button', { name: 'Try again' }).click();
  await expect(main.locator('.hit').first()).toBeVisible();
  troubles.splice(0);
});

test('a French word is found behind a typographic apostrophe, from an English page', async ({
  page,
  visit,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'search-french-'));
  await writeIndex(frenchAndEnglish(), folder);
  await page.route('**/pagefind/**', async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/pagefind\//u, '');
    await route.fulfill({
      body: await readFile(join(folder, path)),
      contentType: extname(path) === '.js' ? 'text/javascript' : 'application/octet-stream',
    });
  });
  for (const query of ['évaluations', 'l\u{2019}évaluation', "l'évaluation", 'evaluation']) {
    await openDialog(page, visit, query);
    await expect(firstHit(page).getByRole('link').first()).toHaveText('Essais de modèles');
  }
  await openDialog(page, visit, 'weights');
  await expect(firstHit(page).getByRole('link').first()).toHaveText('Weights');
  await rm(folder, { recursive: true });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to mend in the open search and its page, ${colorScheme}`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ colorScheme });
    await openDialog(page, visit, 'weights');
    await expect(firstHit(page)).toBeVisible();
    expect(await faults(page)).toEqual([]);

    await visit('/search/?q=weights&kind=rfc');
    await expect(page.getByRole('main').locator('.hit').first()).toBeVisible();
    expect(await faults(page)).toEqual([]);
  });
}

async function openDialog(
  page: Page,
  visit: (path: string) => Promise<void>,
  query: string,
): Promise<void> {
  await visit('/rfcs/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type(query);
}

function firstHit(page: Page) {
  return page.getByRole('dialog').locator('.hit').first();
}

function labelOf(page: Page, value: string): Promise<string> {
  return page.locator(`label:has(input[value="${value}"])`).innerText();
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

async function* frenchAndEnglish(): AsyncGenerator<SearchPage> {
  const texts = [
    ['/reports/0091/', 'fr', 'Essais de modèles', 'Les règles d\u{2019}évaluation de la base.'],
    ['/reports/0092/', 'en', 'Weights', 'How weights are merged.'],
  ] as const;
  for (const [url, language, title, text] of texts) {
    const html = `<html><head></head><body><main data-pagefind-body><h1>${title}</h1><p>${text}</p></main></body></html>`;
    const made = searchPage(url, html, undefined, language);
    if (made) yield await Promise.resolve(made);
  }
}

import type { Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { clippedText, overlappingText, sidewaysScroll } from './page-audit.ts';
import { expect, test } from './test.ts';
import { versionsOrigin } from '../build/versions-site.ts';

test.use({
  baseURL: async ({}, use) => {
    await use(process.env['E2E_VERSIONS_ORIGIN']);
  },
});

const types = [
  ['latest version', '/rfcs/0001/'],
  ['permanent page of the latest version', '/rfcs/0001/v4/'],
  ['old version', '/rfcs/0001/v1/'],
  ['working text', '/rfcs/0001/draft/'],
  ['uncut document', '/rfcs/0002/'],
  ['history', '/rfcs/0001/history/'],
  ['old version in Arabic', '/reports/0001/v1/'],
] as const;

for (const [name, path] of types) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}: axe finds nothing to mend with all panels open, ${colorScheme}`, async ({
      page,
      visit,
      troubles,
    }) => {
      await page.emulateMedia({ colorScheme });
      await visit(path);
      await openPanels(page);

      expect(await axeFindings(page)).toEqual([]);
      expect(troubles).toEqual([]);
    });
  }

  for (const direction of ['ltr', 'rtl'] as const) {
    test(`${name}: fits from 320 to 1280 px with nothing clipped or overlapping, ${direction}`, async ({
      page,
      visit,
    }) => {
      await visit(path);
      await page.evaluate((wanted) => {
        document.documentElement.dir = wanted;
      }, direction);
      await openPanels(page);

      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect.soft(await page.evaluate(sidewaysScroll), `sideways at ${width} px`).toEqual([]);
        expect.soft(await page.evaluate(clippedText), `clipped at ${width} px`).toEqual([]);
        expect.soft(await page.evaluate(overlappingText), `over at ${width} px`).toEqual([]);
      }
    });
  }

  test(`${name}: nothing moves while it loads, for a reader who comes back too`, async ({
    visit,
    layoutShift,
  }) => {
    await visit('/rfcs/0001/v1/');
    await visit(path);

    expect(await layoutShift()).toBeLessThan(0.005);
  });
}

test.describe('what a page says of its text', () => {
  test('the version block names this version, what changed, and the ones around it', async ({
    page,
    visit,
  }) => {
    await visit('/rfcs/0001/v2/');
    const block = page.locator('details.about');

    await expect(block).toContainText('v2 of 12 June 2026');
    await expect(block).toContainText('counts the closing of the shed');
    await expect(block).toContainText('substantive');
    await expect(block).toContainText('In review');
    for (const [name, href] of [
      ['v4 of 2 November 2026', '/rfcs/0001/'],
      ['Changes from v2 to v4', '/rfcs/0001/history/?from=2&to=4#compare'],
      ['v1 of 7 April 2026', '/rfcs/0001/v1/'],
      ['Changes since v1', '/rfcs/0001/changes/1-2/'],
      ['v3 of 30 June 2026', '/rfcs/0001/v3/'],
      ['All 4 versions', '/rfcs/0001/history/'],
    ] as const) {
      await expect.soft(block.getByRole('link', { name })).toHaveAttribute('href', href);
    }
  });

  test('the latest version leads to the working text that differs from it', async ({
    page,
    visit,
  }) => {
    await visit('/rfcs/0001/');
    const block = page.locator('details.about');

    await expect(block.getByRole('link', { name: 'It differs from v4' })).toHaveAttribute(
      'href',
      '/rfcs/0001/draft/',
    );
    await expect(block.getByRole('link', { name: 'Changes since v4' })).toHaveAttribute(
      'href',
      '/rfcs/0001/changes/4-draft/',
    );
    await expect(page.locator('.old-version')).toHaveCount(0);
  });

  test('an old version shows what it said, with the authors that it had', async ({
    page,
    visit,
  }) => {
    await visit('/rfcs/0001/v1/');

    await expect(page.getByRole('heading', { name: 'Why now' })).toBeVisible();
    await expect(page.locator('.byline')).not.toContainText('Second');
    await expect(page.locator('.head .status').first()).toHaveText('Draft');
  });

  const heads = [
    ['/rfcs/0001/', '/rfcs/0001/', false, { predecessor: '/rfcs/0001/v3/' }],
    ['/rfcs/0001/v4/', '/rfcs/0001/', false, { predecessor: '/rfcs/0001/v3/' }],
    [
      '/rfcs/0001/v2/',
      '/rfcs/0001/v2/',
      true,
      { predecessor: '/rfcs/0001/v1/', successor: '/rfcs/0001/v3/' },
    ],
    ['/rfcs/0001/draft/', '/rfcs/0001/draft/', true, { predecessor: '/rfcs/0001/v4/' }],
  ] as const;
  for (const [path, canonical, noindex, around] of heads) {
    test(`${path} tells machines where the versions are, and whether to keep it`, async ({
      page,
    }) => {
      await page.goto(path);

      expect(await links(page)).toEqual({
        canonical: versionsOrigin + canonical,
        'latest-version': '/rfcs/0001/',
        'version-history': '/rfcs/0001/history/',
        ...Object.fromEntries(Object.entries(around).map(([end, to]) => [`${end}-version`, to])),
      });
      await expect(page.locator('meta[name=robots][content=noindex]')).toHaveCount(noindex ? 1 : 0);
    });
  }

  test('a document that was never cut promises no version', async ({ page }) => {
    await page.goto('/rfcs/0002/');

    expect(await links(page)).toEqual({ canonical: `${versionsOrigin}/rfcs/0002/` });
    await expect(page.locator('details.about')).toContainText('no version has been cut yet');
  });

  test('search is given the latest version alone', async ({ page }) => {
    const found: string[] = [];
    for (const [, path] of types) {
      await page.goto(path);
      if ((await page.locator('[data-pagefind-body]').count()) > 0) found.push(path);
    }
    expect(found).toEqual(['/rfcs/0001/', '/rfcs/0002/']);
  });
});

test.describe('the banner of an old version', () => {
  test('stays in view on a deep link, and leads to the same section', async ({ page, visit }) => {
    await page.setViewportSize({ width: 360, height: 500 });
    await visit('/rfcs/0001/v1/#the-throw');
    const link = page.locator('.old-version a');

    await expect(page.locator('.old-version')).toBeInViewport({ ratio: 1 });
    await expect(page.locator('.old-version')).toContainText(
      'v1 of 7 April 2026 is an old version',
    );
    await expect(link).toHaveText('Read this section in v4');
    const banner = await page.locator('.old-version').boundingBox();
    const heading = await page.locator('#the-throw').boundingBox();
    expect(heading?.y).toBeGreaterThanOrEqual((banner?.y ?? 0) + (banner?.height ?? 0));

    await link.click();
    await expect(page).toHaveURL('/rfcs/0001/#the-throw');
  });

  test('says that a section is gone', async ({ page, visit }) => {
    await visit('/rfcs/0001/v1/#why-now');
    const link = page.locator('.old-version a');

    await expect(link).toHaveText('This section is not in v4: read v4');
    await expect(link).toHaveAttribute('href', '/rfcs/0001/');
  });

  test('follows the reader to another section', async ({ page, visit }) => {
    await page.setViewportSize({ width: 360, height: 400 });
    await visit('/rfcs/0001/v1/#why-now');
    await page.locator('.old-version').hover();
    await page.mouse.wheel(0, 900);

    await expect(page.locator('.old-version a')).toHaveAttribute(
      'href',
      /^\/rfcs\/0001\/#(?:when-it-falls|costs)$/u,
    );
  });

  test('of a working text leads to the version to rely on', async ({ page, visit }) => {
    await visit('/rfcs/0001/draft/#costs');

    await expect(page.locator('.old-version')).toContainText('This is the working text');
    await expect(page.locator('.old-version a')).toHaveAttribute('href', '/rfcs/0001/#costs');
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });

    test('leads to the newest version, and nothing that needs a script is shown', async ({
      page,
    }) => {
      await page.goto('/rfcs/0001/v1/#costs');

      await expect(page.locator('.old-version')).toBeInViewport({ ratio: 1 });
      await expect(page.locator('.old-version a')).toHaveText('Read v4');
      await expect(page.locator('.old-version a')).toHaveAttribute('href', '/rfcs/0001/');
      await expect(page.locator('.last-read')).toBeHidden();
      await expect(page.locator('.copy').first()).toBeHidden();
    });

    test('the history links the built changes, and says what the choice needs', async ({
      page,
    }) => {
      await page.goto('/rfcs/0001/history/');

      expect(
        await page
          .locator('.history a[href*=changes]')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href'))),
      ).toEqual([
        '/rfcs/0001/changes/4-draft/',
        '/rfcs/0001/changes/3-4/',
        '/rfcs/0001/changes/1-4/',
        '/rfcs/0001/changes/2-3/',
        '/rfcs/0001/changes/1-3/',
        '/rfcs/0001/changes/1-2/',
      ]);
      expect(await page.getByRole('main').innerText()).toContain('needs JavaScript');
      await expect(page.locator('.remember')).toBeHidden();
    });
  });
});

test.describe('how to cite a version', () => {
  test('is shown by a link from the version block, with a warning on an old one', async ({
    page,
    visit,
  }) => {
    await visit('/rfcs/0001/v1/');
    await page.getByRole('link', { name: 'How to cite it' }).click();
    const panel = page.locator('.cite');

    await expect(panel).toContainText('You are citing v1; v4 is current.');
    await expect(panel).toContainText(
      `Test Person. How a shuttle is thrown. RFC-0001, version 1, 7 April 2026. Tapestry Papers. Licence: CC-BY-4.0. ${versionsOrigin}/rfcs/0001/v1/`,
    );
    await expect(panel).toContainText('@techreport{RFC-0001-v1,');
    await expect(panel).toContainText('TY  - RPRT');
    await expect(panel).toContainText('"type": "report"');
  });

  test('can be copied', async ({ page, visit, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await visit('/rfcs/0001/#Cite');
    await page.getByRole('button', { name: 'Copy BibTeX' }).click();

    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^@techreport\{RFC-0001-v4,/u,
    );
    await expect(page.locator('.cite')).not.toContainText('You are citing');
  });

  test('a text without a version is cited as one that may change', async ({ page, visit }) => {
    await visit('/rfcs/0002/#Cite');

    await expect(page.locator('.cite')).toContainText('may change after you cite it');
    await expect(page.locator('.cite')).toContainText(
      'RFC-0002, working text of 2 October 2026, which may change.',
    );
  });

  test('a version page says how to verify it', async ({ page, visit }) => {
    await visit('/rfcs/0001/');
    await page.locator('.more > summary').click();
    await page.getByRole('link', { name: 'Verify it yourself' }).click();
    await expect(page).toHaveURL('/rfcs/0001/v4/#Verify');

    await expect(page.locator('#Verify')).toContainText('LC_ALL=C sort | xargs sha256sum');
    await expect(page.locator('#Verify')).toContainText(
      'git rev-parse HEAD:content/rfcs/0001-shuttle/versions/4',
    );
    await expect(page.locator('#Verify')).toContainText(/swh:1:dir:[0-9a-f]{40}/u);
  });
});

test.describe('a reader who comes back', () => {
  const note = '.last-read';

  test('is told what they read, until they follow the changes', async ({ page, visit }) => {
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/');
    await expect(page.locator(note)).toContainText(
      'You last read v1 (7 April 2026). v4 is current: see what changed',
    );
    const link = page.locator(note).getByRole('link');
    await expect(link).toHaveAttribute('href', '/rfcs/0001/changes/1-4/');

    await link.click();
    await visit('/rfcs/0001/');
    await expect(page.locator(note)).toBeHidden();
  });

  test('is led to the comparison where no page of changes is built', async ({ page, visit }) => {
    await visit('/rfcs/0001/v2/');
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/');

    await expect(page.locator(note)).toContainText('You last read v2 (12 June 2026).');
    await expect(page.locator(note).getByRole('link')).toHaveAttribute(
      'href',
      /\/rfcs\/0001\/history\/\?to=4&from=2#compare$/u,
    );
  });

  test('closes the note once', async ({ page, visit }) => {
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/');
    await page.getByRole('button', { name: 'Close this note' }).click();
    await expect(page.locator(note)).toBeHidden();

    await visit('/rfcs/0001/');
    await expect(page.locator(note)).toBeHidden();
  });

  test('can have all of it forgotten, for good', async ({ page, visit }) => {
    await visit('/reports/0001/');
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/');
    await page.getByRole('button', { name: /Don’t remember/u }).click();
    await expect(page.locator(note)).toBeHidden();
    expect(await kept(page)).toEqual({ read: 'off' });

    await visit('/rfcs/0001/v2/');
    await visit('/rfcs/0001/');
    await expect(page.locator(note)).toBeHidden();
    expect(await kept(page)).toEqual({ read: 'off' });
  });

  test('can switch it off and on again on the history page', async ({ page, visit }) => {
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/history/');
    const choice = page.getByRole('switch');
    await expect(choice).toBeChecked();
    await choice.click();
    expect(await kept(page)).toEqual({ read: 'off' });

    await page.reload();
    await expect(choice).not.toBeChecked();
    await choice.click();
    expect(await kept(page)).toEqual({});
    await visit('/rfcs/0001/v1/');
    expect(await kept(page)).toEqual({ 'read RFC-0001': '1 7 April 2026' });
  });

  test('is not told anything where nothing can be kept', async ({ page, visit, troubles }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('no', 'SecurityError');
        },
      });
    });
    await visit('/rfcs/0001/v1/');
    await visit('/rfcs/0001/');

    await expect(page.locator(note)).toBeHidden();
    expect(troubles).toEqual([]);
  });
});

test('the history offers every pair of texts, and keeps the choice in the address', async ({
  page,
  visit,
}) => {
  await visit('/rfcs/0001/history/');
  await page.getByLabel('From').selectOption('2');
  await page.getByLabel('To').selectOption({ label: 'Working text' });
  await page.getByRole('button', { name: 'Show the changes' }).click();

  await expect(page).toHaveURL('/rfcs/0001/history/?from=2&to=draft#compare');
});

test('an old version says so on paper', async ({ page, visit }) => {
  await page.emulateMedia({ media: 'print' });
  await visit('/rfcs/0001/v1/');

  await expect(page.locator('.old-version strong')).toBeVisible();
  await expect(page.locator('.old-version a')).toBeHidden();
  await expect(page.locator('html')).toHaveAttribute('data-sheet-head', /v1 of 7 April 2026/u);
});

async function openPanels(page: Page): Promise<void> {
  await page.locator('details:not(.menu)').evaluateAll((all) => {
    for (const details of all) if (details instanceof HTMLDetailsElement) details.open = true;
  });
}

async function links(page: Page): Promise<Record<string, string | null>> {
  const found = await page
    .locator('link[rel=canonical], link[rel$=-version], link[rel=version-history]')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('rel') ?? '', one.getAttribute('href')] as const),
    );
  return Object.fromEntries(found);
}

function kept(page: Page): Promise<Record<string, string | null>> {
  return page.evaluate(() =>
    Object.fromEntries(Object.keys(localStorage).map((key) => [key, localStorage.getItem(key)])),
  );
}

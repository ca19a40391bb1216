import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Download, Page } from '@playwright/test';
import { axeFindings } from './axe.ts';
import { clippedText, overlappingText, sidewaysScroll } from './page-audit.ts';
import { expect, test } from './test.ts';

type Visit = (path: string) => Promise<void>;

test.afterEach(({ troubles }) => {
  expect(troubles).toEqual([]);
});

test('an empty form says what is missing, each link leads to its field, and what is filled in ends on GitHub', async ({
  page,
  visit,
}) => {
  await open(page, visit, 'https://github.com/example/papers');
  await finish(page);
  const summary = errors(page);

  await expect(summary).toBeFocused();
  await expect(summary.getByRole('link')).toHaveText([
    'Title is missing.',
    'Summary is missing.',
    'Authors is missing.',
    'Workstream is missing.',
  ]);
  await expect(page).toHaveTitle(/^Error: /u);
  await summary.getByRole('link', { name: 'Title' }).press('Enter');
  await expect(title(page)).toBeFocused();
  await expect(title(page)).toHaveAttribute('aria-invalid', 'true');
  await expect(title(page)).toHaveAccessibleDescription(/without a full stop.*Title is missing/u);

  await fill(page);
  await expect(summary).toBeHidden();
  await finish(page);

  const end = page.getByRole('region', { name: 'Ready to be handed in' });
  await expect(end).toBeFocused();
  await expect(end).toContainText('RFC-0004');
  const address = await end
    .getByRole('link', { name: 'Open GitHub with the text filled in' })
    .getAttribute('href');
  const url = new URL(address ?? '');
  expect(url.pathname).toBe('/example/papers/new/main/content/rfcs/0004-merging-late-updates');
  expect(url.searchParams.get('filename')).toBe('index.mdx');
  expect(url.searchParams.get('value')).toMatch(
    /^---\ntitle: "Merging late updates"\nsummary: ".*\nauthors: \[ibm\]\nstatus: draft\n/u,
  );
});

test('the ZIP passes the checks when it is unpacked, with a new person in it', async ({
  page,
  visit,
}) => {
  await open(page, visit);
  await fill(page);
  await page.getByRole('button', { name: 'Someone who is not in the list' }).click();
  const person = page.getByRole('group', { name: 'Person 1' });
  await person.getByLabel(/^Name/u).fill('Zoë Ångström');
  await expect(person.getByLabel(/^Short name/u)).toHaveValue('zoe-angstrom');
  await person.getByLabel('Organisation').selectOption('ibm');
  await finish(page);
  await expect(errors(page).getByRole('link')).toHaveText([/^Person 1: .*from is missing/u]);
  await person.getByLabel('There since').fill('2026-01-01');
  await page.getByLabel('Document or question').fill('rfc 3');
  await page.getByLabel('Document or question').press('Enter');
  await finish(page);
  await expect(page.getByText('names no repository yet')).toBeVisible();

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the ZIP' }).click();
  const files = await unpacked(await saving);
  expect([...files.keys()]).toEqual([
    'content/rfcs/0004-merging-late-updates/index.mdx',
    'content/people/zoe-angstrom.yaml',
  ]);
  expect(await checkWith(files)).toBe(0);
});

test('a text too long for an address is copied, and the page is opened empty', async ({
  page,
  visit,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, visit, 'https://github.com/example/papers');
  await fill(page);
  await section(page, 'Alternatives').fill('Words and more words.\n\n'.repeat(500));
  await finish(page);

  const link = page.getByRole('link', { name: 'Open the page on GitHub' });
  expect(await link.getAttribute('href')).toMatch(/late-updates\?filename=index\.mdx$/u);
  await page.getByRole('button', { name: 'Copy the text' }).first().click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('more words');
});

test('while one types, the checker says what is wrong and where, and the preview shows the rest', async ({
  page,
  visit,
}) => {
  await open(page, visit);
  await section(page, 'Summary').fill('It helps **everyone**, see RFC-0003.');
  const preview = page.locator('[data-preview-room]');
  await expect(preview.locator('strong')).toHaveText('everyone');
  await expect(preview.getByRole('link', { name: /RFC-0003/u })).toBeVisible();

  await section(page, 'Motivation').fill('First line.\n\nA value {x} here.');
  const field = section(page, 'Motivation').locator('..');
  await expect(field.getByText(/line 3: .*JavaScript expression/u)).toBeVisible();
  await expect(page.getByText('The text has errors.')).toBeVisible();
  await expect(errors(page)).toBeHidden();

  await finish(page);
  await errors(page).getByRole('link', { name: 'Motivation, line 3' }).click();
  await expect(section(page, 'Motivation')).toBeFocused();
  expect(await section(page, 'Motivation').evaluate(selected)).toBe('A value {x} here.');
});

test('a draft survives that the page goes away, can be cleared, and comes back', async ({
  page,
  visit,
}) => {
  await open(page, visit);
  await fill(page);
  await page.getByRole('radio', { name: 'Proposal' }).check();
  await expect(section(page, 'Specification', true)).toHaveValue('Do it in one round.');
  await expect(page.getByText(/^Kept in this browser/u)).toBeVisible();
  await page.reload();

  await expect(title(page)).toHaveValue('Merging late updates');
  await expect(page.getByRole('status').getByText(/^The draft that you left here/u)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Proposal' })).toBeChecked();
  await expect(page.getByText('IBM (ibm)', { exact: true })).toBeVisible();
  await expect(section(page, 'Specification', true)).toHaveValue('Do it in one round.');

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await expect(title(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(title(page)).toHaveValue('Merging late updates');
  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.reload();
  await expect(title(page)).toHaveValue('');
});

const brought = `---
title: "An older idea"
summary: "It was written elsewhere, long before this record was."
authors: [ibm]
workstream: data-governance
licence: MIT
requires: [RFC-0003]
---

## Summary

Once upon a time.

## Costs

None.
`;

test('a file is brought by choosing, dropping or pasting it', async ({ page, visit }) => {
  await open(page, visit);
  await page.getByText('Bring a file you have').click();
  const file = { name: 'idea.md', mimeType: 'text/markdown', buffer: Buffer.from(brought) };
  await page.getByLabel('Choose a file').setInputFiles(file);
  await expect(page.getByText('Read: idea.md.')).toBeVisible();
  await expectBrought(page);

  await page.getByRole('button', { name: 'Clear everything' }).click();
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.mdx'));
    return transfer;
  }, brought);
  await page.locator('form.proposal').dispatchEvent('drop', { dataTransfer: data });
  await expect(page.getByText('Read: dropped.mdx.')).toBeVisible();
  await expectBrought(page);

  await page.getByRole('button', { name: 'Clear everything' }).click();
  await page.getByLabel('Or paste its text').fill(brought);
  await page.getByRole('button', { name: 'Read the text' }).click();
  await expectBrought(page);

  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const copy = await readFile(await (await saving).path());
  await page.getByRole('button', { name: 'Clear everything' }).click();
  const saved = { name: 'copy.json', mimeType: 'application/json', buffer: copy };
  await page.getByLabel('Choose a file').setInputFiles(saved);
  await expectBrought(page);
});

test('the form can be filled in and finished from the keyboard alone', async ({ page, visit }) => {
  await open(page, visit);
  await page.getByRole('radio', { name: 'RFC' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.type('A keyboard is enough');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Everything in this form can be reached by the keyboard alone.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ibm');
  await page.keyboard.press('Enter');
  await expect(page.getByText('IBM (ibm) was added.')).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Data');
  await finish(page, 'Enter');

  await expect(page.getByRole('region', { name: 'Ready to be handed in' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove IBM (ibm)' }).press('Enter');
  await expect(page.getByLabel('Name of an author')).toBeFocused();
  await expect(page.getByRole('region', { name: 'Ready to be handed in' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in ${colorScheme} colours axe finds nothing to mend, with errors and at the end`, async ({
    page,
    visit,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, visit, 'https://github.com/example/papers');
    await page.getByRole('button', { name: 'Someone who is not in the list' }).click();
    await page.getByRole('button', { name: 'Add a section' }).click();
    await page.getByText('Bring a file you have').click();
    await page.getByText('More about the document').click();
    await finish(page);
    await expect(errors(page)).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);

    await page.getByRole('button', { name: 'Remove', exact: true }).first().click();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    await fill(page);
    await finish(page);
    await expect(page.getByRole('region', { name: 'Ready to be handed in' })).toBeFocused();
    expect(await axeFindings(page)).toEqual([]);
  });
}

test('at 360 px nothing is cut off, lies over something else or scrolls sideways', async ({
  page,
  visit,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, visit, 'https://github.com/example/papers');
  await page.getByRole('button', { name: 'Someone who is not in the list' }).click();
  await finish(page);
  await expect(errors(page)).toBeFocused();
  expect(await audit(page)).toEqual([]);

  await page.getByRole('button', { name: 'Remove' }).click();
  await fill(page);
  await page.getByLabel('Document or question').fill('rfc 3');
  await page.getByLabel('Document or question').press('Enter');
  await page.getByText('Preview', { exact: true }).click();
  await finish(page);
  await expect(page.getByRole('region', { name: 'Ready to be handed in' })).toBeFocused();
  expect(await audit(page)).toEqual([]);
});

test('without JavaScript the page explains the other ways', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL ?? ''}/propose/`);
  const main = page.getByRole('main');

  expect(await main.innerText()).toContain('needs JavaScript');
  await expect(main.getByRole('link', { name: 'Read the authoring guide' })).toBeVisible();
  await expect(main.getByRole('button')).toHaveCount(0);
  await main.getByText('Template, RFC: content/rfcs/0004-').click();
  await expect(main.locator('pre').filter({ hasText: '## Specification' })).toBeVisible();
  await context.close();
});

/** Opens the form as it is on a site whose repository is at this address. */
async function open(page: Page, visit: Visit, repository = ''): Promise<void> {
  await page.route('**/propose.json', async (route) => {
    const response = await route.fetch();
    const data: unknown = await response.json();
    const forge = { repository, branch: 'main' };
    await route.fulfill({ response, json: { ...(typeof data === 'object' ? data : {}), forge } });
  });
  await visit('/propose/');
  await expect(page.getByRole('form', { name: 'Your proposal' })).toBeVisible();
}

async function fill(page: Page): Promise<void> {
  await title(page).fill('Merging late updates');
  await page
    .getByRole('textbox', { name: 'Summary', exact: true })
    .first()
    .fill('What happens to a contribution that comes too late to be merged.');
  await page.getByLabel('Name of an author').fill('IBM (ibm)');
  await page.getByLabel('Workstream', { exact: true }).selectOption('data-governance');
  await section(page, 'Summary').fill('Late updates wait for the next round.');
  await section(page, 'Motivation').fill('Rounds are missed.');
  await section(page, 'Specification').fill('Do it in one round.');
  await section(page, 'Alternatives').fill('Dropping them.');
  await section(page, 'Security and sovereignty').fill('Nobody gains control.');
  await section(page, 'Open questions').fill('None is known.');
}

async function finish(page: Page, key?: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Check and finish' });
  if (key === undefined) await button.click();
  else await button.press(key);
}

function title(page: Page) {
  return page.getByRole('textbox', { name: 'Title', exact: true });
}

/** The text of a section; one that is no part of the template has a heading that can be written. */
function section(page: Page, heading: string, own = false) {
  const fields = page.locator('[data-sections]');
  return own
    ? fields
        .locator('.own', { has: page.locator('input') })
        .last()
        .locator('textarea')
    : fields.getByRole('textbox', { name: heading, exact: true });
}

function errors(page: Page) {
  return page.locator('[data-errors]');
}

async function expectBrought(page: Page): Promise<void> {
  await expect(title(page)).toHaveValue('An older idea');
  await expect(page.getByText('IBM (ibm)', { exact: true })).toBeVisible();
  await expect(page.getByText(/^cannot do without RFC-0003/u).first()).toBeVisible();
  await expect(page.getByLabel('Other fields')).toHaveValue('licence: MIT');
  await expect(section(page, 'Summary')).toHaveValue('Once upon a time.');
  await expect(section(page, 'Costs', true)).toHaveValue('None.');
}

async function audit(page: Page): Promise<string[]> {
  const found = [sidewaysScroll, clippedText, overlappingText].map((look) => page.evaluate(look));
  return (await Promise.all(found)).flat();
}

function selected(area: HTMLElement | SVGElement): string {
  if (!(area instanceof HTMLTextAreaElement)) return '';
  return area.value.slice(area.selectionStart, area.selectionEnd);
}

/** The files of a ZIP that holds them as they are. */
async function unpacked(download: Download): Promise<Map<string, string>> {
  const bytes = await readFile(await download.path());
  const files = new Map<string, string>();
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const size = bytes.readUInt32LE(at + 18);
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26));
    files.set(name, bytes.toString('utf8', start, start + size));
    at = start + size;
  }
  return files;
}

/** What `npm run check` ends with for a copy of the record in which the files were unpacked. */
async function checkWith(files: ReadonlyMap<string, string>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'proposal-'));
  try {
    await cp('content', join(folder, 'content'), { recursive: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const command = ['src/cli/main.ts', 'check', '--root', join(folder, 'content')];
    return await promisify(execFile)(process.execPath, command).then(
      () => 0,
      (error: unknown) => {
        console.error(error);
        return 1;
      },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

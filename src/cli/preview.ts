import { spawn } from 'node:child_process';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkRecord } from '../check/check.ts';
import { environment, href } from '../environment.ts';
import { redlineLabels } from '../i18n/redline-labels.ts';
import { comparison } from '../redline/comparison.ts';
import { readRecord } from '../sources/files.ts';
import { readBase } from '../sources/git-base.ts';
import { textHtml } from '../sources/text-html.ts';
import { baseFolder } from './base-folder.ts';
import { branchChanges, type DocumentChange } from './branch-changes.ts';
import { previewList, previewName, previewRedline, type PreviewRow } from './preview-pages.ts';
import { serve } from './static-server.ts';
import { findingWords } from './summary.ts';

/** Folder of a preview inside the built site. */
const previewFolder = 'preview';

/**
 * `npm run preview:pr`: builds the site, in which only what changed is made anew, adds `preview/` with every changed
 * document against the base, and shows it at a terminal until Ctrl-C. The exit code; throws a `BaseError`.
 */
export async function preview(ref: string): Promise<number> {
  const { recordDir: root, outDir, base: path } = environment;
  const rows = await previewRows(root, ref);
  const exitCode = await build();
  if (exitCode !== 0) return exitCode;

  const folder = join(outDir, previewFolder);
  await mkdir(folder);
  for (const name of ['redline.css', 'layers.css']) {
    await copyFile(
      fileURLToPath(new URL(`../styles/${name}`, import.meta.url)),
      join(folder, name),
    );
  }
  const styles = `${siteStyles(await readFile(join(outDir, 'index.html'), 'utf8'))}\n<link rel="stylesheet" href="redline.css">`;
  await writeFile(join(folder, 'index.html'), previewList(rows, ref, styles));
  for (const row of rows.filter(({ compared }) => compared)) {
    const file = join(folder, previewName(row.document));
    await writeFile(file, previewRedline(row, ref, styles));
  }
  for (const { document, status } of rows) console.log(`${document.id}  ${status}`);
  await show(outDir, path);
  return 0;
}

async function previewRows(root: string, ref: string): Promise<PreviewRow[]> {
  const base = await readBase(root, ref);
  const { base: path, today } = environment;
  const reading = await readRecord({ root, base: path, today });
  const changes = branchChanges(reading, base, checkRecord({ ...reading, base }), href);
  const before = await baseFolder(root, ref);
  try {
    const { catalogue } = await readRecord({ root: before.root, base: path, today });
    return await Promise.all(
      changes.documents.map(async (change): Promise<PreviewRow> => {
        const { document } = change;
        const old = catalogue.byId.get(document.id)?.text.digest;
        const texts = old === undefined ? [] : [old, document.text.digest];
        const [from, to] = await Promise.all(texts.map(textHtml));
        return {
          document,
          ...words(change),
          pages: pagesOf(change),
          compared:
            from === undefined || to === undefined
              ? undefined
              : comparison(from, to, redlineLabels()),
        };
      }),
    );
  } finally {
    await before.remove();
  }
}

function words({ document, before, findings }: DocumentChange) {
  const { status } = document.front;
  const old = before?.front?.status;
  return {
    status: old === undefined || old === status ? status : `${old} → ${status}`,
    findings: findingWords(findings),
  };
}

function pagesOf({ document, redline }: DocumentChange): [string, string][] {
  return [
    ['the document', href.document(document.id)],
    ...(redline === undefined ? [] : [['changes since its version before', redline] as const]),
  ].map(([name = '', address = '']): [string, string] => [name, address]);
}

/** The links to style sheets, and the styles, in the head of a page of the site. */
function siteStyles(html: string): string {
  const head = html.slice(0, html.indexOf('</head>'));
  return [...head.matchAll(/<link[^>]+rel="stylesheet"[^>]*>|<style[^>]*>[^]*?<\/style>/gu)]
    .map(([tag]) => tag)
    .join('\n');
}

function build(): Promise<number> {
  const builder = fileURLToPath(new URL('build.ts', import.meta.url));
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [builder], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) => done(code ?? 1));
  });
}

/** Serves the preview at a terminal; elsewhere says where it lies, and ends. */
async function show(outDir: string, base: string): Promise<void> {
  if (!process.stdout.isTTY) {
    console.log(`The list of changes is ${join(outDir, previewFolder, 'index.html')}.`);
    return;
  }
  const wanted = Number(process.env['PORT'] ?? 4321);
  const server = await serve(outDir, { port: wanted, base }).catch(() => serve(outDir, { base }));
  console.log(`\n  ${server.origin}${base}${previewFolder}/\n\n  Press Ctrl-C to stop.\n`);
  await new Promise<void>((done) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => done());
  });
  await server.close();
}

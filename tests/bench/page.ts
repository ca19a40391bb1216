import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { kinds } from '../../src/domain/kind.ts';
import { builtFiles } from '../build/built-pages.ts';
import { builtSite } from '../build/built-site.ts';
import { pageBars, type PageBar } from './page-bars.ts';
import { openPages } from './page-visit.ts';
import { pageWeight, type PageWeight } from './page-weight.ts';
import { tableLines } from './table.ts';

/** Measures what each document page costs a reader before any interaction, and says whether the bars are met. */
export async function pageBenchmark(args: readonly string[]): Promise<boolean> {
  const { values } = parseArgs({ args: [...args], options: { dist: { type: 'string' } } });
  const dist = values.dist === undefined ? await buildSite() : resolve(values.dist);
  const folders = Object.values(kinds).map(({ folder }) => folder);
  const pattern = new RegExp(`^(?:${folders.join('|')})/\\d+/index\\.html$`, 'u');
  const files = (await builtFiles(dist)).filter((file) => pattern.test(file));
  if (files.length === 0) throw new Error(`${dist} holds no page of a document.`);

  const weights: PageWeight[] = [];
  const pages = await openPages(dist);
  try {
    for (const file of files) {
      const html = await readFile(join(dist, file), 'utf8');
      weights.push(pageWeight(file, html, await pages.visit(file)));
    }
  } finally {
    await pages.close();
  }
  const rows = weights.map((weight) => ({
    weight,
    missed: pageBars.filter((bar) => bar.value(weight) > bar.most(weight)),
  }));
  console.log(table(rows).join('\n'));
  const missed = rows.flatMap((row) => row.missed.map((bar) => failure(row.weight, bar)));
  console.log(`\n${missed.length === 0 ? 'All bars are met.' : `NOT MET:\n${missed.join('\n')}`}`);
  return missed.length === 0;
}

async function buildSite(): Promise<string> {
  const { dir, output, exitCode } = await builtSite();
  if (exitCode !== 0) throw new Error(`The site could not be built:\n${output}`);
  return dir;
}

function table(rows: readonly { weight: PageWeight; missed: readonly PageBar[] }[]): string[] {
  const heads = pageBars.map(({ name, limit, unit }) => `${name} ${limit}${unit}`);
  return tableLines(
    ['page', ...heads, 'text KB', ''],
    rows.map(({ weight, missed }) => [
      weight.file.replace('/index.html', ''),
      ...pageBars.map((bar) => bar.show(bar.value(weight))),
      (weight.text / 1024).toFixed(1),
      missed.length === 0 ? 'met' : 'NOT MET',
    ]),
  );
}

function failure(weight: PageWeight, bar: PageBar): string {
  const [value, most] = [bar.value(weight), bar.most(weight)].map(bar.show);
  return `  ${weight.file}: ${bar.name} ${value ?? ''}${bar.unit}, and ${most ?? ''}${bar.unit} is the bar`;
}

import type { ComparisonWords } from '../i18n/comparison-words.ts';
import type { Comparison, ComparisonLabels } from '../redline/comparison.ts';
import { fieldTable } from './compare-fields.ts';
import type { ComparisonJob } from './compare-worker.ts';
import { stepThrough } from './redline-steps.ts';

/**
 * Compares two texts of a document on its history page. A pair that has a page of its own is shown there; of any other
 * both pages are fetched and compared by the code that builds those pages, in a worker.
 */
const form = document.querySelector<HTMLFormElement>('form.compare');
const room = document.querySelector<HTMLElement>('#compare');

if (form && room) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const { name, value } of form.querySelectorAll('select')) query.set(name, value);
    history.pushState(null, '', `?${query.toString()}#compare`);
    void show(form, room);
  });
  addEventListener('popstate', () => void show(form, room));
  void show(form, room);
}

/** What `/rfcs/0003/comparison.json` says. */
interface Comparable {
  built: Readonly<Record<string, string>>;
  texts: readonly { name: string; href: string; fields: Readonly<Record<string, string>> }[];
  labels: ComparisonLabels;
  words: ComparisonWords;
}

async function show(choice: HTMLFormElement, into: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search);
  const from = query.get('from');
  const to = query.get('to');
  into.hidden = true;
  if (from === null || to === null) return;
  for (const select of choice.querySelectorAll('select')) {
    select.value = (select.name === 'from' ? from : to) || select.value;
  }
  into.hidden = false;
  into.textContent = into.dataset['working'] ?? '';
  try {
    const comparable = await comparableFrom(into.dataset['file'] ?? '');
    const page = comparable.built[`${from}-${to}`];
    if (page !== undefined) {
      location.replace(page);
      return;
    }
    into.replaceChildren(...(await compared(comparable, from, to)));
    stepThrough(into);
    into.querySelector('h2')?.focus();
  } catch {
    into.textContent = into.dataset['failed'] ?? '';
  }
}

async function compared(
  { texts, labels, words }: Comparable,
  from: string,
  to: string,
): Promise<Node[]> {
  const old = texts.find(({ name }) => name === from);
  const now = texts.find(({ name }) => name === to);
  if (!old || !now) throw new RangeError(`no texts ${from} and ${to}`);
  if (old === now) return [heading(words.same)];
  const [before, after] = await Promise.all([bodyOf(old.href), bodyOf(now.href)]);
  const { report, text } = await inWorker({ before: before.html, after: after.html, labels });
  const name = (which: string) =>
    which === 'draft' ? words.draft : words.version.replace('{n}', which);
  const table = fieldTable(old.fields, now.fields, words);
  const article = document.createElement('article');
  article.className = 'prose redline';
  article.lang = after.lang;
  article.dir = after.dir;
  article.append(...nodesOf(text));
  const head = document.createElement('section');
  head.className = 'redline-head';
  head.append(...nodesOf(report));
  return [
    heading(words.title.replace('{from}', name(from)).replace('{to}', name(to))),
    ...(table ? [table] : []),
    head,
    article,
  ];
}

function heading(words: string): HTMLElement {
  const element = document.createElement('h2');
  element.tabIndex = -1;
  element.textContent = words;
  return element;
}

async function bodyOf(address: string): Promise<{ html: string; lang: string; dir: string }> {
  const page = new DOMParser().parseFromString(await textFrom(address), 'text/html');
  const article = page.querySelector<HTMLElement>('article.prose');
  if (!article) throw new TypeError(`no text at ${address}`);
  return { html: article.innerHTML, lang: article.lang, dir: article.dir };
}

async function comparableFrom(address: string): Promise<Comparable> {
  const found: unknown = JSON.parse(await textFrom(address));
  if (isComparable(found)) return found;
  throw new TypeError(`no comparison at ${address}`);
}

/** The site wrote the file for this very script. */
function isComparable(found: unknown): found is Comparable {
  return typeof found === 'object' && found !== null && 'texts' in found && 'labels' in found;
}

async function textFrom(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new TypeError(`${response.status} at ${address}`);
  return response.text();
}

function inWorker(job: ComparisonJob): Promise<Comparison> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Comparison>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Comparison>) => resolve(data));
    worker.addEventListener('error', () => reject(new Error('the comparison failed')));
    worker.postMessage(job);
  }).finally(() => worker.terminate());
}

function nodesOf(html: string): Node[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

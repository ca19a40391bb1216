import { startChecker } from './checker.ts';
import { bringFiles } from './bring.ts';
import { fetchData, type ProposeData } from './data.ts';
import { emptyDraft, isStarted, type Draft } from './draft.ts';
import { findingsView, isError } from './findings.ts';
import { finishOf } from './finish.ts';
import { formDraft } from './form-draft.ts';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft.ts';
import { located, type Located } from './located.ts';
import { filled, part } from './parts.ts';
import { previewRoom } from './preview.ts';
import { proposalFiles } from './proposal-files.ts';
import { saveFile } from './saved-file.ts';
import { storedDraft } from './stored-draft.ts';

/** The form for proposals: what is typed is kept, checked and shown as it will be read; the end hands it in. */
const app = part(document, '[data-propose]', HTMLElement);

fetchData(app.dataset['propose'] ?? '').then(
  (data) => begin(app, asOfToday(data)),
  () => {
    app.remove();
    part(document, '[data-propose-failed]', HTMLElement).hidden = false;
  },
);

/** Milliseconds without a key before what was typed is looked at. */
const pause = 350;

function begin(room: HTMLElement, data: ProposeData): void {
  const { words, templates, context } = data;
  const form = part(room, 'form.proposal', HTMLFormElement);
  const kept = part(form, '[data-kept]', HTMLElement);
  const told = part(form, '[data-told]', HTMLElement);
  const undo = part(form, '[data-do="undo"]', HTMLButtonElement);
  const { read, fill } = formDraft(form, data);
  const checker = startChecker(context);
  const findings = findingsView(room, form, words);
  const preview = previewRoom(room, data);
  const finish = finishOf(room, data);
  const nothing = (): Draft => emptyDraft('rfc', templates, context.record.today);
  let before: Draft | undefined;
  let offered = false;

  const say = (sentence: string): void => {
    told.textContent = sentence;
  };
  const keep = (): void => {
    const draft = read();
    if (!isStarted(draft)) {
      forgetDraft();
      return;
    }
    const now = new Date();
    kept.textContent = keepDraft(draft, now)
      ? filled(words.keptAt, { time: timeOf(now, words.language) })
      : words.notKept;
  };
  const look = async (): Promise<readonly Located[] | undefined> => {
    const draft = read();
    const proposal = proposalFiles(draft, data);
    const checked = await checker.check(proposal);
    if (!checked) say(words.stuck);
    preview(draft, proposal, checked);
    const found = checked && located(checked.diagnostics, proposal);
    if (found) findings.show(found);
    const ready = found !== undefined && !found.some(isError);
    if (offered && ready) finish.offer(proposal);
    else finish.hide();
    return found;
  };
  const looks = inTurn(look);
  const soon = after(pause, () => {
    keep();
    void looks();
  });
  const take = (draft: Draft, said: string): void => {
    before = read();
    undo.hidden = false;
    offered = false;
    findings.forget();
    fill(draft);
    counts(form, words.length);
    keep();
    say(said);
    void looks();
  };

  form.addEventListener('input', soon);
  form.addEventListener('change', soon);
  form.addEventListener('input', () => counts(form, words.length));
  addEventListener('pagehide', keep);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    offered = true;
    findings.insist();
    void looks().then((found) => {
      if (found?.some(isError)) findings.focus();
      else if (found) finish.focus();
    });
  });
  undo.addEventListener('click', () => {
    if (before) take(before, '');
    undo.hidden = true;
    keep();
  });
  part(form, '[data-do="clear"]', HTMLButtonElement).addEventListener('click', () => {
    take(nothing(), words.cleared);
    kept.textContent = '';
    undo.focus();
  });
  part(form, '[data-do="export"]', HTMLButtonElement).addEventListener('click', () => {
    const copy = storedDraft(read(), new Date().toISOString());
    saveFile('proposal-draft.json', copy, 'application/json');
  });
  bringFiles(form, words, checker, nothing, take, say);

  const left = keptDraft(nothing());
  fill(left?.draft ?? nothing());
  if (left) say(filled(words.restored, { time: timeOf(new Date(left.saved), words.language) }));
  counts(form, words.length);
  preview(read(), proposalFiles(read(), data), undefined);
  room.hidden = false;
  void looks();
}

/** A draft of today is not of the future, however old the build is. */
function asOfToday(data: ProposeData): ProposeData {
  const { context } = data;
  const now = new Date().toISOString().slice(0, 10);
  const today = now > context.record.today ? now : context.record.today;
  return { ...data, context: { ...context, record: { ...context.record, today } } };
}

/** Runs one after the other; asked again while it runs, it runs once more, and both are told what came of that. */
function inTurn<T>(run: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  let waiting: Promise<T> | undefined;
  const start = (): Promise<T> => {
    waiting = undefined;
    const own = run().finally(() => {
      if (running === own) running = undefined;
    });
    running = own;
    return own;
  };
  return () => (running ? (waiting ??= running.then(start, start)) : start());
}

function after(wait: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(run, wait);
  };
}

function timeOf(date: Date, language: string): string {
  if (Number.isNaN(date.getTime())) return '';
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(date);
}

/** How long a text is, beside how long it may be. */
function counts(form: HTMLFormElement, words: string): void {
  for (const count of form.querySelectorAll<HTMLElement>('[data-count]')) {
    const control = form.elements.namedItem(count.dataset['count'] ?? '');
    const text = control instanceof HTMLTextAreaElement ? control.value.trim() : '';
    const n = [...new Intl.Segmenter().segment(text)].length;
    count.textContent = filled(words, { n: String(n), max: count.dataset['max'] ?? '' });
  }
}

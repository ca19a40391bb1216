/**
 * Keeps, in this browser only, the highest version that was read of each document, and tells a reader who comes back
 * what changed since. `read RFC-0003` holds the number and the date as it was shown; `read` is `off` where the reader
 * wants nothing kept.
 */
const prefix = 'read';
const note = document.querySelector<HTMLElement>('[data-last-read]');
const remember = document.querySelector<HTMLInputElement>('[data-remember]');

try {
  const off = localStorage.getItem(prefix) === 'off';
  if (note && !off) show(note);
  if (remember) {
    remember.checked = !off;
    remember.addEventListener('change', () => {
      if (remember.checked) localStorage.removeItem(prefix);
      else forget();
    });
  }
} catch {
  // A browser that lets nothing be kept: there is nothing to tell.
}

function show(box: HTMLElement): void {
  const { lastRead = '', version = '', date = '', words = '', built = '', compare } = box.dataset;
  const key = `${prefix} ${lastRead}`;
  const [last = '', ...day] = (localStorage.getItem(key) ?? version).split(' ');
  const keep = () => {
    box.hidden = true;
    if (!(Number(last) > Number(version))) localStorage.setItem(key, `${version} ${date}`);
  };
  const link = box.querySelector('a');
  const text = box.querySelector('[role=status]');
  if (!(Number(last) < Number(version)) || compare === undefined || !link || !text) {
    keep();
    return;
  }
  const pages = built.split(' ');
  const page = pages[pages.indexOf(last) + 1];
  const other = new URL(compare, location.href);
  other.searchParams.set('from', last);
  link.href = pages.includes(last) && page !== undefined ? page : other.href;
  box.hidden = false;
  text.textContent = words.replace('{n}', last).replace('{date}', day.join(' '));
  link.addEventListener('click', keep);
  box.querySelector('[data-close]')?.addEventListener('click', keep);
  box.querySelector('[data-forget]')?.addEventListener('click', () => {
    box.hidden = true;
    forget();
  });
}

function forget(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(`${prefix} `)) localStorage.removeItem(key);
  }
  localStorage.setItem(prefix, 'off');
}

/** What a built page says of addresses. */
export interface PageFacts {
  /** Values of attributes that hold an address, as a browser reads them. */
  addresses: string[];
  /** Ids of its elements: the fragments that lead into it. */
  ids: string[];
}

/**
 * Reads the tags of a page and skips all else. `html` is the page's bytes as Latin-1, which is several times faster
 * to get than its text; values beyond ASCII are decoded when they are met.
 */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = { addresses: [], ids: [] };
  let at = html.indexOf('<');
  while (at !== -1) at = html.indexOf('<', afterMarkup(html, at, facts));
  return facts;
}

const addressNames: ReadonlySet<string> = new Set([
  'href',
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'xlink:href',
]);

/** Elements whose content is text, whatever it looks like. */
const rawElements: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

/** Reads what starts with the `<` at `start`; returns the place after it. */
function afterMarkup(html: string, start: number, facts: PageFacts): number {
  if (html.startsWith('!--', start + 1)) return after(html, '-->', start + 4);
  if (!isLetter(html.charCodeAt(start + 1))) return start + 1;
  const nameEnd = endOfName(html, start + 1);
  const end = afterAttributes(html, nameEnd, facts);
  const name = html.slice(start + 1, nameEnd);
  return rawElements.has(name) ? after(html, `</${name}`, end) : end;
}

/** Reads attributes from `at` on; returns the place after the `>` of their tag. */
function afterAttributes(html: string, from: number, facts: PageFacts): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === greater) return at + 1;
    if (isSpace(code) || code === slash) {
      at += 1;
      continue;
    }
    const nameEnd = endOfName(html, at + 1);
    let next = afterSpace(html, nameEnd);
    if (html.charCodeAt(next) !== equals) {
      at = nameEnd;
      continue;
    }
    next = afterSpace(html, next + 1);
    const quote = html.charCodeAt(next);
    const quoted = quote === doubleQuote || quote === singleQuote;
    const valueStart = quoted ? next + 1 : next;
    const valueEnd = quoted ? before(html, html.charAt(next), valueStart) : endOfBare(html, next);
    note(html, at, nameEnd, valueStart, valueEnd, facts);
    at = quoted ? valueEnd + 1 : valueEnd;
  }
  return at;
}

function note(
  html: string,
  nameStart: number,
  nameEnd: number,
  valueStart: number,
  valueEnd: number,
  facts: PageFacts,
): void {
  const length = nameEnd - nameStart;
  if (length === 2 && html.startsWith('id', nameStart)) {
    facts.ids.push(decoded(html.slice(valueStart, valueEnd)));
  } else if (length > 2 && length < 11) {
    const name = html.slice(nameStart, nameEnd);
    if (!addressNames.has(name)) return;
    const value = decoded(html.slice(valueStart, valueEnd));
    if (name === 'srcset') {
      for (const part of value.split(',')) facts.addresses.push(part.trim().split(/\s/u)[0] ?? '');
    } else {
      facts.addresses.push(value.trim());
    }
  }
}

/** Bytes to text, and character references to characters. */
function decoded(latin: string): string {
  const text = /[\x80-\xff]/u.test(latin) ? Buffer.from(latin, 'latin1').toString('utf8') : latin;
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));?/giu,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
    },
  );
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

const [greater, slash, equals, doubleQuote, singleQuote] = [0x3e, 0x2f, 0x3d, 0x22, 0x27];

function endOfName(html: string, from: number): number {
  let at = from;
  while (at < html.length) {
    const code = html.charCodeAt(at);
    if (code === greater || code === slash || code === equals || isSpace(code)) return at;
    at += 1;
  }
  return at;
}

function endOfBare(html: string, from: number): number {
  let at = from;
  while (at < html.length && html.charCodeAt(at) !== greater && !isSpace(html.charCodeAt(at)))
    at += 1;
  return at;
}

function afterSpace(html: string, from: number): number {
  let at = from;
  while (isSpace(html.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

/** Place of `text` from `from` on, or the end. */
function before(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found;
}

function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found === -1 ? html.length : found + text.length;
}

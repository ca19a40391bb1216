/** The import table of the house: what each room of `src/` may take from the others, and why not more. */
export interface Room {
  /** Rooms whose code it may use. */
  may: readonly string[];
  /** Rooms that it may take types from, and nothing that runs. */
  types?: readonly string[];
  /** Packages it may use; without this, all but those of `never`. */
  packages?: RegExp;
  /** Modules it may not use, as the source of a regular expression, each with its own reason. */
  never?: Readonly<Record<string, string>>;
  /** Said with each ban on a room. */
  reason: string;
  /** Takes neither clock, nor process, nor console: all of them arrive as arguments or leave as values. */
  pure: boolean;
}

const astro = '^astro:';
const node = '^(?:node:|(?:fs|path|os|process|child_process|crypto|url|util)(?:/|$))';
const fileSystem = '^(?:node:)?fs(?:/|$)';
const show = ['components', 'styles', 'i18n', 'scripts', 'site', 'environment'];

export const rooms: Readonly<Record<string, Room>> = {
  schema: {
    may: [],
    packages: /^zod(?:\/|$)/u,
    reason:
      'schema/ says what may be written and uses zod alone: the CLI and a browser form read it too.',
    pure: true,
  },
  domain: {
    may: ['schema'],
    packages: /^$/u,
    reason: 'domain/ is pure functions over plain data: it may import schema/ and nothing else.',
    pure: true,
  },
  markdown: {
    may: ['domain', 'schema'],
    never: { [astro]: 'markdown/ renders for the CLI too: it must not need Astro.' },
    reason: 'markdown/ turns text into HTML and receives what it needs as options.',
    pure: true,
  },
  check: {
    may: ['domain', 'schema', 'markdown'],
    never: {
      [astro]: 'check/ finds mistakes for the CLI too: it must not need Astro.',
      [fileSystem]: 'check/ finds and never reads: sources/ hands it what there is.',
    },
    reason:
      'check/ may import domain/, schema/ and markdown/: it finds mistakes, others show them.',
    pure: true,
  },
  outputs: {
    may: ['domain', 'schema'],
    never: {
      [astro]: 'outputs/ makes bytes for the CLI too: it must not need Astro.',
      [fileSystem]: 'outputs/ returns bytes: whoever asked writes them.',
    },
    reason: 'outputs/ turns the catalogue into bytes and may import domain/ and schema/ only.',
    pure: true,
  },
  redline: {
    may: ['domain', 'schema'],
    never: {
      [astro]: 'redline/ is pure: it must not need Astro.',
      [fileSystem]: 'redline/ is pure: both versions arrive as arguments.',
    },
    reason: 'redline/ turns two versions into HTML and may import domain/ and schema/ only.',
    pure: true,
  },
  sources: {
    may: ['domain', 'schema', 'markdown', 'i18n', 'site', 'environment'],
    reason:
      'sources/ reads and renders the record: it may import domain/, schema/, markdown/ and the words of i18n/.',
    pure: false,
  },
  i18n: {
    may: [],
    types: ['domain', 'schema', 'markdown', 'redline'],
    reason:
      'i18n/ holds the words of the interface and may import types of domain/, schema/, markdown/ and redline/ only.',
    pure: true,
  },
  components: {
    may: show,
    types: ['domain', 'schema'],
    reason:
      'components/ show their props: types of domain/ are welcome, data and decisions come from the page.',
    pure: true,
  },
  layouts: {
    may: ['layouts', ...show],
    types: ['domain', 'schema', 'redline'],
    reason:
      'layouts/ show their props: types of domain/ are welcome, data and decisions come from the page.',
    pure: true,
  },
  pages: {
    may: ['sources', 'domain', 'schema', 'outputs', 'redline', 'layouts', ...show],
    never: {
      [node]: 'a page shows the catalogue: reading files is the work of sources/.',
      '^(?:\\.\\./)+sources/(?!astro\\.ts$)':
        'pages enter the record by one door: sources/astro.ts.',
    },
    reason: 'pages/ only show the catalogue.',
    pure: true,
  },
  scripts: {
    may: ['schema', 'redline'],
    types: ['domain', 'i18n'],
    never: { [node]: 'scripts/ run in a browser.', [astro]: 'scripts/ run in a browser.' },
    reason:
      'scripts/ run in a browser: types and schema/ only, so that pages stay light; redline/ only in the worker that compares versions.',
    pure: false,
  },
  integrations: {
    may: [
      'sources',
      'check',
      'domain',
      'schema',
      'markdown',
      'outputs',
      'redline',
      'site',
      'environment',
    ],
    never: {
      '^(?:\\.\\./)+sources/astro\\.ts$':
        'only the site enters by sources/astro.ts: use sources/files.ts.',
    },
    reason: 'integrations/ stand beside the site: they never reach into what it shows.',
    pure: false,
  },
  cli: {
    may: [
      'sources',
      'check',
      'domain',
      'schema',
      'markdown',
      'outputs',
      'redline',
      'site',
      'environment',
    ],
    never: {
      '^(?:\\.\\./)+sources/astro\\.ts$':
        'only the site enters by sources/astro.ts: use sources/files.ts.',
    },
    reason: 'cli/ works on the record without the site.',
    pure: false,
  },
};

/** Everything in `src/` that an import can name. */
const places = [...Object.keys(rooms), 'styles', 'site', 'environment', 'content.config'];

interface Ban {
  regex: string;
  message: string;
  allowTypeImports?: boolean;
}

/** What `no-restricted-imports` must refuse in a file of `room`; without a room, in any other file of `src/`. */
export function bansFor(room: string | undefined, contentDoor = false): Ban[] {
  const general = contentDoor ? homelessNames : [...homelessNames, ...contentBan];
  const own = room === undefined ? undefined : rooms[room];
  if (room === undefined || own === undefined) return general;
  const types = own.types ?? [];
  const open = new Set([room, ...own.may]);
  const closed = places.filter((place) => !open.has(place) && !types.includes(place));
  const typesOnly = types.filter((place) => !open.has(place));
  return [
    { regex: roomPath(closed), message: own.reason },
    ...(typesOnly.length > 0
      ? [
          {
            regex: roomPath(typesOnly),
            message: `Types only. ${own.reason}`,
            allowTypeImports: true,
          },
        ]
      : []),
    ...(own.packages
      ? [{ regex: `^(?!\\.|${own.packages.source.replace(/^\^/u, '')})`, message: own.reason }]
      : []),
    ...Object.entries(own.never ?? {}).map(([regex, message]) => ({ regex, message })),
    ...general,
  ];
}

function roomPath(names: readonly string[]): string {
  return `^(?:\\.\\./)+(?:${names.map((name) => name.replace('.', '\\.')).join('|')})(?:/|\\.ts$|$)`;
}

const homelessNames: Ban[] = [
  {
    regex: '^\\.{1,2}/(?:.*/)?(?:utils?|helpers?|lib|common)(?:/|\\.ts$|$)',
    message: 'A homeless function shows a missing noun: name the file for its thing.',
  },
];

const contentBan: Ban[] = [
  {
    regex: '^astro:content$',
    message: 'astro:content is opened in sources/astro.ts and content.config.ts only.',
  },
];

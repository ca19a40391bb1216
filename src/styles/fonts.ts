import { fontProviders } from 'astro/config';

/** Where the characters of a file lie: a browser fetches a file only if a page needs one of them. */
const ranges = {
  latin: [
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  ],
  'latin-ext': [
    'U+0100-0130,U+0132-0151,U+0154-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  ],
  arabic: ['U+0600-06FF,U+0750-077F,U+0870-08FF,U+FB50-FDFF,U+FE70-FEFC'],
  devanagari: ['U+0900-097F,U+1CD0-1CF9,U+20A8,U+20B9,U+25CC,U+A830-A839,U+A8E0-A8FF'],
} as const satisfies Record<string, readonly [string]>;

/**
 * IBM Plex from node_modules, for `fonts` in astro.config.mjs. Each subset is a family of its own, so that a
 * layout can preload Latin alone; `styles/tokens.css` joins them, Latin last, since only Latin has fallbacks.
 */
export const fonts = [
  family('IBM Plex Serif', '--font-serif', 'serif', 'latin', ['400', '400 italic', '600'], serif()),
  family('IBM Plex Serif', '--font-serif-ext', 'serif', 'latin-ext', ['400', '400 italic', '600']),
  family('IBM Plex Sans', '--font-sans', 'sans', 'latin', ['400', '600'], sans()),
  family('IBM Plex Sans', '--font-sans-ext', 'sans', 'latin-ext', ['400', '600']),
  family(
    'IBM Plex Mono',
    '--font-mono',
    'mono',
    'latin',
    ['400'],
    ['Courier for Plex', 'DejaVu Sans Mono for Plex', 'monospace'],
  ),
  family('IBM Plex Sans Arabic', '--font-arabic', 'sans-arabic', 'arabic', ['400', '600']),
  family('IBM Plex Sans Devanagari', '--font-devanagari', 'sans-devanagari', 'devanagari', [
    '400',
    '600',
  ]),
];

type Face = '400' | '400 italic' | '600';

/** Faces of `styles/fallback.css` that have the measures of Plex, the commonest first. */
function serif(): string[] {
  return ['Times for Plex', 'DejaVu Serif for Plex', 'Open Sans for Plex Serif', 'serif'];
}

function sans(): string[] {
  return [
    'Arial for Plex',
    'Roboto for Plex',
    'DejaVu Sans for Plex',
    'Open Sans for Plex',
    'sans-serif',
  ];
}

function family(
  name: string,
  cssVariable: `--font-${string}`,
  folder: string,
  subset: keyof typeof ranges,
  [first, ...rest]: readonly [Face, ...Face[]],
  fallbacks: string[] = [],
) {
  const variant = (face: Face) => {
    const [weight = '400', style = 'normal'] = face.split(' ');
    const file = `ibm-plex-${folder}-${subset}-${weight}-${style}.woff2`;
    return {
      src: [`@fontsource/ibm-plex-${folder}/files/${file}`] satisfies [string],
      weight,
      style: style === 'italic' ? ('italic' as const) : ('normal' as const),
      unicodeRange: [...ranges[subset]] satisfies string[],
      // Codes read well in any mono font: one that comes late is not worth moving a line for.
      display: folder === 'mono' ? ('optional' as const) : ('swap' as const),
    };
  };
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks,
    optimizedFallbacks: false,
    options: { variants: [variant(first), ...rest.map(variant)] },
  };
}

/** Writing direction of a BCP 47 language. */
export function textDirection(language: string): Direction {
  const known = directions.get(language);
  if (known !== undefined) return known;
  const found = new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
  directions.set(language, found);
  return found;
}

type Direction = 'ltr' | 'rtl';

const directions = new Map<string, Direction>();

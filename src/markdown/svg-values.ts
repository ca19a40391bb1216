import { quoted } from './printable.ts';
import { svgAttributes, svgNamespaces } from './svg-names.ts';

/** Why an attribute of a drawing is refused, or `undefined`. */
export function problemOf(
  attribute: string,
  value: string,
): { message: string; help: string } | undefined {
  const shown = quoted(attribute);
  if (attribute === 'href' || attribute === 'xlink:href') {
    if (/^#[\w.:-]+$/u.test(value)) return undefined;
    return {
      message: `${shown} leads out of the drawing.`,
      help: 'write href="#id" with the id of something in the same drawing.',
    };
  }
  const namespace = Object.hasOwn(svgNamespaces, attribute) ? svgNamespaces[attribute] : undefined;
  if (namespace !== undefined) {
    if (value === namespace) return undefined;
    return {
      message: `${shown} names another language than SVG.`,
      help: `write ${attribute}="${namespace}".`,
    };
  }
  if (!svgAttributes.has(attribute) && !/^aria-[a-z]+$/u.test(attribute)) {
    return {
      message: /^on/iu.test(attribute)
        ? `${shown} runs a script, which no drawing may.`
        : `The attribute ${shown} is not one of those that draw.`,
      help: 'remove it.',
    };
  }
  if (attribute.startsWith('aria-')) return undefined;
  const outside = outsideOf(value);
  return outside === undefined
    ? undefined
    : {
        message: `${shown} contains ${outside}.`,
        help: 'write url(#id) with the id of something in the same drawing, or remove it.',
      };
}

/** What of a style or a value reaches outside the drawing, in words. */
export function outsideOf(value: string): string | undefined {
  const plain = value.replace(/url\(\s*(["']?)#[\w.:-]+\1\s*\)/giu, '');
  if (/url\s*\(/iu.test(plain)) return 'a url( to another file';
  if (/\b(?:image-set|image|src|expression|element|cross-fade)\s*\(/iu.test(plain))
    return 'a function that loads or runs something';
  if (/@(?:import|charset|namespace|font-face)/iu.test(plain))
    return 'an @ rule that loads another file';
  if (/javascript:|vbscript:/iu.test(plain)) return 'an address that runs or embeds something';
  return plain.includes('\\')
    ? 'a backslash, which can hide any of the words that are not allowed'
    : undefined;
}

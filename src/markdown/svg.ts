import {
  parseXml,
  XmlCdata,
  XmlElement,
  XmlError,
  XmlText,
  type XmlDocument,
  type XmlNode,
} from '@rgrove/parse-xml';
import { fileStart } from '../domain/diagnostic.ts';
import type { Finding } from './finding.ts';
import { linesOf, type Lines } from './lines.ts';
import type { PictureSize } from './picture.ts';
import { printable, quoted } from './printable.ts';
import { svgElements } from './svg-names.ts';
import { sizeOf } from './svg-size.ts';
import { outsideOf, problemOf } from './svg-values.ts';

/** Elements that a drawing may show, with all copies that `use` makes. */
const mostShown = 100_000;
const mostLevels = 100;

/** Checks that an SVG only draws: listed elements and attributes, nothing from outside the file. */
export function checkSvg(text: string): { size: PictureSize | undefined; findings: Finding[] } {
  const lines = linesOf(text);
  const doctype = text.search(/<!(?:DOCTYPE|ENTITY)/iu);
  if (doctype !== -1) {
    const help =
      'delete the declaration; a drawing starts with <svg xmlns="http://www.w3.org/2000/svg" …>.';
    return refused(
      finding(
        'The drawing has a DOCTYPE or an ENTITY, which can pull in other files.',
        help,
        lines,
        doctype,
        9,
      ),
    );
  }
  let document: XmlDocument;
  try {
    document = parseXml(text, { includeOffsets: true });
  } catch (error) {
    return refused(notWellFormed(error, lines));
  }
  const { root } = document;
  if (root?.name !== 'svg') {
    return refused(
      finding(
        'The drawing does not start with an <svg> element.',
        'export it again as SVG.',
        lines,
        0,
        1,
      ),
    );
  }
  const elements = flatten(root, lines);
  if (!Array.isArray(elements)) return refused(elements);
  const findings = elements.flatMap((element) => checkElement(element, text, lines));
  if (findings.length === 0) findings.push(...checkCopies(root, elements, lines));
  const size = sizeOf(root);
  if (size === undefined) {
    findings.push(
      finding(
        'The drawing says no size.',
        'add viewBox="0 0 700 400", or width and height in pixels, to <svg>.',
        lines,
        root.start,
        4,
      ),
    );
  }
  return { size, findings };
}

function refused(problem: Finding): { size: undefined; findings: Finding[] } {
  return { size: undefined, findings: [problem] };
}

function notWellFormed(error: unknown, lines: Lines): Finding {
  const at = error instanceof XmlError ? error.pos : 0;
  const first =
    error instanceof XmlError ? (error.message.split('\n')[0] ?? '') : 'it is nested too deeply';
  const reason = printable(first)
    .replace(/ \(line \d+, column \d+\)$/u, '')
    .slice(0, 200);
  return finding(
    `The drawing is not well-formed XML: ${reason}.`,
    'export it again, or close what is open there.',
    lines,
    at,
    1,
  );
}

/** All elements in order; a finding if they are nested too deeply. */
function flatten(root: XmlElement, lines: Lines): XmlElement[] | Finding {
  const elements: XmlElement[] = [];
  const open = [{ element: root, level: 1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    elements.push(next.element);
    if (next.level > mostLevels) {
      return finding(
        `The drawing is nested more than ${mostLevels} levels deep.`,
        'ungroup it before exporting.',
        lines,
        next.element.start,
        1,
      );
    }
    for (const child of elementsIn(next.element).toReversed())
      open.push({ element: child, level: next.level + 1 });
  }
  return elements;
}

function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter(
    (child: XmlNode): child is XmlElement => child instanceof XmlElement,
  );
}

function checkElement(element: XmlElement, text: string, lines: Lines): Finding[] {
  const { name, start } = element;
  if (!svgElements.has(name)) {
    return [
      finding(
        `The drawing has an element ${quoted(`<${name}>`)}, and only elements that draw are allowed.`,
        'remove it; text, shapes, gradients, markers and filters are allowed, scripts, links, animations and embedded files are not.',
        lines,
        start,
        name.length + 1,
      ),
    ];
  }
  const findings = Object.entries(element.attributes).flatMap(([attribute, value]) => {
    const problem = problemOf(attribute, value);
    if (problem === undefined) return [];
    const end = text.indexOf('>', start);
    const found = text
      .slice(start, end === -1 ? undefined : end)
      .search(new RegExp(`[\\s]${RegExp.escape(attribute)}\\s*=`, 'u'));
    const at = found === -1 ? start : start + found + 1;
    return [finding(problem.message, problem.help, lines, at, attribute.length)];
  });
  if (name === 'style') findings.push(...checkStyle(element, text, lines));
  return findings;
}

function checkStyle(element: XmlElement, text: string, lines: Lines): Finding[] {
  const style = element.children
    .map((child) => (child instanceof XmlText || child instanceof XmlCdata ? child.text : ''))
    .join('');
  const outside = outsideOf(style);
  if (outside === undefined) return [];
  const inside = text.slice(element.start, element.end);
  const found = inside.search(
    /@(?:import|charset|namespace|font-face)|url\s*\((?!\s*["']?#)|javascript:|\\/iu,
  );
  return [
    finding(
      `The style contains ${outside}.`,
      'remove the rule; fonts and pictures cannot be loaded from a drawing.',
      lines,
      element.start + Math.max(found, 0),
      1,
    ),
  ];
}

/** Counts what is shown once each `use` is followed: copies of copies can fill any memory. */
function checkCopies(root: XmlElement, elements: readonly XmlElement[], lines: Lines): Finding[] {
  const byId = new Map(
    elements.flatMap((element) =>
      element.attributes['id'] === undefined ? [] : [[element.attributes['id'], element]],
    ),
  );
  const counted = new Map<XmlElement, number>();
  const count = (element: XmlElement): number => {
    const known = counted.get(element);
    if (known !== undefined) return known;
    counted.set(element, Infinity);
    const reference = element.attributes['href'] ?? element.attributes['xlink:href'] ?? '';
    const target = element.name === 'use' ? byId.get(reference.slice(1)) : undefined;
    const sum = elementsIn(element).reduce(
      (total, child) => total + count(child),
      1 + (target ? count(target) : 0),
    );
    counted.set(element, sum);
    return sum;
  };
  if (elements.length > mostShown || count(root) > mostShown) {
    return [
      finding(
        `The drawing shows more than ${mostShown} elements, counting the copies that <use> makes, or one that contains itself.`,
        'draw it with fewer elements.',
        lines,
        root.start,
        4,
      ),
    ];
  }
  return [];
}

function finding(
  message: string,
  help: string,
  lines: Lines,
  offset: number,
  length: number,
): Finding {
  const place = offset < 0 ? fileStart : lines.between(offset, offset + length);
  return { code: 'svg', severity: 'error', message, help, place };
}

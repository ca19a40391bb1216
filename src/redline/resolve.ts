import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { withAttributes } from './attributes.ts';

/** Attributes that a redline writes. */
export const markNames = ['dataDiff', 'dataDiffOpen', 'dataWas', 'dataWasText', 'dataChange'];

type Choice = 'accept' | 'reject';

/** The new text of a redline. */
export function accept(html: string): string {
  return resolve(html, 'accept');
}

/** The old text of a redline: words, blocks and what they look like, without the ids that it had. */
export function reject(html: string): string {
  return resolve(html, 'reject');
}

/** Marks whose content is not in the text that is chosen. */
const left = {
  accept: new Set(['deleted', 'moved-from', 'label', 'filler']),
  reject: new Set(['inserted', 'moved-to', 'label', 'filler']),
} as const satisfies Record<Choice, ReadonlySet<string>>;

function resolve(html: string, choice: Choice): string {
  const tree = fromHtml(html, { fragment: true });
  const resolved: Root = { type: 'root', children: tree.children.flatMap(resolver(choice)) };
  return toHtml(resolved);
}

function resolver(
  choice: Choice,
): <T extends RootContent | ElementContent>(node: T) => (T | ElementContent)[] {
  const resolveNode = <T extends RootContent | ElementContent>(node: T): (T | ElementContent)[] => {
    if (node.type !== 'element') return [node];
    const { dataDiff } = node.properties;
    const mark = typeof dataDiff === 'string' ? dataDiff : '';
    if (left[choice].has(mark)) return [];
    node.children = node.children.flatMap(resolveNode);
    if (isWordMark(node, mark)) return node.children;
    if (choice === 'reject') restore(node);
    removeMarks(node);
    return [node];
  };
  return resolveNode;
}

/** True for `ins` and `del` that a redline made: a text may have struck out words of its own. */
function isWordMark({ tagName }: Element, mark: string): boolean {
  return (tagName === 'ins' || tagName === 'del') && mark !== '';
}

/** Puts back what a redline kept: old attributes, or the words that the renderer had put in a link. */
function restore(element: Element): void {
  const { dataWas, dataWasText } = element.properties;
  const attributes: unknown = typeof dataWas === 'string' ? JSON.parse(dataWas) : undefined;
  if (isProperties(attributes)) {
    element.properties = withAttributes(element.properties, attributes);
  }
  if (typeof dataWasText === 'string') {
    wordsHolder(element).children = [{ type: 'text', value: dataWasText }];
  }
}

function isProperties(value: unknown): value is Properties {
  return typeof value === 'object' && value !== null;
}

function wordsHolder(element: Element): Element {
  const only = element.children.length === 1 ? element.children[0] : undefined;
  return only?.type === 'element' ? wordsHolder(only) : element;
}

function removeMarks({ tagName, properties }: Element): void {
  if (properties['dataChange'] !== undefined) delete properties.id;
  if (properties['dataDiffOpen'] !== undefined) delete properties.open;
  if (tagName === 'li') delete properties.value;
  for (const name of markNames) {
    Reflect.deleteProperty(properties, name);
  }
}

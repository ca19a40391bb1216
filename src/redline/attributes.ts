import type { Element, ElementContent, Nodes, Properties } from 'hast';

/** Attributes that a reader can tell apart; labels that the renderer numbers are not among them. */
const telling = new Set([
  'href',
  'src',
  'srcSet',
  'alt',
  'title',
  'lang',
  'dir',
  'start',
  'type',
  'checked',
  'colSpan',
  'rowSpan',
  'dateTime',
  'cite',
  'dataLanguage',
]);

/** Classes that follow from what an element holds. */
const following = new Set(['contains-task-list', 'task-list-item']);

/** Tag and telling attributes of an element: two elements of one signature look the same around the same text. */
export function signature(element: Element): string {
  let text = element.tagName;
  for (const [name, value] of Object.entries(tellingAttributes(element))) {
    text += ` ${name}=${JSON.stringify(value)}`;
  }
  return text;
}

/** The telling attributes, in one order. */
export function tellingAttributes({ properties }: Element): Properties {
  const found: Properties = {};
  for (const name of Object.keys(properties).sort()) {
    const value = properties[name];
    if (telling.has(name) && value !== undefined && value !== null && value !== false) {
      found[name] = value;
    }
  }
  const classes = classesOf(properties).filter((name) => !following.has(name));
  if (classes.length > 0) found.className = classes;
  return found;
}

/** The old attributes put back in place of the new ones, from what `wasOf` kept. */
export function withAttributes(properties: Properties, was: Properties): Properties {
  const kept = Object.entries(properties).filter(
    ([name]) => name !== 'className' && !telling.has(name),
  );
  return { ...Object.fromEntries(kept), ...was };
}

/** Attributes that name other elements of the page. */
const naming = [
  'id',
  'name',
  'htmlFor',
  'headers',
  'list',
  'ariaDescribedBy',
  'ariaLabelledBy',
  'ariaControls',
  'ariaOwns',
  'ariaDetails',
  'ariaFlowTo',
  'ariaActiveDescendant',
];

/** A deep copy that names nothing: no ids, no references, no link to a fragment that is not on the page. */
export function neutral(node: ElementContent, fragments: ReadonlySet<string>): ElementContent {
  if (node.type !== 'element') return node;
  return {
    ...node,
    properties: neutralAttributes(node.properties, fragments),
    children: node.children.map((child) => neutral(child, fragments)),
  };
}

export function neutralAttributes(
  properties: Properties,
  fragments: ReadonlySet<string>,
): Properties {
  const kept: Properties = {};
  for (const [name, value] of Object.entries(properties)) {
    if (naming.includes(name)) continue;
    if (leadsNowhere(name, value, fragments)) continue;
    kept[name] = value;
  }
  return kept;
}

function leadsNowhere(
  name: string,
  value: Properties[string],
  fragments: ReadonlySet<string>,
): boolean {
  if (name !== 'href' && name !== 'xLinkHref') return false;
  return typeof value === 'string' && value.startsWith('#') && !fragments.has(fragmentOf(value));
}

/** The id that `#…` names, whether its letters are escaped or not. */
function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

export function classesOf(properties: Properties): string[] {
  const { className } = properties;
  return Array.isArray(className) ? className.map(String) : [];
}

export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** Every id below these nodes. */
export function idsOf(nodes: readonly Nodes[], ids = new Set<string>()): Set<string> {
  for (const node of nodes) {
    if (node.type === 'element' && typeof node.properties.id === 'string') {
      ids.add(node.properties.id);
    }
    if ('children' in node) idsOf(node.children, ids);
  }
  return ids;
}

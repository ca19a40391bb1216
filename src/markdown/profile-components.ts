import type { Nodes } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Place } from '../domain/diagnostic.ts';
import { questionAnchor } from '../domain/href.ts';
import { components, type ComponentName } from '../schema/components.ts';
import { nearest } from '../domain/nearest.ts';
import { componentNames, insteadOf } from './element-help.ts';
import { complaints } from './issue.ts';
import type { Pass } from './pass.ts';
import { placeOf } from './place.ts';
import { quoted } from './printable.ts';
import { reservedReason } from './profile-headings.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Checks a component: its name, its attributes, where it stands, its id. */
export function checkElement(node: Element, parent: Nodes | undefined, pass: Pass): void {
  const place = tagPlace(node, pass);
  if (node.name === null) {
    pass.refuse({
      code: 'jsx-name',
      message: 'An empty tag `<>` groups parts of a program, and contributed text is no program.',
      help: 'remove the <> and the </>.',
      place,
    });
    return;
  }
  if (!isComponent(node.name)) {
    const near = nearest(node.name, componentNames);
    pass.refuse({
      code: 'jsx-name',
      message: /^[a-z]/u.test(node.name)
        ? `${quoted(`<${node.name}>`)} is an HTML tag, which contributed text cannot use.`
        : `There is no component ${quoted(node.name)}${near === undefined ? '.' : `; did you mean \`${near}\`?`}`,
      help: insteadOf(node.name),
      place,
    });
    return;
  }
  const values = literalAttributes(node, pass);
  checkAttributes(node, node.name, values, place, pass);
  checkPosition(node, node.name, parent, place, pass);
  checkId(node, node.name, values.get('id'), place, pass);
}

interface Literal {
  value: string;
  place: Place;
}

/** The attributes with literal values; every other form is refused. */
function literalAttributes(node: Element, pass: Pass): Map<string, Literal> {
  const values = new Map<string, Literal>();
  for (const attribute of node.attributes) {
    const place = attributePlace(attribute, node, pass);
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      pass.refuse({
        code: 'jsx-spread',
        message: 'Braces among the attributes are JavaScript, and contributed text is never run.',
        help: 'write each attribute as name="value".',
        place,
      });
    } else if (values.has(attribute.name)) {
      pass.refuse({
        code: 'jsx-attr',
        message: `${quoted(attribute.name)} is written twice.`,
        help: 'remove one of the two.',
        place,
      });
    } else {
      values.set(attribute.name, { value: literal(attribute, place, pass), place });
    }
  }
  return values;
}

function literal(attribute: MdxJsxAttribute, place: Place, pass: Pass): string {
  const { name, value } = attribute;
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  const text = /^\s*(["'`])([^"'`]*)\1\s*$/u.exec(value.value)?.[2];
  pass.refuse({
    code: 'jsx-attr-expression',
    message: `The value of ${quoted(name)} is a JavaScript expression, and contributed text is never run.`,
    help: `write ${quoted(name).slice(1, -1)}="${text === undefined ? '…' : quoted(text).slice(1, -1)}" with the value itself.`,
    place,
  });
  return '';
}

function checkAttributes(
  node: Element,
  name: ComponentName,
  values: ReadonlyMap<string, Literal>,
  place: Place,
  pass: Pass,
): void {
  const computed = new Set(
    node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'object' && attribute.value
        ? [attribute.name]
        : [],
    ),
  );
  const data = Object.fromEntries([...values].map(([key, { value }]) => [key, value]));
  const known = Object.keys(components[name].shape);
  const result = components[name].safeParse(data);
  for (const complaint of complaints(result.error?.issues ?? [], data, () => known)) {
    const key = String(complaint.path[0] ?? '');
    const spread = node.attributes.some(({ type }) => type === 'mdxJsxExpressionAttribute');
    if (computed.has(key) && complaint.about === 'value') continue;
    if (complaint.about === 'missing' && spread) continue;
    pass.refuse({
      code: 'jsx-attr',
      ...wording(complaint, name, key),
      place: values.get(key)?.place ?? place,
    });
  }
}

function wording(
  {
    about,
    message,
    help,
  }: { about: 'value' | 'missing' | 'unknown'; message: string; help: string },
  name: ComponentName,
  key: string,
): { message: string; help: string } {
  if (about === 'missing') {
    return {
      message: `<${name}> needs the attribute ${quoted(key)}.`,
      help: `add ${key}="…".`,
    };
  }
  if (about === 'unknown') {
    return {
      message: `<${name}> has no attribute ${quoted(key)}${message.replace(/^[^;]*/u, '') || '.'}`,
      help: help.replace('the line', 'it').replace('the fields are', `<${name}> takes`),
    };
  }
  return { message: key === '' ? `<${name}>: ${message}` : `${quoted(key)}: ${message}`, help };
}

/** Components that are blocks cannot stand in a sentence. */
function checkPosition(
  node: Element,
  name: ComponentName,
  parent: Nodes | undefined,
  place: Place,
  pass: Pass,
): void {
  if (name !== 'Claim' && node.type === 'mdxJsxTextElement' && !standsAlone(parent)) {
    pass.refuse({
      code: 'jsx-place',
      message: `<${name}> is a block, and stands in the middle of a sentence, a heading or a table here.`,
      help: 'put it on a line of its own, with a blank line before and after.',
      place,
    });
  }
  if (name === 'Figure' && node.children.length > 0) {
    pass.refuse({
      code: 'jsx-children',
      message: '<Figure> shows a picture, and what stands inside the tag would be lost.',
      help: 'write <Figure src="./name.png" alt="…" caption="…" /> and put the text after it.',
      place,
    });
  }
}

function standsAlone(parent: Nodes | undefined): boolean {
  if (parent?.type === 'mdxJsxFlowElement' || parent?.type === 'mdxJsxTextElement') return true;
  return (
    parent?.type === 'paragraph' &&
    parent.children.every(
      (child) =>
        child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function checkId(
  node: Element,
  name: ComponentName,
  id: Literal | undefined,
  place: Place,
  pass: Pass,
): void {
  if (id === undefined || id.value === '') return;
  const anchor = name === 'Question' ? questionAnchor(id.value) : id.value;
  const other = pass.ids.get(anchor);
  const reason = reservedReason(anchor);
  if (other !== undefined) {
    pass.refuse({
      code: 'duplicate-id',
      message: `The id ${quoted(id.value)} is taken: ${other} has it.`,
      help: name === 'Question' ? 'give this question the next free number.' : 'write another id.',
      place: id.place,
    });
  } else if (reason !== undefined) {
    pass.refuse({
      code: 'heading-id',
      message: `The id ${quoted(anchor)} ${reason}.`,
      help: 'write another id, for example fig-1.',
      place: id.place,
    });
  } else {
    pass.ids.set(anchor, `<${name}> in line ${node.position?.start.line ?? place.line}`);
  }
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(components, name);
}

/** The opening tag, as far as it is on one line. */
function tagPlace(node: Element, pass: Pass): Place {
  const start = node.position?.start.offset ?? 0;
  const rest = pass.source.slice(start, node.position?.end.offset ?? start);
  const length = /^[^>\n]*>?/u.exec(rest)?.[0].length ?? 0;
  return pass.lines.between(start, start + Math.max(length, 1));
}

function attributePlace(
  attribute: Element['attributes'][number],
  node: Element,
  pass: Pass,
): Place {
  return attribute.position ? placeOf(attribute) : tagPlace(node, pass);
}

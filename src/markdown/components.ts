import type { Element, ElementContent, Properties } from 'hast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { State } from 'mdast-util-to-hast';
import { hrefs, questionAnchor } from '../domain/href.ts';
import type { ComponentName } from '../schema/components.ts';
import type { TextOptions } from './text-options.ts';

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;
type Attributes = Readonly<Record<string, string>>;
type Render = (
  attributes: Attributes,
  children: ElementContent[],
  inline: boolean,
  options: TextOptions,
) => Element;

/** How each component of contributed text becomes HTML; the profile has checked names and attributes. */
const render = {
  Figure: (attributes, _children, _inline, options) =>
    element(
      'figure',
      {
        className: ['figure'],
        ...(attributes['id'] === undefined ? {} : { id: attributes['id'] }),
      },
      [
        picture(attributes['src'] ?? '', attributes['alt'] ?? '', options),
        ...(attributes['caption'] === undefined
          ? []
          : [element('figcaption', {}, [text(attributes['caption'])])]),
      ],
    ),
  Question: (attributes, children, _inline, options) => question(attributes, children, options),
  Claim: (attributes, children, inline, options) => claim(attributes, children, inline, options),
  Details: (attributes, children) =>
    element('details', { className: ['details'] }, [
      element('summary', {}, [text(attributes['summary'] ?? '')]),
      ...children,
    ]),
} as const satisfies Record<ComponentName, Render>;

/** Handlers for remark-rehype. */
export function componentHandlers(options: TextOptions) {
  const handle = (state: State, node: Jsx): Element | undefined => {
    const name = node.name ?? '';
    if (!isComponent(name)) return undefined;
    const attributes = Object.fromEntries(
      node.attributes.flatMap((attribute) =>
        attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string'
          ? [[attribute.name, attribute.value]]
          : [],
      ),
    );
    return render[name](attributes, state.all(node), node.type === 'mdxJsxTextElement', options);
  };
  return { mdxJsxFlowElement: handle, mdxJsxTextElement: handle };
}

/** A picture with its size, so that nothing moves when it arrives. */
export function picture(source: string, alt: string, options: TextOptions): Element {
  const name = source.replace(/^\.\//u, '');
  const asset = options.assets[name];
  return element('img', {
    src: asset ? hrefs(options.base).asset(asset.hash, asset.name) : '',
    alt,
    ...(asset ? { width: asset.width, height: asset.height } : {}),
    loading: 'lazy',
    decoding: 'async',
  });
}

function question(
  attributes: Attributes,
  children: ElementContent[],
  options: TextOptions,
): Element {
  const { labels } = options;
  const id = attributes['id'] ?? '';
  const anchor = questionAnchor(id);
  const answers = options.answers[id] ?? [];
  const tag = attributes['tag'];
  const head = [
    element('span', { className: ['id'] }, [text(id)]),
    text(` ${answers.length > 0 ? labels.answeredQuestion : labels.openQuestion} `),
    ...(tag === 'workshop' || tag === 'research'
      ? [element('span', { className: ['tag'] }, [text(labels.questionTags[tag])])]
      : []),
  ];
  const to = attributes['to'];
  const foot = [
    ...(to === undefined ? [] : [text(`${labels.questionTo.replace('{to}', to)} `)]),
    ...(answers.length === 0
      ? [text(labels.notAnswered)]
      : [
          text(`${labels.answeredBy} `),
          ...answers.flatMap((answer, index) => [
            ...(index > 0 ? [text(', ')] : []),
            element('a', { href: hrefs(options.base).document(answer) }, [text(answer)]),
          ]),
        ]),
  ];
  return element(
    'section',
    { className: ['question'], id: anchor, ariaLabelledBy: [`${anchor}-head`] },
    [
      element('p', { className: ['question-head'], id: `${anchor}-head` }, head),
      ...children,
      element('p', { className: ['question-foot'] }, foot),
    ],
  );
}

function claim(
  attributes: Attributes,
  children: ElementContent[],
  inline: boolean,
  options: TextOptions,
): Element {
  const kind = attributes['kind'] === 'inferred' ? 'inferred' : 'stated';
  const label = text(options.labels.claims[kind]);
  const { source, date } = { source: attributes['source'], date: attributes['date'] };
  const mark =
    source === undefined
      ? element('span', { className: ['mark'], title: options.labels.inferredNote }, [label])
      : element(
          'a',
          {
            className: ['mark'],
            href: source,
            ...(date === undefined ? {} : { title: statedOn(date, options) }),
          },
          [label],
        );
  const className = ['claim', `claim-${kind}`];
  return inline
    ? element('span', { className }, [...children, text(' '), mark])
    : element('div', { className }, [
        ...children,
        element('p', { className: ['claim-foot'] }, [mark]),
      ]);
}

function statedOn(date: string, { labels }: TextOptions): string {
  const format = new Intl.DateTimeFormat(labels.dateLocale, { dateStyle: 'long', timeZone: 'UTC' });
  return labels.statedOn.replace('{date}', format.format(Date.parse(`${date}T00:00:00Z`)));
}

function isComponent(name: string): name is ComponentName {
  return Object.hasOwn(render, name);
}

function element(
  tagName: string,
  properties: Properties,
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}

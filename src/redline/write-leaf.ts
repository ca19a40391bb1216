import type { Element, ElementContent } from 'hast';
import { neutral, neutralAttributes, textOf } from './attributes.ts';
import type { Step } from './common-pairs.ts';
import { element, hiddenLabel, setAnchor, type RedlineLabels } from './labels.ts';
import type { Ledger } from './ledger.ts';
import {
  chainOf,
  inNewText,
  sharedInlines,
  type SharedInlines,
  type TokenStep,
} from './shared-inlines.ts';
import { isWord, type Inline, type Piece, type Token } from './tokens.ts';

/** All that marks are written with. */
export interface Writing {
  labels: RedlineLabels;
  ledger: Ledger;
  /** Ids of the new text. */
  ids: ReadonlySet<string>;
}

/** Writes running text with its changes: `ins` and `del` inside the elements that both texts have, around the others. */
export function writeTokens(steps: readonly TokenStep[], writing: Writing): ElementContent[] {
  const shared = sharedInlines(steps);
  const page = newPage(writing);
  for (const cluster of clustersOf(steps)) {
    if (cluster.same) {
      const { was, is } = cluster.same;
      page.space(is.space, chainOf(is.pieces[0]?.within), undefined);
      for (const { text, within } of is.pieces) page.put(text, chainOf(within), undefined);
      if (is.atom) page.add(renamed(is.atom, was), chainOf(is.pieces[0]?.within), undefined);
      continue;
    }
    writeCluster(cluster, { page, shared, writing });
  }
  return page.nodes;
}

/** The row of a step as tokens; `old` is the side that the new text replaced. */
export function tokenSteps(
  steps: readonly Step[],
  a: readonly Token[],
  b: readonly Token[],
  old: 'a' | 'b',
): TokenStep[] {
  return steps.map((step) =>
    old === 'a' ? { was: a[step.a], is: b[step.b] } : { was: b[step.b], is: a[step.a] },
  );
}

/** A thing that both texts have, with what it showed in the old one if that was something else. */
function renamed(atom: Element, was: Token): Element {
  const isSame = was.atom === undefined || was.face === '' || was.face === textOf(atom);
  if (isSame) return atom;
  return { ...atom, properties: { ...atom.properties, dataWasText: was.face } };
}

interface Cluster {
  same?: { was: Token; is: Token };
  deleted: Token[];
  inserted: Token[];
}

/** Each unchanged token on its own, and what lies between two of them together. */
function clustersOf(steps: readonly TokenStep[]): Cluster[] {
  const clusters: Cluster[] = [];
  for (const { was, is } of steps) {
    if (was && is) {
      clusters.push({ same: { was, is }, deleted: [], inserted: [] });
      continue;
    }
    let last = clusters.at(-1);
    if (!last || last.same) {
      last = { deleted: [], inserted: [] };
      clusters.push(last);
    }
    if (was) last.deleted.push(was);
    if (is) last.inserted.push(is);
  }
  return clusters;
}

interface Scene {
  page: Page;
  shared: SharedInlines;
  writing: Writing;
}

function writeCluster({ deleted, inserted }: Cluster, { page, shared, writing }: Scene): void {
  const { ledger, labels } = writing;
  const isSpaced = Boolean(deleted[0]?.space && inserted[0]?.space);
  if (isSpaced) {
    const around = inNewText(chainOf(deleted[0]?.pieces[0]?.within), shared);
    page.space(
      true,
      around.filter((inline) => shared.all.has(inline)),
      undefined,
    );
  }
  let isNumbered = false;
  const parts = [
    { tokens: deleted, mark: 'deleted', tagName: 'del', end: labels.endDeleted },
    { tokens: inserted, mark: 'inserted', tagName: 'ins', end: labels.endInserted },
  ] as const;
  for (const { tokens, mark, tagName, end } of parts) {
    let isLabelled = false;
    const change: Change = {
      start: () => {
        const marked = element(tagName, { dataDiff: mark });
        if (!isLabelled) marked.children.push(hiddenLabel(labels[mark]));
        isLabelled = true;
        if (!isNumbered) setAnchor(marked, ledger.change('changed'));
        isNumbered = true;
        return marked;
      },
      last: undefined,
      depth: (chain) => chain.findIndex((inline) => !shared.all.has(inline)),
      isOld: mark === 'deleted',
    };
    for (const [place, { pieces, space, atom }] of tokens.entries()) {
      const chain = (piece: Piece | undefined): Inline[] => {
        const own = chainOf(piece?.within);
        return mark === 'inserted' ? own : inNewText(own, shared);
      };
      page.space(space && !(place === 0 && isSpaced), chain(pieces[0]), change);
      for (const piece of pieces) page.put(piece.text, chain(piece), change);
      const thing = atom && change.isOld ? neutral(atom, writing.ids) : atom;
      if (thing) page.add(thing, chain(pieces[0]), change);
    }
    change.last?.children.push(hiddenLabel(end));
    ledger.words(mark, tokens.filter(isWord).length);
  }
}

/** A run of inserted or deleted tokens. */
interface Change {
  /** Makes its next `ins` or `del`. */
  start: () => Element;
  last: Element | undefined;
  /** How many of these elements stand around it; -1 for all. */
  depth: (chain: readonly Inline[]) => number;
  isOld: boolean;
}

interface Page {
  nodes: ElementContent[];
  space: (isWanted: boolean, chain: readonly Inline[], change: Change | undefined) => void;
  put: (text: string, chain: readonly Inline[], change: Change | undefined) => void;
  add: (node: ElementContent, chain: readonly Inline[], change: Change | undefined) => void;
}

/** Appends text and opens and closes the elements around it. */
function newPage({ ids }: Writing): Page {
  const nodes: ElementContent[] = [];
  const seen = new Set<Inline>();
  let open: { owner: Inline | Change; element: Element }[] = [];
  let isEmpty = true;

  const wanted = (chain: readonly Inline[], change: Change | undefined): (Inline | Change)[] => {
    if (!change) return [...chain];
    const depth = change.depth(chain);
    return depth === -1
      ? [...chain, change]
      : [...chain.slice(0, depth), change, ...chain.slice(depth)];
  };
  const children = (): ElementContent[] => open.at(-1)?.element.children ?? nodes;
  const close = (owners: readonly (Inline | Change)[]): number => {
    const differs = open.findIndex(({ owner }, place) => owner !== owners[place]);
    if (differs !== -1) open = open.slice(0, differs);
    return open.length;
  };
  const start = (owner: Inline | Change, isOld: boolean): void => {
    const opened = 'start' in owner ? owner.start() : inlineElement(owner, isOld);
    if ('start' in owner) owner.last = opened;
    children().push(opened);
    open.push({ owner, element: opened });
  };
  const inlineElement = (inline: Inline, isOld: boolean): Element => {
    const { tagName, properties } = inline.element;
    const kept = { ...properties };
    if (seen.has(inline)) delete kept.id;
    seen.add(inline);
    return element(tagName, isOld ? neutralAttributes(kept, ids) : kept);
  };
  const enter = (chain: readonly Inline[], change: Change | undefined): void => {
    const owners = wanted(chain, change);
    const common = close(owners);
    const inside = change ? owners.indexOf(change) : -1;
    for (const [place, owner] of owners.entries()) {
      if (place >= common) start(owner, change?.isOld === true && place > inside);
    }
  };
  const text = (value: string): void => {
    const last = children().at(-1);
    if (last?.type === 'text') last.value += value;
    else children().push({ type: 'text', value });
    isEmpty = false;
  };
  return {
    nodes,
    space: (isWanted, chain, change) => {
      if (!isWanted || isEmpty) return;
      const owners = wanted(chain, change);
      close(owners);
      const outer = change ? owners.indexOf(change) : -1;
      if (open.length <= outer) enter(chain.slice(0, outer), change);
      text(' ');
    },
    put: (value, chain, change) => {
      if (value === '') return;
      enter(chain, change);
      text(value);
    },
    add: (node, chain, change) => {
      enter(chain, change);
      children().push(node);
      isEmpty = false;
    },
  };
}

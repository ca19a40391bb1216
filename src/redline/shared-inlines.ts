import type { Inline, Token } from './tokens.ts';

/** Tokens of both texts in order; a token that stands in both is taken from the new one. */
export interface TokenStep {
  was: Token | undefined;
  is: Token | undefined;
}

/** The inline elements that both texts have: `new` by old, and the new ones alone. */
export interface SharedInlines {
  byOld: ReadonlyMap<Inline, Inline>;
  all: ReadonlySet<Inline>;
}

/** An old and a new element are one if an unchanged token stands in both. */
export function sharedInlines(steps: readonly TokenStep[]): SharedInlines {
  const byOld = new Map<Inline, Inline>();
  for (const { was, is } of steps) {
    if (!was || !is) continue;
    for (const [place, { within }] of was.pieces.entries()) {
      pair(chainOf(within), chainOf(is.pieces[place]?.within), byOld);
    }
  }
  return { byOld, all: new Set(byOld.values()) };
}

/** An inline element and all that it is within, the outermost first. */
export function chainOf(within: Inline | undefined): Inline[] {
  const chain: Inline[] = [];
  for (let inline = within; inline; inline = inline.within) chain.unshift(inline);
  return chain;
}

/** Old elements with the new ones in place of those that both texts have. */
export function inNewText(chain: readonly Inline[], { byOld }: SharedInlines): Inline[] {
  const mapped: Inline[] = [];
  let parent: Inline | undefined;
  let isMapped = true;
  for (const inline of chain) {
    const twin: Inline | undefined = isMapped ? byOld.get(inline) : undefined;
    isMapped = twin !== undefined && twin.within === parent;
    parent = isMapped ? twin : undefined;
    mapped.push(isMapped && twin ? twin : inline);
  }
  return mapped;
}

function pair(old: readonly Inline[], is: readonly Inline[], byOld: Map<Inline, Inline>): void {
  for (const [depth, inline] of old.entries()) {
    const twin = is[depth];
    if (twin?.path !== inline.path) return;
    const known = byOld.get(inline);
    if (known === undefined) byOld.set(inline, twin);
    else if (known !== twin) return;
  }
}

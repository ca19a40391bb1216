/** A run of an excerpt; `found` where it is what the reader searched for. */
export interface Piece {
  text: string;
  found: boolean;
}

/** Takes Pagefind's excerpt apart: words in `<mark>`, with `<` and `>` of the text escaped. */
export function pieces(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/su)
    .map((text, index) => ({ text: plain(text), found: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function plain(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}

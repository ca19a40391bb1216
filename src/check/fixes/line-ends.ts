import { counted } from '../tally.ts';
import type { Fix } from './fixed-file.ts';

/** Line ends are LF, and no byte order mark stands before the text. */
export const lineEnds: Fix = (text) => {
  const marked = text.startsWith('\ufeff');
  const returns = text.match(/\r\n?/gu)?.length ?? 0;
  if (!marked && returns === 0) return undefined;
  const did = [
    ...(marked ? ['removed the byte order mark'] : []),
    ...(returns > 0 ? [`ended ${counted(returns, 'line')} with LF`] : []),
  ];
  return { text: text.slice(marked ? 1 : 0).replace(/\r\n?/gu, '\n'), did: did.join(', ') };
};

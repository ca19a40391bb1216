import type { Node } from 'unist';
import { fileStart, type Place } from '../domain/diagnostic.ts';

/** Where a node stands in its file; the start of the file for a node made by a plugin. */
export function placeOf(node: Node): Place {
  const { start, end } = node.position ?? {};
  if (!start || !end) return fileStart;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}

/** Where `length` characters from `offset` of a one-line text node stand. */
export function subPlace(node: Node, offset: number, length: number): Place {
  const place = placeOf(node);
  if (place.line !== place.endLine) return place;
  const column = place.column + offset;
  return { line: place.line, column, endLine: place.line, endColumn: column + length };
}

import type { PageWeight } from './page-weight.ts';

/** What a document page may cost at most (issue 2 E). */
export interface PageBar {
  name: string;
  /** The bar as the table's head says it. */
  limit: string;
  unit: string;
  value: (weight: PageWeight) => number;
  most: (weight: PageWeight) => number;
  show: (value: number) => string;
}

const kilobyte = 1024;
const kilobytes = (value: number): string => (value / kilobyte).toFixed(1);

export const pageBars: readonly PageBar[] = [
  {
    name: 'JS',
    limit: '≤ 3',
    unit: ' KB',
    value: ({ scripts }) => scripts,
    most: () => 3 * kilobyte,
    show: kilobytes,
  },
  {
    name: 'CSS',
    limit: '≤ 14',
    unit: ' KB',
    value: ({ styles }) => styles,
    most: () => 14 * kilobyte,
    show: kilobytes,
  },
  {
    name: 'preloaded fonts',
    limit: '≤ 2',
    unit: '',
    value: ({ fonts }) => fonts.count,
    most: () => 2,
    show: String,
  },
  {
    name: 'together',
    limit: '≤ 70',
    unit: ' KB',
    value: ({ fonts }) => fonts.bytes,
    most: () => 70 * kilobyte,
    show: kilobytes,
  },
  {
    name: 'HTML',
    limit: '≤ 1.5 × text + 6',
    unit: ' KB',
    value: ({ html }) => html,
    most: ({ text }) => 1.5 * text + 6 * kilobyte,
    show: kilobytes,
  },
  {
    name: 'layout shift',
    limit: '0',
    unit: '',
    value: ({ shift }) => shift,
    most: () => 0,
    show: (value) => value.toFixed(4),
  },
];

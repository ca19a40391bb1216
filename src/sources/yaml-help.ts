import { printable } from '../markdown/printable.ts';

interface Help {
  message: string;
  help: string;
}

/** An error of the YAML parser in words for authors. */
export function yamlHelp(code: string, message: string): Help {
  const first = printable(message.split('\n')[0] ?? '').slice(0, 160);
  if (message.includes('sufficiently indented and end with')) return unclosed;
  return (
    byCode[code] ?? { message: `This is not valid YAML: ${lowerFirst(first)}.`, help: general }
  );
}

const general = 'write `field: value`, and put a text with a colon, # or quotes in double quotes.';

const unclosed: Help = {
  message: 'A list or group in brackets is not closed before this.',
  help: 'close it with ] or } on its own line.',
};

const byCode: Readonly<Record<string, Help>> = {
  DUPLICATE_KEY: { message: 'This field is written twice.', help: 'remove one of the two.' },
  TAB_AS_INDENT: { message: 'The line is indented with a tab.', help: 'indent with spaces.' },
  BAD_INDENT: {
    message: 'The line is not indented like those it belongs to.',
    help: 'give all fields of a group, and all entries of a list, the same number of spaces.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A value contains a colon and a space, and reads like a field inside a field.',
    help: 'put the whole value in double quotes.',
  },
  BLOCK_IN_FLOW: unclosed,
  MISSING_CHAR: {
    message: 'A quote, bracket, comma or colon is missing before this.',
    help: 'close what was opened: " with ", [ with ], { with }; put a colon after the name of a field.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'The name of a field goes over several lines, or its colon is missing.',
    help: general,
  },
  MULTIPLE_DOCS: {
    message: 'There is a second block of YAML in the file.',
    help: 'keep one block.',
  },
  UNEXPECTED_TOKEN: {
    message: 'Something stands here that does not belong to the value before it.',
    help: 'put the whole value in double quotes.',
  },
  BAD_SCALAR_START: {
    message: 'A value cannot start with this sign.',
    help: 'put the whole value in double quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes is followed by a letter that means nothing there.',
    help: 'write \\\\ for a backslash, or use single quotes.',
  },
  BAD_ALIAS: {
    message: 'A value starts with * or &, and reads like an anchor.',
    help: 'put the whole value in double quotes.',
  },
};

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

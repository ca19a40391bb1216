import type { RuleGuide } from '../rule-guide.ts';

/** Codes about what Markdown a contributed text may use. */
export const markupGuides = {
  'mdx-syntax': {
    title: 'A text in MDX can be read as MDX.',
    why: '`<` opens a tag there and `{` a program; where none is meant, the rest of the text cannot be understood.',
    fix: 'Write `\\<` or `\\{`, put the words in backticks, or name the file `index.md`: there both mean nothing special.',
    severity: ['error'],
  },
  'mdx-expression': {
    title: 'Braces hold no program.',
    why: 'Contributed text is only read, never run, so that nobody can harm a reader through it.',
    fix: 'Write `\\{` for a brace, or put the words in backticks.',
    severity: ['error'],
  },
  'mdx-esm': {
    title: 'A text imports and exports nothing.',
    why: 'In MDX a paragraph that starts with `import` or `export` is JavaScript, and contributed text is never run.',
    fix: 'Remove it, or put it in a code block; start a sentence with another word.',
    severity: ['error'],
  },
  html: {
    title: 'A text holds no HTML.',
    why: 'HTML can run programs, load from elsewhere and break the page. Markdown and four components say all that a document needs.',
    fix: 'Write it in Markdown; the message shows how.',
    severity: ['error'],
  },
  'html-comment': {
    title: 'A text holds no HTML comments.',
    why: 'MDX cannot read them; in plain Markdown they are dropped, so that nobody reads what they say.',
    fix: 'Leave the remark out, or say it in the text.',
    severity: ['error', 'warning'],
  },
  markup: {
    title: 'A text uses the signs of its format only.',
    why: 'What is not listed is not shown, rather than shown by chance.',
    fix: 'Write it in Markdown.',
    severity: ['error'],
  },
  'jsx-name': {
    title: 'A component is one of those that texts may use.',
    why: 'Figure, Question, Claim and Details are known; anything else would be a tag of HTML or a program.',
    fix: 'Write the name that the message suggests, or Markdown.',
    severity: ['error'],
  },
  'jsx-attr': {
    title: 'A component has the attributes that it knows, once each, with values that it allows.',
    why: 'An unknown attribute would be read by nobody.',
    fix: 'The message names the attribute, and what it may hold.',
    severity: ['error'],
  },
  'jsx-attr-expression': {
    title: 'The value of an attribute is plain text.',
    why: 'A value in braces is a program, and contributed text is never run.',
    fix: 'Write `name="value"` instead of `name={value}`.',
    severity: ['error'],
  },
  'jsx-spread': {
    title: 'Attributes are written out.',
    why: 'Braces among them are a program, and contributed text is never run.',
    fix: 'Write each attribute as `name="value"`.',
    severity: ['error'],
  },
  'jsx-place': {
    title: 'A component that is a block stands by itself.',
    why: 'In the middle of a sentence, a heading or a table it would break the page.',
    fix: 'Put it on a line of its own, with a blank line before and after.',
    severity: ['error'],
  },
  'jsx-children': {
    title: 'A Figure has nothing inside its tag.',
    why: 'It shows a picture, and what stands inside would be lost.',
    fix: 'Close the tag with `/>`, and put the text after it.',
    severity: ['error'],
  },
  'link-url': {
    title: 'A link is a full web address, a mail address, a path or a section.',
    why: 'Other addresses run programs, leave the encrypted web, or look like another site than they are.',
    fix: 'Write an address that starts with `https://`, a path such as `../0003/`, or `#section`.',
    severity: ['error'],
  },
} as const satisfies Readonly<Record<string, RuleGuide>>;

import type {
  FrontMatter,
  ProposalFrontMatter,
  ReportFrontMatter,
  RfcFrontMatter,
} from '../schema/front-matter.ts';
import type { Asset } from './asset.ts';
import type { Place } from './diagnostic.ts';
import type { DocumentId, Kind } from './kind.ts';
import type { Version } from './version.ts';

/** A heading of a text; `id` is its fragment. */
export interface Heading {
  depth: number;
  id: string;
  text: string;
}

/** A question raised in a text; `html` is its body. */
export interface RaisedQuestion {
  id: string;
  anchor: string;
  to?: string | undefined;
  tag?: 'workshop' | 'research' | undefined;
  html: string;
  line: number;
}

/** A link in a text, with its place in the file. */
export interface TextLink {
  url: string;
  place: Place;
}

/** What is known of a rendered text without opening its HTML. */
export interface TextFacts {
  /** Key of the HTML in the render cache: sha256 over all that the HTML depends on. */
  digest: string;
  /** Hex sha256 of the HTML itself. */
  body: string;
  headings: Heading[];
  /** Ids of documents that the text mentions, in order, once each. */
  mentions: string[];
  questions: RaisedQuestion[];
  words: number;
}

/** What checks, but no page, need to know of a rendered text. */
export interface TextTargets {
  /** Links inside the site, relative to the document or from its root. */
  links: TextLink[];
  /** Every fragment that the text answers. */
  anchors: string[];
}

interface DocumentBase<K extends Kind, F extends FrontMatter> {
  kind: K;
  id: DocumentId;
  number: number;
  slug: string;
  /** `rfcs/0003-weight-updates`, relative to the record's root. */
  folder: string;
  /** `rfcs/0003-weight-updates/index.mdx`, relative to the record's root. */
  file: string;
  front: F;
  text: TextFacts;
  /** Pictures beside the text, by name. */
  assets: Asset[];
  /** Cuts that can be shown, oldest first. */
  versions: Version<F>[];
}

export type Report = DocumentBase<'report', ReportFrontMatter>;
export type Proposal = DocumentBase<'proposal', ProposalFrontMatter>;
export type Rfc = DocumentBase<'rfc', RfcFrontMatter>;

/** One numbered thing with a life. */
export type Document = Report | Proposal | Rfc;

/**
 * Recognised lines become a volume of speeches. Each line goes into exactly one place of it, in the order of the text;
 * page numbers and captions that stay are paragraphs. Never throws.
 */

import { isPart } from '../../recognise/contents.ts';
import type { LineHints, RecognisedLine } from '../../recognise/line.ts';
import { recogniseLines } from '../../recognise/lines.ts';
import type { HeadingLevel } from '../../tree/nodes.ts';
import { blocksOf, textOfLine } from './blocks.ts';
import type { FrontLine, Guess, ImportedBlock, ImportedPart, ImportedSpeech, ImportedVolume } from './volume.ts';

export interface UnderstandOptions {
  readonly markdown?: boolean;
  readonly hints?: ReadonlyMap<number, LineHints>;
}

interface Seen extends RecognisedLine {
  readonly line: number;
  readonly text: string;
}

/** A speech while its lines are gathered. */
interface Open {
  readonly line: number;
  title: string;
  titled: boolean;
  /** The line that was taken for a title, because none said that it is one. */
  guessed?: Seen;
  readonly front: FrontLine[];
  readonly body: Seen[];
}

const FRONT = new Set(['speaker', 'date', 'salutation']);

const isLetter = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char);

const joined = (upper: string, lower: string): string =>
  isLetter(upper.at(-1)) && isLetter(lower[0]) ? `${upper} ${lower}` : upper + lower;

/** Short, neither ended nor numbered: what can stand above a text as its title. */
const couldBeTitle = ({ role, text, number }: Seen): boolean =>
  role === 'paragraph' &&
  number === undefined &&
  text.length <= 40 &&
  !/[。；：:，,！？!?、]$/.test(text) &&
  /[\u4e00-\u9fffA-Za-z]/.test(text);

/** The one heading of the highest level, first and without a number, is the title: so programs write it that know none. */
const promoted = (speech: ImportedSpeech): ImportedSpeech => {
  const [first, ...rest] = speech.blocks;
  if (speech.title !== '' || speech.front.length > 0 || first?.kind !== 'heading') return speech;
  const below = rest.filter((block) => block.kind === 'heading');
  const isTitle = first.level === 1 && first.number === '' && first.head === first.text.length;
  if (!isTitle || below.length === 0 || below.some(({ level }) => level === 1)) return speech;
  const blocks = rest.map((block) =>
    block.kind === 'heading' ? { ...block, level: (block.level - 1) as HeadingLevel } : block,
  );
  return { ...speech, title: first.text.trim(), blocks };
};

const closeSpeech = ({ line, title, front, body }: Open): ImportedSpeech =>
  promoted({ line, title, front, blocks: blocksOf(body) });

interface Gathering {
  readonly cover: string[];
  readonly contents: string[];
  readonly parts: ImportedPart[];
  readonly speeches: ImportedSpeech[];
  readonly moved: { line: number; text: string }[];
  open: Open | undefined;
}

const begin = (gathering: Gathering, line: number): Open => {
  if (gathering.open) gathering.speeches.push(closeSpeech(gathering.open));
  const open: Open = { line, title: '', titled: false, front: [], body: [] };
  gathering.open = open;
  return open;
};

/** A part in which no speech stands is a speech of its own: its line is a title. */
const closePart = ({ parts, speeches }: Gathering): void => {
  const part = parts.at(-1);
  if (!part || part.from < speeches.length) return;
  parts.pop();
  speeches.push({ line: part.line, title: part.text, front: [], blocks: [] });
};

/** Whether a title line goes on the title that is open: nothing else has come between. */
const continues = (open: Open | undefined): open is Open =>
  open?.titled === true && open.guessed === undefined && open.front.length === 0 && open.body.length === 0;

const MOST_ABOVE = 3;

/** A mark such as 附件1 or 内部资料 in the corner above the first title: not a speech of its own. */
const aboveTitle = ({ open, speeches, cover, parts }: Gathering): readonly Seen[] | undefined => {
  if (!open || speeches.length + cover.length + parts.length > 0 || open.front.length > 0) return undefined;
  if (open.titled && open.guessed === undefined) return undefined;
  const lines = [...(open.guessed ? [open.guessed] : []), ...open.body];
  const own = lines.filter(({ role }) => role !== 'attachment' && role !== 'caption');
  const isBrief = own.length <= MOST_ABOVE && own.every(({ text }) => text.length <= 30 && !/[。；]/.test(text));
  return isBrief ? lines : undefined;
};

const take = (gathering: Gathering, seen: Seen): void => {
  const { role, text, line } = seen;
  const { open } = gathering;
  const untouched = open === undefined && gathering.parts.length === 0;
  if (role === 'title') {
    const above = aboveTitle(gathering);
    if (above) gathering.open = undefined;
    const speech = continues(gathering.open) ? gathering.open : begin(gathering, line);
    for (const one of above ?? []) {
      speech.body.push({ ...one, role: 'paragraph' });
      gathering.moved.push({ line: one.line + 1, text: one.text });
    }
    speech.title = speech.title === '' ? text : joined(speech.title, text);
    speech.titled = true;
  } else if (untouched && role === 'cover') gathering.cover.push(text);
  else if (untouched && role === 'contents') gathering.contents.push(text);
  else if (role === 'part') {
    if (open) gathering.speeches.push(closeSpeech(open));
    gathering.open = undefined;
    closePart(gathering);
    gathering.parts.push({ line, text, from: gathering.speeches.length });
  } else if (untouched && role === 'contentsTitle') return;
  else {
    const speech = open ?? begin(gathering, line);
    if (FRONT.has(role) && speech.body.length === 0) {
      speech.front.push({ line, role: role as FrontLine['role'], text });
    } else if (!speech.titled && speech.front.length === 0 && speech.body.length === 0 && couldBeTitle(seen)) {
      speech.title = text;
      speech.titled = true;
      speech.guessed = seen;
    } else speech.body.push(seen);
  }
};

const roleAt = (index: number): Guess['role'] => (index === 0 ? 'title' : 'paragraph');

const asOneSpeech = (lines: readonly Seen[]): Omit<ImportedVolume, 'guesses'> => {
  const [first, ...rest] = lines;
  if (!first) return { cover: [], contents: [], parts: [], speeches: [], moved: [] };
  const blocks = rest.map(({ line, text }): ImportedBlock => ({ kind: 'paragraph', line, text }));
  return {
    cover: [],
    contents: [],
    parts: [],
    speeches: [{ line: first.line, title: first.text, front: [], blocks }],
    moved: [],
  };
};

const guessOf = ({ line, role, reason, confidence }: Seen): Guess => ({ line: line + 1, role, reason, confidence });

/** A part at the end of the contents lists nothing: it stands above the first speech. */
const parted = (lines: readonly Seen[]): readonly Seen[] => {
  const last = lines.findLastIndex(({ role }) => role === 'contents');
  const own = lines[last];
  if (!own || !isPart(own.text) || lines[last - 1]?.role !== 'contents') return lines;
  const part: Seen = { ...own, role: 'part', reason: '“上篇”“第一编”之类，在目录之后', confidence: 0.7 };
  return lines.map((line, i) => (i === last ? part : line));
};

/** One speech and no cover: what was read as contents of a volume is only a list at its head. */
export const understand = (text: string, { markdown = false, hints }: UnderstandOptions = {}): ImportedVolume => {
  const seen = recogniseLines(text, hints, { markdown }).map(
    (one, line): Seen => ({
      ...one,
      line,
      text: textOfLine(text, one, markdown),
    }),
  );
  const gathering: Gathering = { cover: [], contents: [], parts: [], speeches: [], moved: [], open: undefined };
  const lines = parted(seen.filter(({ role, text: own }) => role !== 'blank' && own !== ''));
  for (const one of lines) take(gathering, one);
  if (gathering.open) gathering.speeches.push(closeSpeech(gathering.open));
  closePart(gathering);
  const { cover, contents, parts, speeches, moved } = gathering;
  const guesses = lines.map(guessOf);
  // A cover and nothing else: its lines are a title and text.
  if (speeches.length === 0) {
    const reason = '只有这几行，第一行作题目';
    const told = guesses.map((guess, i) => ({ ...guess, role: roleAt(i), reason, confidence: 0.5 }));
    return { ...asOneSpeech(lines), guesses: told };
  }
  return { cover, contents, parts, speeches, moved, guesses };
};

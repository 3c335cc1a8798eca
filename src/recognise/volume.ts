/** The beginning of a volume: cover and 目录. Claims nothing where the text shows neither. */

import { type Contents, titleKey } from './contents.ts';
import { firstFrom, isFree, nextOf, type Page, textAt } from './page.ts';
import { frontLine, isHeadlike, namesOccasion, namesSpeech, namesVolume } from './shapes.ts';

const MOST = 12;

const ORGAN = /(?:局|委|办|院|厅|部|中心|委员会|办公室|联席会议|政府|党委|编|组|编印|汇编|室|处|科|社|馆)$/;

/** Lines that are cover before `to`: all of them, if each is short and none is a sentence. */
const coverBefore = (page: Page, to: number): readonly number[] => {
  const lines: number[] = [];
  for (let line = firstFrom(page, 0); line < to; line = nextOf(page, line)) {
    if (lines.length >= MOST || !isHeadlike(textAt(page, line))) return [];
    lines.push(line);
  }
  return lines;
};

/** The volume's title, perhaps over two lines, and organ, date and `（3篇）` below it. */
const coverAlone = (page: Page): readonly number[] => {
  const first = firstFrom(page, 0);
  const second = nextOf(page, first);
  const last = [first, second].find((line) => isFree(page, line) && namesVolume(textAt(page, line)));
  if (last === undefined || !isHeadlike(textAt(page, first))) return [];
  const lines = last === first ? [first] : [first, second];
  for (let line = nextOf(page, last); lines.length < MOST && isFree(page, line); line = nextOf(page, line)) {
    const text = textAt(page, line);
    const below =
      frontLine(text)?.date !== undefined ||
      /^[（(][^（）()]{1,20}[）)]$/.test(text) ||
      (ORGAN.test(text) && text.length <= 24);
    if (!below || namesSpeech(text)) break;
    lines.push(line);
  }
  return lines;
};

/** `全市防汛工作会议材料`: what was handed out at a meeting. */
const HANDED_OUT = /(?:[会议谈]|会议交流|会议发言|会议讲话|学习|培训)材料$/;

/** What speeches it holds: at least two titles, the first of them below a blank line. */
const coverOfPapers = (page: Page): readonly number[] => {
  const first = firstFrom(page, 0);
  const text = textAt(page, first);
  const below = nextOf(page, first);
  if (!isFree(page, first) || text.length > 30 || !HANDED_OUT.test(text) || below === first + 1) return [];
  const titles = page.lines.filter((line) => namesOccasion(line.text)).length;
  return titles > 1 && namesOccasion(textAt(page, below)) ? [first] : [];
};

export const claimVolume = (page: Page, contents: Contents | undefined): void => {
  const before = contents ? coverBefore(page, contents.title) : [...coverOfPapers(page), ...coverAlone(page)];
  // Above the contents of one speech stands its title, not a volume's.
  const volume = before.some((line) => namesVolume(textAt(page, line)));
  const own = before.some(
    (line) => namesSpeech(textAt(page, line)) && !contents?.titles.has(titleKey(textAt(page, line))),
  );
  if (!contents || volume || (contents.titles.size > 1 && !own)) {
    for (const line of before) {
      if (!isFree(page, line)) continue;
      const reason = contents ? '目录之前，是封面' : '文首的汇编名称及其下的单位、日期';
      page.claims[line] = { role: 'cover', reason, confidence: 0.9 };
    }
  }
  if (!contents) return;
  page.claims[contents.title] = { role: 'contentsTitle', reason: '只有“目录”二字', confidence: 0.98 };
  for (let line = nextOf(page, contents.title); line < contents.end; line = nextOf(page, line)) {
    if (isFree(page, line)) page.claims[line] = { role: 'contents', reason: '目录中的一条', confidence: 0.92 };
  }
};

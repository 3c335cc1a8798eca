/** P2: quotation marks are “ ” and, within them, ‘ ’; straight ones and ”…“ are none. What is unpaired is P4's. */

import { bitsOf } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import { type Pair, pairsOf } from '../../punctuation/pairs.ts';
import type { ArticleRule } from '../../rule.ts';

const FOREIGN = bitsOf('code', 'latin');
const HAN = /[\u3400-\u9fff]/;
const SINGLE = /'([^'"“”‘’\n]{1,40})'/g;

const PASSAGE = 6;

const isNear = (lines: ReadonlySet<number>, index: number): boolean => {
  for (let at = index; at >= 0 && at >= index - PASSAGE; at -= 1) if (lines.has(at)) return true;
  return false;
};

export const straightQuotes: ArticleRule = {
  meta: {
    id: 'P2',
    name: '直引号',
    grade: 'E',
    certainty: 'standard',
    summary: '引号用弯引号，先双后单，前后成对',
    why: '直引号没有前后之分，排版时分不清起止',
    clause: 'GB/T 15834—2011 4.8',
    mend: '改成“ ”；引号里再用引号时改成‘ ’',
    triggers: '"”\'‘',
    fixes: true,
    wrong: [
      { text: '要弘扬⟦"店小二"⟧精神。', mended: '要弘扬“店小二”精神。' },
      { text: '深化⟦”一件事一次办“⟧改革。', mended: '深化“一件事一次办”改革。' },
      { text: '落实⟦"首问负责⟧”制度。', mended: '落实“首问负责”制度。' },
      { text: '村民说：“他们是真的⟦"沉下来"⟧了。”', mended: '村民说：“他们是真的‘沉下来’了。”' },
    ],
    right: [
      { text: '要弘扬“店小二”精神，做到“有呼必应、无事不扰”。' },
      { text: '屏幕上显示"Access denied"时，请联系信息中心。' },
      { text: '大厅新装一块55"的显示屏，滚动公布办理进度。' },
      { text: "It's never too late，这句外国谚语用在这里也合适。" },
    ],
  },
  create: ({ article, report }) => {
    const { text } = article;
    const hasSingle = text.includes("'");
    const straightened = ({ open, close, within }: Pair): string => {
      const inner = text.slice(open + 1, close);
      return within === '“' || within === '"' ? `‘${inner}’` : `“${inner}”`;
    };
    const checkPair = (pair: Pair): void => {
      const { open, close } = pair;
      if (has(article, open, FOREIGN) || has(article, close, FOREIGN)) return;
      const stretch = { start: open, end: close + 1 };
      const whole = text[open] === '"' && text[close] === '"';
      const han = HAN.test(text.slice(open, close));
      const titled = has(article, open, bitsOf('title')) || has(article, close, bitsOf('title'));
      const edit = { ...stretch, text: whole ? straightened(pair) : `“${text.slice(open + 1, close)}”` };
      // A word of the keyboard or the screen, `"OK"`, may be set as the machine shows it.
      report({
        ...(whole ? stretch : { start: open, end: close }),
        message: whole ? '此处是直引号，应为弯引号' : '此处一半是直引号，应为一对“ ”',
        ...(han ? {} : { grade: 'W' as const }),
        // What a document is called nobody mends here.
        ...(titled ? {} : { suggest: [edit] }),
      });
    };
    return {
      line: (line) => {
        if (!hasSingle) return;
        for (const found of matchesIn(text, line, SINGLE)) {
          const stretch = { start: found.start, end: found.end };
          const before = text[found.start - 1] ?? '';
          if (
            !HAN.test(found.groups[0] as string) ||
            has(article, found.start, FOREIGN | bitsOf('title')) ||
            /\w/.test(before)
          ) {
            continue;
          }
          const inside = has(article, found.start, bitsOf('quote'));
          const mended = inside ? `‘${found.groups[0]}’` : `“${found.groups[0]}”`;
          report({ ...stretch, message: '此处是直引号，应为弯引号', suggest: [{ ...stretch, text: mended }] });
        }
      },
      article: () => {
        const { pairs, reversed, unsure } = pairsOf(article);
        for (const pair of pairs) if (text[pair.open] === '"' || text[pair.close] === '"') checkPair(pair);
        for (const { open, close, kind, within, line } of pairs) {
          if (kind !== 'single' || within !== undefined || has(article, open, FOREIGN | bitsOf('title'))) continue;
          // Within a quotation that began in a paragraph before, ‘ ’ are right.
          if (isNear(unsure, line.index) || !HAN.test(text.slice(open, close))) continue;
          const stretch = { start: open, end: close + 1 };
          const inner = text.slice(open + 1, close);
          const suggest = /[“”"]/.test(inner) ? [] : [{ ...stretch, text: `“${inner}”` }];
          report({ ...stretch, grade: 'W', message: '此处外层是单引号，应为双引号', suggest });
        }
        for (const { open, close } of reversed) {
          const stretch = { start: open, end: close + 1 };
          const mended = `“${text.slice(open + 1, close)}”`;
          report({ ...stretch, message: '此处前后引号放反了，应为“ ”', suggest: [{ ...stretch, text: mended }] });
        }
      },
    };
  },
};

/** What web pages and articles put around a text, captions of pictures, and lines that a mark begins. */

import { describe, expect, it } from 'vitest';
import { recogniseLines } from '../../src/recognise/lines.ts';

const rolesOf = (text: string): string =>
  recogniseLines(text)
    .filter(({ role }) => role !== 'blank')
    .map(({ role, level }) => (level ? `${role}${level}` : role))
    .join(' ');

const TITLE = '在全市春运工作会议上的讲话';
const BODY = '同志们：\n今天开会。';

describe('above a title', () => {
  it.each([
    '您当前的位置：首页 > 干部教育 > 讲话材料',
    '首页 > 领导讲话',
    '字号：【大】【中】【小】',
    '字体：大 中 小　打印',
    '点击上方蓝字关注“云溪交通”',
    '发布时间：2021-09-06 16:42　来源：市委党校　浏览次数：318',
    '来源：县政府办公室 日期：2024-01-08',
  ])('%s', (line) => {
    expect(rolesOf(`${line}\n\n${TITLE}\n市长　林一\n${BODY}`)).toBe('attachment title speaker salutation paragraph');
  });
});

describe('between a title and what follows it', () => {
  it.each([
    '发布时间：2021-09-06 16:42　来源：市委党校　浏览次数：318',
    '2024-01-08 18:30:05　来源：市政府',
    '原创　云溪交通　20**-01-08 18:30',
    '网信□□　2023年9月11日 10:05　发表于□□',
    '来源：县委办公室',
    '以下为县委书记林一在会上的讲话全文。',
    '▲ 会议现场（摄影：林二）',
  ])('%s', (line) => {
    expect(rolesOf(`${TITLE}\n${line}\n市长　林一\n${BODY}`)).toMatch(
      /^title (?:attachment|caption) speaker salutation paragraph$/,
    );
  });

  it('a date and a speaker with a label are what they were', () => {
    expect(rolesOf(`${TITLE}\n2024年9月12日\n作者：林一\n${BODY}`)).toBe('title date speaker salutation paragraph');
    expect(rolesOf(`${TITLE}\n时间：2024年9月12日\n${BODY}`)).toBe('title date salutation paragraph');
  });
});

describe('below the text', () => {
  it.each([
    '（责任编辑：林一）',
    '编辑：小路　　审核：***',
    '来源：县委网信办',
    'END',
    '—— END ——',
    '觉得不错，请点“在看”',
    '【打印本页】　【关闭窗口】',
    '上一篇：市委党校召开教学工作会议',
    '相关链接：我市举办职业技能竞赛',
  ])('%s', (line) => {
    expect(rolesOf(`${TITLE}\n${BODY}\n县民政局\n2024年9月12日\n${line}`)).toBe(
      'title salutation paragraph signature signature attachment',
    );
  });
});

describe('is text', () => {
  it.each([
    '来源：这些问题从哪里来，大家都清楚。',
    '大家为他们点赞！',
    '审核：由县局负责，三天办结。',
    '位置要摆正。',
    '点击率不是政绩。',
    '打印',
    '2024年1月8日上午，我们开了会。',
  ])('%s', (line) => {
    expect(rolesOf(`${TITLE}\n${BODY}\n${line}\n谢谢大家！`)).toBe('title salutation paragraph paragraph paragraph');
  });

  it('where nothing else is', () => {
    expect(rolesOf('来源：县委网信办')).toBe('paragraph');
  });
});

describe('pictures', () => {
  it.each(['▲ 执法人员检查安全带', '△会议现场', '图为会议现场。', '会议现场（林二 摄）'])('%s', (line) => {
    expect(rolesOf(`${TITLE}\n${BODY}\n${line}\n一、提高认识\n要高。\n二、狠抓落实\n要实。`)).toBe(
      'title salutation paragraph caption heading1 paragraph heading1 paragraph',
    );
  });

  it('a list with the same mark is none', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n看三样：\n▲ 轮胎\n▲ 灯光\n▲ 安全锤\n合格了再走。`)).not.toContain('caption');
  });
});

describe('marks for numbers', () => {
  it('one line below the other: a list', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n重点看三样：\n\n● 轮胎；\n\n● 灯光；\n\n● 安全锤。\n\n合格了再走。`)).toBe(
      'title salutation paragraph paragraph item item item paragraph',
    );
  });

  it('each above prose: headings', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n● 管住手指\n不明链接不点。\n● 守住信息\n密码要换。`)).toBe(
      'title salutation paragraph heading1 paragraph heading1 paragraph',
    );
  });

  it('below numbered headings: headings of the next level', () => {
    expect(
      rolesOf(`${TITLE}\n${BODY}\n一、做什么\n◆ 管住手指\n链接不点。\n◆ 守住信息\n密码要换。\n二、谁来做\n大家做。`),
    ).toBe('title salutation paragraph heading1 heading2 paragraph heading2 paragraph heading1 paragraph');
  });

  it('a mark that comes once is text', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n● 管住手指\n不明链接不点。`)).toBe(
      'title salutation paragraph paragraph paragraph',
    );
  });
});

describe('a cover of one line', () => {
  const SECOND = '在全市春运工作会议上的表态发言';

  it('stands above several speeches', () => {
    expect(rolesOf(`全市春运工作会议材料\n\n${TITLE}\n市长　林一\n${BODY}\n\n${SECOND}\n县长　林二\n${BODY}`)).toBe(
      'cover title speaker salutation paragraph title speaker salutation paragraph',
    );
  });

  it('and above one it is none', () => {
    expect(rolesOf(`全市春运工作会议材料\n\n${TITLE}\n市长　林一\n${BODY}`)).not.toContain('cover');
  });
});

it('a signed date in full-width figures', () => {
  expect(rolesOf(`${TITLE}\n${BODY}\nＸＸ市档案局\n２０ＸＸ年Ｘ月ＸＸ日`)).toBe(
    'title salutation paragraph signature signature',
  );
});

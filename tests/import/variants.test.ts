/** Old texts with forms around their text that the head of a draft has no field for: every line comes back, in its order. */

import { describe, expect, it } from 'vitest';
import { importOf, linesOf, rebuilt } from './imports.ts';

const BODY = '同志们：\n今天开会，安排工作。\n一、提高认识\n要高。\n二、狠抓落实\n要实。\n谢谢大家！';

describe('comes back line by line', () => {
  it.each<[string, string]>([
    ['a remark below the title', `让笑脸更多\n（在全市民政工作会议上的讲话）\n市民政局局长　林一\n${BODY}`],
    ['a remark below the date', `在全市会议上的讲话\n市长　林一\n（2024年9月12日）\n（根据记录整理）\n${BODY}`],
    ['a date still to be written', `在全市会议上的讲话\n（    年  月  日）\n市长　林一\n${BODY}`],
    ['masked figures of a date', `在全市会议上的讲话\n（20○○年○月○日，○○市）\n市长　○○○\n${BODY}`],
    [
      'an empty bracket in a date',
      `在全市会议上的讲话\n（2022年6月【】日上午9：30，县会展中心）\n市长　【姓名】\n${BODY}`,
    ],
    ['a full-width mask in a date', `在全市会议上的讲话\n市长　林一\n（2021年2月Ｘ日）\n${BODY}`],
    ['a day still to be written', `在全市会议上的讲话\n市长　林一\n（2024年9月　日）\n${BODY}`],
    ['a letter for a figure of a date', `在全市会议上的讲话\n市长　林一\n（2024年N月N日）\n${BODY}`],
    ['a third of a month', `在全市会议上的讲话\n市长　林一\n2024年9月中旬\n${BODY}`],
    ['a day and a place', `在全市会议上的讲话\n2024年9月12日，县礼堂\n市长　林一\n${BODY}`],
    ['a digit for the naught', `在全市会议上的讲话\n二0二四年九月十二日\n市长　林一\n${BODY}`],
    ['a greeting behind a colon', '在全市会议上的讲话\n尊敬的各位领导、各位来宾：大家好！\n今天开会，安排工作。'],
    ['names below their post', `在全市会议上的讲话\n县教育局局长\n林一　王二\n2024年9月\n${BODY}`],
    ['a note at the end', `在全市会议上的讲话\n${BODY}\n注：此稿已经审阅，念前请核对人数。`],
    ['a note behind a signature', `在全市会议上的讲话\n${BODY}\n县民政局\n2024年9月12日\n（联系人：林一，电话：××××）`],
    [
      'headings that count in words',
      '在全市会议上的讲话\n同志们：\n第一盏灯，叫作“好奇”。\n别怕问。\n第二盏灯，叫作“坚持”。\n别怕苦。',
    ],
    ['full-width digits', '在全市会议上的讲话\n同志们：\n１．早谋划\n要早。\n２．早落实\n要快。'],
    ['a list with marks', '在全市会议上的讲话\n同志们：\n看两样：\n● 轮胎；\n● 灯光。\n谢谢大家！'],
    ['headings with marks', '在全市会议上的讲话\n同志们：\n● 管住手指\n链接不点。\n● 守住信息\n密码要换。'],
    ['a list below 附件', `在全市会议上的讲话\n${BODY}\n附件：\n1.任务分解表\n2.联系人名单`],
  ])('%s', (_what, text) => {
    const imported = importOf(text);
    const { text: built, errors } = rebuilt(imported);
    expect(errors).toEqual([]);
    expect(imported.differences).toEqual([]);
    expect(linesOf(built)).toEqual(linesOf(imported.healed));
  });

  it('labels above the speeches of a volume', () => {
    const text = ['一', '二'].map((n) => `【范文${n}】\n在${n === '一' ? '甲' : '乙'}会议上的讲话\n${BODY}`).join('\n');
    const imported = importOf(text);
    const { text: built, errors } = rebuilt(imported);
    expect(errors).toEqual([]);
    expect(imported.differences).toEqual([]);
    for (const line of linesOf(imported.healed)) expect(linesOf(built)).toContain(line);
  });
});

describe('what a web page puts above a title', () => {
  it.each<[string, string]>([
    ['where one is', '当前位置：首页 > 讲话'],
    [
      'many lines',
      '点击上方蓝字关注“云溪交通”\n当前位置：首页 > 领导讲话 > 市政府领导 > 在全市会议上的讲话\n字号：【大】【中】【小】\n来源：市政府办公室',
    ],
  ])('comes back first in the text below it: %s', (_what, above) => {
    const title = '在全市会议上的讲话';
    const below = `原创　云溪交通　2024-01-08 18:30\n市长　林一\n▲ 会议现场\n${BODY}\nEND\n编辑：小路`;
    const imported = importOf(`${above}\n${title}\n${below}`);
    const { text, errors } = rebuilt(imported);
    expect(errors).toEqual([]);
    expect(imported.differences).toEqual([]);
    expect(linesOf(text)).toEqual(linesOf(`${title}\n${above}\n${below}`));
  });
});

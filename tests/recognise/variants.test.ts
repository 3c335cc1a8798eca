/** Forms that real old texts take around the text of a speech: title blocks, 称谓, covers, notes and signatures. */

import { describe, expect, it } from 'vitest';
import { recogniseLines } from '../../src/recognise/lines.ts';

const rolesOf = (text: string): string =>
  recogniseLines(text)
    .filter(({ role }) => role !== 'blank')
    .map(({ role, level }) => (level ? `${role}${level}` : role))
    .join(' ');

const BODY = '同志们：\n今天开会。';

describe('below a title', () => {
  const TITLE = '在全市民政工作会议上的讲话';
  it.each<[string, string, string]>([
    [
      'where it was said, in brackets',
      '让笑脸更多\n（在全市会议上的讲话）\n市民政局局长　林一',
      'title attachment speaker',
    ],
    ['the same, then the date', '让笑脸更多\n（在全市会议上的讲话）\n（2024年9月12日）', 'title attachment date'],
    ['what is done before it', `${TITLE}\n（会前播放歌曲）`, 'title paragraph'],
    ['a meeting in brackets', '发言提纲\n（全县招商引资座谈会）\n松坪乡', 'title attachment speaker'],
    [
      'a congress above what was said there',
      '中国共产党云溪县代表大会\n开幕词\n（2024年9月12日）\n林一',
      'title title date speaker',
    ],
    ['a day and where the text is from', `${TITLE}\n（2024年9月12日根据录音整理）`, 'title date'],
    ['a year whose last figure is left out', `${TITLE}\n（202X年X月X日）`, 'title date'],
    ['labels without colons', `${TITLE}\n讲话人　林一\n日　期　2024年9月12日`, 'title speaker date'],
    ['a label without 人', `${TITLE}\n主讲：林一`, 'title speaker'],
    ['a unit in brackets', `${TITLE}\n（县民政局）`, 'title speaker'],
    ['where, and no more', '让笑脸更多\n（在全市民政工作会议上）\n林一　2024年9月12日', 'title attachment speaker'],
    ['a note on the kind stays with the title', `${TITLE}\n（征求意见稿）\n（2024年9月12日）`, 'title title date'],
    ['a note below the date', `${TITLE}\n（2024年9月12日）\n（根据记录整理）`, 'title date attachment'],
    ['a masked day and place', `${TITLE}\n（20○○年○月○日，○○市）`, 'title date'],
    ['squares for figures', `${TITLE}\n（20□□年□月□日）\n市长　□□□`, 'title date speaker'],
    ['underlines for figures', `${TITLE}\n____年__月__日\n市长　____`, 'title date speaker'],
    ['a date still to be written', `${TITLE}\n（    年  月  日）\n市长　林一`, 'title date speaker'],
    ['day, hour and place', `${TITLE}\n（2024年9月12日下午·县礼堂）`, 'title date'],
    ['a day without a year', `${TITLE}\n○○○\n○月○日`, 'title speaker date'],
    ['day and hour behind a label', `${TITLE}\n时间：2024年9月12日上午9:00`, 'title date'],
    ['an author behind a label', `${TITLE}\n作者：林一\n时间：2024年9月12日`, 'title speaker date'],
    ['a day and a place without brackets', `${TITLE}\n2024年9月12日，县礼堂\n县长　林一`, 'title date speaker'],
    ['a unit behind a label', `${TITLE}\n发言单位：石渡镇`, 'title speaker'],
    ['a brief note on the kind', `${TITLE}\n（代拟稿）\n（2024年9月12日）`, 'title title date'],
    ['names below their post', `${TITLE}\n县教育局党组书记、局长\n林一　王二\n2024年9月`, 'title speaker speaker date'],
    ['a name as part of the title', '林一同志\n在全县干部大会上的讲话\n（2024年9月12日）', 'title title date'],
    [
      'post and name as parts of the title',
      '中共云溪县委书记\n林一同志\n在全县干部大会上的讲话\n（2024年9月12日）',
      'title title title date',
    ],
  ])('%s', (_what, front, roles) => {
    expect(rolesOf(`${front}\n${BODY}`)).toBe(`${roles} salutation paragraph`);
  });

  it.each<[string, string, string]>([
    ['a title that calls out above its 副题', '青春，向前！\n——在表彰大会上的演讲\n林一', 'title title speaker'],
    ['a title that asks above its 副题', '我们为什么出发？\n——在党课上的讲稿\n林一', 'title title speaker'],
    ['a unit below a title of two halves', '优化服务　助力发展\n云溪县行政审批局', 'title speaker'],
    [
      'the number of a paper above',
      '云办发〔2024〕12号\n在全市会议上的讲话\n（2024年9月12日）',
      'paragraph title date',
    ],
  ])('%s', (_what, front, roles) => {
    expect(rolesOf(`${front}\n各位领导、同志们：\n今天开会。`)).toBe(`${roles} salutation paragraph`);
  });

  it.each([
    '（2021年2月Ｘ日）',
    '（2022年6月【】日上午9：30，县会展中心二楼）',
    '（2022年6月[ ]日）',
    '2022年（　）月（　）日',
    '（20【】年【】月【】日）',
    '（2024年9月　日）',
    '2024年9月    日',
    '二0二四年九月十二日',
    '二О二四年九月十二日',
    '（2024年9月12日上午9点）',
    '（2024年9月12日上午9时半，县委礼堂）',
    '（2024年9月12日上午9：30—11：30）',
    '［2024年9月12日］',
    '（2024年△月△日）',
    '（2024年N月N日）',
    '（2024年9月#日）',
    '（2024年9月…日）',
    '2024年9月中旬',
    '会议时间：2024年9月12日',
    '讲话日期：2024年9月12日',
  ])('a date of any form: %s', (date) => {
    expect(rolesOf(`${TITLE}\n${date}\n${BODY}`)).toBe('title date salutation paragraph');
  });

  it.each([
    '（2024年工作回顾）',
    '2024年9月以来，形势很好。',
    '（第（　）届会议）',
    '某年某月某日的一天，我来到石渡。',
  ])('no date: %s', (line) => {
    expect(rolesOf(`${TITLE}\n${line}\n${BODY}`)).not.toContain('date');
  });

  it('keeps a signature above 同志’s title out of it', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n县长　王二\n林一同志\n在全县干部大会上的讲话\n（2024年9月12日）\n${BODY}`)).toBe(
      'title salutation paragraph paragraph title title date salutation paragraph',
    );
  });

  it('takes no title below a date for a person', () => {
    expect(rolesOf(`2024年9月12日\n${TITLE}\n${BODY}`)).toBe('paragraph title salutation paragraph');
  });

  it('takes a remark in the middle of a text for text', () => {
    expect(rolesOf(`${TITLE}\n${BODY}\n（在全市民政工作会议上的讲话）\n散会。`)).toBe(
      'title salutation paragraph paragraph paragraph',
    );
  });

  it('takes days in a text for text', () => {
    expect(
      rolesOf(`${TITLE}\n${BODY}\n9月12日\n动员部署，各乡镇参加。\n9月13日\n现场检查，各部门参加。`),
    ).not.toContain('date');
  });
});

it('takes a question behind a label for no person', () => {
  expect(rolesOf('在全市会议上的讲话\n主持人：今年形势怎么样？\n林一：总的看是好的。')).toBe(
    'title paragraph paragraph',
  );
});

describe('a title over several lines', () => {
  it.each<[string, string, string]>([
    ['whose last word a page’s width has cut', '云溪县2024年第三季度重点项目集中签约仪式主\n持词', 'title title'],
    ['whose 副题 is cut', '小院子撬动大治理\n——青禾镇党委在现场推进会上的经验交\n流材料', 'title title title'],
    ['that ends in 的通报', '关于全县今年以来安全生产事故情况\n的通报', 'title title'],
    ['whose 副题 blank lines part', '让青春在一线绽放光彩\n\n\n——在志愿服务启动仪式上的致辞', 'title title'],
  ])('%s', (_what, title, roles) => {
    expect(rolesOf(`${title}\n县长　林一\n（2024年9月12日）\n${BODY}`)).toBe(
      `${roles} speaker date salutation paragraph`,
    );
  });

  it('has no name for its last line', () => {
    expect(rolesOf(`在全县大会上的讲话\n林一\n（2024年9月12日）\n${BODY}`)).toBe(
      'title speaker date salutation paragraph',
    );
  });
});

describe('称谓', () => {
  it.each([
    '各位村（社区）书记、同志们：',
    '尊敬的张书记（市委副书记），各位领导：',
    '尊敬的各位领导、各位来宾：大家好！',
    '主持人、各位领导、各位评委：',
    '组长、各位组员：',
    '全县父老乡亲：',
    '尊敬的________，各位领导：',
    '尊敬的 XX 主任，各位常委会组成人员：',
  ])('%s', (line) => {
    expect(rolesOf(`在全县大会上的讲话\n${line}\n今天开会。`)).toBe('title salutation paragraph');
  });

  it.each(['群众说：大家好！', '各位领导要求：大家好好干。', '责任领导、组长：', '组员（共三人）：'])(
    'is not %s',
    (line) => {
      expect(rolesOf(`在全县大会上的讲话\n${BODY}\n${line}\n林一。`)).toBe(
        'title salutation paragraph paragraph paragraph',
      );
    },
  );
});

describe('a volume', () => {
  const SPEECHES =
    '把纪律挺在前面\n县纪委书记　林一\n同志们：\n纪律要严。\n把责任扛在肩上\n镇长　林二\n同志们：\n责任要实。';
  const TWO = 'title speaker salutation paragraph title speaker salutation paragraph';
  it.each<[string, string]>([
    [
      'persons in brackets behind its entries',
      '一、把纪律挺在前面（县纪委书记 林一）……1\n二、把责任扛在肩上（镇长 林二）……3',
    ],
    ['numbered entries that stand in the text without numbers', '1.把纪律挺在前面 1\n2.把责任扛在肩上 3'],
  ])('has a cover of one line above 目录 with %s', (_what, entries) => {
    expect(rolesOf(`石渡镇述职评议会讲话材料\n目录\n${entries}\n${SPEECHES}`)).toBe(
      `cover contentsTitle contents contents ${TWO}`,
    );
  });

  it('is none where the entries are headings', () => {
    expect(rolesOf('把纪律挺在前面\n目录\n一、认识 1\n二、落实 3\n同志们：\n一、认识\n要高。\n二、落实\n要快。')).toBe(
      'title contentsTitle contents contents salutation heading1 paragraph heading1 paragraph',
    );
  });

  it.each(['【范文X】', '讲话之X：', '（例文X）', '篇X'])('has labels above its titles: %s', (label) => {
    const text = ['一', '二'].map((n) => `${label.replace('X', n)}\n在全县大会上的讲话\n${BODY}`).join('\n');
    expect(rolesOf(text)).toBe('part title salutation paragraph part title salutation paragraph');
  });

  it('takes a label above text for text', () => {
    expect(rolesOf(`在全县大会上的讲话\n${BODY}\n材料一\n这是第一份材料，大家看看。`)).toBe(
      'title salutation paragraph paragraph paragraph',
    );
  });

  it('may part its speeches by lines of marks', () => {
    const one = `凝心聚力谋发展\n县长　林一\n${BODY}\n县政府办公室\n2024年9月12日`;
    expect(rolesOf(`${one}\n----------\n${one}`)).toBe(
      'title speaker salutation paragraph signature signature paragraph title speaker salutation paragraph signature signature',
    );
  });
});

describe('behind a text', () => {
  it.each<[string, string, string]>([
    ['a note', '注：此稿已经审阅，念前请核对人数。', 'attachment'],
    ['a note with numbers', '注：1.数字是初步的。\n2.来自县统计局。', 'attachment attachment'],
    ['numbers without a note', '1.数字是初步的。\n2.来自县统计局。', 'item item'],
    ['a date above who signs', '2024年9月12日\n县民政局', 'signature signature'],
    ['a note of another name', '备注：念稿时间约十分钟。', 'attachment'],
    ['a note in brackets', '（此稿根据录音整理，未经本人审阅）', 'attachment'],
    ['who wrote it', '（作者系云溪县民政局局长）', 'attachment'],
    [
      'a note behind a signature',
      '县民政局\n2024年9月12日\n（联系人：林一，电话：12345678）',
      'signature signature attachment',
    ],
    [
      'what a paper ends with',
      '县长　林一\n2024年9月12日\n主题词：会议　讲话\n抄送：县委办',
      'signature signature attachment attachment',
    ],
    ['a label and a name', '发言人：林一', 'signature'],
    ['date and place', '2024年9月12日于云溪', 'signature'],
    ['a list below 附件', '附件：\n1．任务分解表\n2．联系人名单', 'attachment attachment attachment'],
    [
      'headings below 附件',
      '附件：\n1．任务\n任务要分解。\n2．时间\n时间要抓紧。',
      'attachment heading3 paragraph heading3 paragraph',
    ],
    ['applause', '（热烈鼓掌）', 'paragraph'],
    ['a sentence like a note', '根据会议安排，下面请大家发言。', 'paragraph'],
    ['a note with text behind it', '注：以上是初步数字。\n散会，谢谢大家！', 'paragraph paragraph'],
  ])('%s', (_what, end, roles) => {
    expect(rolesOf(`在全县大会上的讲话\n${BODY}\n${end}`)).toBe(`title salutation paragraph ${roles}`);
  });
});

describe('numbers', () => {
  const CARRIED = '国家兴亡，匹夫有责，请大家记住。';
  const series = (heads: readonly string[]): string => heads.map((head) => `${head}\n${CARRIED}`).join('\n');
  it.each<[string, readonly string[]]>([
    ['of any measure', ['第一盏灯，叫作“好奇”。', '第二盏灯，叫作“坚持”。']],
    ['of words', ['第一句话：心里有国。', '第二句话：眼里有光。']],
    ['behind a blank', ['第一把钥匙　勤奋', '第二把钥匙　诚信']],
    ['and no measure', ['第一　抓早', '第二　抓小']],
    ['of lessons, in digits', ['第1讲　学什么', '第2讲　怎么学']],
    ['behind what is counted', ['关键词一：勤奋', '关键词二：诚信']],
    ['in old words', ['其一，底子薄。', '其二，力量弱。']],
    ['with 、 left out', ['一　抓早', '二　抓小']],
    ['with ： for 、', ['一：抓早', '二：抓小']],
  ])('%s are headings above paragraphs', (_what, heads) => {
    expect(rolesOf(`在全县大会上的讲话\n${BODY}\n${series(heads)}`)).toBe(
      'title salutation paragraph heading1 paragraph heading1 paragraph',
    );
  });

  it('are none in the middle of a sentence that the line above has begun', () => {
    const cut = '每周一调度，进展快的通报表扬，慢的当面约谈。市住建局由此及彼、举一反\n三，主动清理了往来款项。';
    expect(rolesOf(`一、提高认识\n${cut}\n二、狠抓落实\n要实。`)).toBe(
      'heading1 paragraph paragraph heading1 paragraph',
    );
    expect(rolesOf('一，提高认识\n要高。\n二，狠抓落实\n要实。')).toBe('heading1 paragraph heading1 paragraph');
  });

  it('may have headings in brackets below them', () => {
    const text = '第一件事，修路。\n（一）修村路\n路要平。\n（二）修渠\n渠要通。\n第二件事，架桥。\n桥要牢。';
    expect(rolesOf(text)).toBe('heading1 heading2 paragraph heading2 paragraph heading1 paragraph');
  });

  it('are headings above what announces a list', () => {
    expect(
      rolesOf(
        '第一件事，让老人吃上饭。\n饭要热。\n第二件事，让孩子有人管。\n我们给每人配一名妈妈，做到：\n1.打电话；\n2.见面。',
      ),
    ).toBe('heading1 paragraph heading1 paragraph item item');
  });

  it.each<[string, readonly string[]]>([
    ['days', ['第一天，大家都不习惯。', '第二天，好一些了。']],
    ['times', ['第一次到石渡，下着雨。', '第二次到石渡，天晴了。']],
    ['persons', ['第一书记，要到村里去。', '第二书记，要到乡里去。']],
    ['different things', ['第一盏灯，叫作“好奇”。', '第二本账，叫作“坚持”。']],
    ['a series with a gap', ['第一盏灯，叫作“好奇”。', '第三盏灯，叫作“坚持”。']],
    ['one alone', ['第一盏灯，叫作“好奇”。']],
    ['sentences that a blank parts', ['一 线职工辛苦了。', '二 线职工也辛苦了。']],
    [
      'sentences that begin with a thing',
      ['问题一：水从哪里来？答案在山上，要修渠引水。', '问题二：钱从哪里来？答案在手上。'],
    ],
  ])('%s are none', (_what, heads) => {
    expect(rolesOf(`在全县大会上的讲话\n${BODY}\n${series(heads)}`)).not.toMatch(/heading|item/);
  });

  it.each<[string, string, string]>([
    ['一是 before a word with 一', '一是一碗酸汤面；\n二是二两老米酒。', 'item item'],
    ['what is as it is', '一是一、二是二，要讲真话。', 'paragraph'],
    ['full-width digits', '１．早谋划\n要早。\n２．早落实\n要快。', 'heading3 paragraph heading3 paragraph'],
    [
      'full-width digits in brackets',
      '（１）早谋划\n要早。\n（２）早落实\n要快。',
      'heading4 paragraph heading4 paragraph',
    ],
    ['其一 one below the other', '其一，底子薄，人手少。\n其二，力量弱，经费少。', 'item item'],
    ['a list to its last line', '一、提高认识；\n二、狠抓落实；\n三、加强领导。', 'item item item'],
  ])('%s', (_what, lines, roles) => {
    expect(rolesOf(`在全县大会上的讲话\n${BODY}\n${lines}`)).toBe(`title salutation paragraph ${roles}`);
  });
});

/** What is left out of a text and what is not, what it is called, and what follows from what. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMasked } from '../../src/import/lift/masked.ts';
import { findReal } from '../../src/import/lift/real.ts';
import { HELPERS } from '../../src/template/helpers/registry.ts';
import { importOf } from './imports.ts';

const masked = (line: string): readonly string[] => findMasked(line).map(({ kind, text }) => `${kind} ${text}`);

const real = (line: string): readonly string[] =>
  findReal(line, findMasked(line)).map(({ kind, text }) => `${kind} ${text}`);

describe('what is left out', () => {
  it.each<[string, readonly string[]]>([
    ['x镇、xx街道和某县发了言', ['place x镇', 'place xx街道', 'place 某县']],
    ['共受理xxx批xxx人次', ['number xxx', 'number xxx']],
    ['同比下降xx.x%，提高×.×个百分点', ['number xx.x%', 'number ×.×']],
    ['x—x月', ['date x—x月']],
    ['2024年x月x日上午', ['date 2024年x月x日']],
    ['20××年1—×月', ['date 20××年1—×月']],
    ['xx同志传达，张某某和李××作了发言', ['person xx', 'person 张某某', 'person 李××']],
    ['XX局、××公司牵头', ['organ XX局', 'organ ××公司']],
    ['联系人____，电话：______', ['number ____', 'number ______'].map((one) => one.replace('number', 'other'))],
    ['在【】小区', ['other 【】']],
    ['在***会议上', ['meeting ***']],
    ['《xx条例》', ['paper xx']],
    ['投入**万元', ['number **']],
    ['____年__月__日', ['date ____年__月__日']],
    ['20__年__月', ['date 20__年__月']],
    ['二○××年×月', ['date 二○××年×月']],
    ['○○县登记□□件，下降△△%', ['place ○○县', 'number □□', 'number △△%']],
    ['X市X县X镇', ['place X市', 'place X县', 'place X镇']],
    ['某某某同志', ['person 某某某']],
    ['组织部部长　某某某', ['other 某某某']],
    ['各上□堂课', ['number □']],
    ['２０ＸＸ年Ｘ月ＸＸ日', ['date ２０ＸＸ年Ｘ月ＸＸ日']],
    ['省道某段塌方', ['other 某']],
    ['某单位未批先建', ['other 某']],
    ['由【牵头单位】负责，办结（　　）件', ['other 【牵头单位】', 'other （　　）']],
    ['【单位名称】召开大会', ['other 【单位名称】']],
    ['高铁**班，覆盖率**.*%，晴天***天', ['number **', 'number **.*%', 'number ***']],
    ['镇里请来xx农科院和××建设集团有限公司', ['organ xx农科院', 'organ ××建设集团有限公司']],
  ])('%s', (line, found) => {
    expect(masked(line)).toEqual(found);
  });

  it.each([
    '用Excel和Box打开MAX',
    '3×4＝12，长3 x 宽4',
    '某些单位、某种程度、某项工作、某个人',
    '做X光检查',
    '**重点**抓好**落实**',
    '二〇二四年，一九八○年',
    '○抓好落实',
    '某段时间、某部电影、某领域',
    '【时间】2024年',
    'x+y',
    '一（1）班',
    '* 一项',
    '第3条（1）1.5倍',
    '',
  ])('is nothing in %s', (line) => {
    expect(masked(line)).toEqual([]);
  });

  it('lies in the line, in order, and nothing twice', () => {
    const chars = fc.constantFrom(
      'x',
      'X',
      '×',
      '某',
      '*',
      '_',
      '【',
      '】',
      '年',
      '月',
      '日',
      '镇',
      '张',
      '局',
      '1',
      '.',
      '%',
      '—',
      '，',
      ' ',
      'a',
    );
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 60 }), (list) => {
        const line = list.join('');
        let last = 0;
        for (const { start, end, text } of [...findMasked(line), ...[]]) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(line.slice(start, end)).toBe(text);
          last = end;
        }
      }),
    );
  });
});

describe('real values', () => {
  it.each<[string, readonly string[]]>([
    ['2024年1—8月，来信321件次，同比下降12.3%', ['date 2024年1—8月', 'number 321', 'number 12.3%']],
    ['这次全县信访工作会议很重要', ['meeting 全县信访工作会议']],
    ['沈若谷同志要求严格执行《信访工作条例》', ['person 沈若谷', 'paper 信访工作条例']],
    ['由县信访局牵头，青禾镇配合', ['organ 县信访局', 'place 青禾镇']],
    ['各乡镇、村组和许多同志', []],
    ['一、二季度', []],
  ])('%s', (line, found) => {
    expect(real(line)).toEqual(found);
  });
});

/** Facts of one paragraph under a title: `路径＝印作`. */
const factsOf = (paragraph: string, lift = false): readonly string[] =>
  importOf(`在会议上的讲话\n\n同志们：\n${paragraph}`, { lift }).facts.map(({ path, text }) => `${path}＝${text}`);

describe('names', () => {
  it.each<[string, readonly string[]]>([
    [
      '今年x—x月，全县共受理群众来信来访xxx批xxx人次。',
      ['时间.期间＝x—x月', '统计.来信来访.批次＝xxx', '统计.来信来访.人次＝xxx'],
    ],
    [
      '来信xx件，同比下降xx.x%；其中到省上访x批x人次。',
      ['统计.来信.本期＝xx件', '统计.来信同比＝xx.x%', '统计.到省上访.批次＝x', '统计.到省上访.人次＝x'],
    ],
    ['群众满意率达到xx.x%。', ['统计.群众满意率.本期＝xx.x%']],
    ['xx会议强调，要学习xx会议精神。', ['会议.名称＝xx', '会议.名称＝xx'].slice(0, 2)],
    ['x镇和x镇要带头。', ['地点.乡镇[0]＝x镇', '地点.乡镇[1]＝x镇']],
    ['x县的事，x县办好。', ['地点.县＝x县', '地点.县＝x县']],
    ['x月，创成示范镇等荣誉xx项。', ['时间.月份＝x月', '统计.荣誉.本期＝xx项']],
    ['辖xx个行政村、xxx个村民小组。', ['统计.行政村＝xx', '统计.村民小组.本期＝xxx个']],
    ['结案率达xx.x%，去年公示率达xx.x%。', ['统计.结案率.本期＝xx.x%', '统计.公示率.本期＝xx.x%']],
    ['遇有强降雨，要提前xx小时发布预警。', ['统计.提前时间＝xx']],
    ['严格执行xx小时值班制度，不得离岗。', ['统计.值班制度＝xx']],
    ['去年汛期，先后出现xx次强降雨过程。', ['统计.强降雨过程.本期＝xx次']],
    ['完成除险加固xx座，仍有xx座病险水库没有完成。', ['统计.完成除险加固＝xx', '统计.病险水库＝xx']],
    ['要对易旱的xx个村，提前送水。', ['统计.易旱村.本期＝xx个']],
    ['雨量xxx毫米，较常年偏多xx.x%。', ['统计.雨量＝xxx', '统计.雨量较常年＝xx.x%']],
    ['转移群众xx人，比上年同期增加xx人。', ['统计.转移群众.人数＝xx', '统计.转移群众同比增减＝xx']],
    ['县长xx同志和xx书记。', ['人员.县长＝xx', '人员.书记＝xx']],
  ])('%s', (paragraph, paths) => {
    expect(factsOf(paragraph)).toEqual(paths);
  });

  it('are never those of helpers or of the draft itself', () => {
    const taken = new Set<string>([...HELPERS.keys(), '标题', '讲话人', '日期', '称谓']);
    const text =
      '在会上的讲话\n\n同志们：\n2024年9月12日，x镇、xx局的xx同志在xx会议上讲《xx条例》，来信xx件，有{花括号}、____。';
    for (const { path } of importOf(text, { lift: true }).facts) expect(taken).not.toContain(path.split(/[.[]/)[0]);
  });

  it('hold together what an old text has the wrong way round', () => {
    const { facts, notes } = importOf('在会上的讲话\n\n同志们：\n来访897批208人次。', { lift: true });
    expect(facts.map(({ path }) => path)).toEqual(['统计.来访.批次', '统计.来访人次']);
    expect(notes).toEqual([]);
  });

  it('of batches and of people are one pair wherever they stand', () => {
    expect(factsOf('来访xx批xxx人次。来访xx批xxx人次。').slice(2)).toEqual([
      '统计.来访.批次＝xx',
      '统计.来访.人次＝xxx',
    ]);
  });

  it('of two figures of one name are two', () => {
    const paths = factsOf('来信321件。今年来信400件。', true);
    expect(paths).toEqual(['统计.来信.本期＝321件', '统计.来信二.本期＝400件']);
  });

  it('of the same thing in two places are one, wherever it stands', () => {
    const { files } = importOf('在会上的讲话\n\n同志们：\n要紧盯青禾镇。到青禾镇看了，青禾镇有办法。', { lift: true });
    const facts = files.get('data/旧稿/数据.yaml') ?? '';
    expect(facts.match(/- 青禾镇/g)).toHaveLength(1);
    expect(files.get('templates/导入/旧稿.hbs')).not.toContain('青禾镇');
  });
});

describe('a figure', () => {
  const template = (paragraph: string): string =>
    importOf(`在会议上的讲话\n\n同志们：\n${paragraph}`, { lift: true }).files.get('templates/导入/旧稿.hbs') ?? '';

  it.each([
    ['来信321件次，上年同期366件次，同比下降12.3%。', '{{同比 统计.来信}}'],
    ['来信321件次，去年同期366件次，下降12.30%。', '{{同比 统计.来信 写="词率" 小数=2}}'],
    ['来信321件次，上年同期366件次，同比减少12.3%。', '{{同比 统计.来信 动词='],
  ])('says by its helper what its values prove: %s', (paragraph, call) => {
    expect(template(paragraph)).toContain(call);
  });

  it.each([
    ['来信由366件次降至321件次，同比下降12.3%。', '来信{{由到 统计.来信}}，{{同比 统计.来信}}。'],
    ['火情由上年同期的5起降至3起。', '火情{{由到 统计.火情 带期=true}}。'],
    [
      '满意率从93.6%上升到95.3%，同比提高1.7个百分点。',
      '从{{数 统计.满意率 位="上年同期"}}上升到{{数 统计.满意率}}，{{百分点 统计.满意率 词=true}}。',
    ],
    ['办理时间由15天缩短到12天，缩短20%。', '缩短{{同比 统计.办理时间 写="率" 小数=0}}。'],
    [
      '积案由上月的30件增至36件，环比增长20%。',
      '由上月的{{数 统计.积案 位="上期"}}增至{{数 统计.积案}}，{{环比 统计.积案',
    ],
    ['登记2017件次，其中来信321件次，占总量的15.9%。', '占总量的{{占比 统计.来信 统计.登记}}。'],
  ])('pairs values and shares that the text proves: %s', (paragraph, call) => {
    expect(template(paragraph)).toContain(call);
  });

  it.each([
    ['来信由366件次降至321件次，同比下降15.3%。', '{{由到'],
    ['来信由366件次升至321件次，同比上升12.3%。', '{{由到'],
    ['年龄从12岁到35岁。', '{{由到'],
    ['来信由366件次降至321件次。', '上年同期'],
    ['登记2017件次，其中来信321件次，占总量的16.9%。', '{{占比'],
    ['登记2017件次，受理2017件次，来信321件次，占15.9%。', '{{占比'],
    ['登记2017人次，来信321件次，占15.9%。', '{{占比'],
  ])('leaves alone what it cannot prove: %s', (paragraph, call) => {
    expect(template(paragraph)).not.toContain(call);
  });

  it.each([
    ['来信321件次，上年同期366件次，同比下降12.4%。', '同比下降{{统计.来信同比}}'],
    ['来信321件次，上年同期366件次，同比上升12.3%。', '同比上升{{统计.来信同比}}'],
    ['来信321件次，同比下降12.3%。', '同比下降{{统计.来信同比}}'],
  ])('says nothing that does not follow: %s', (paragraph, call) => {
    expect(template(paragraph)).toContain(call);
  });
});

describe('a fact', () => {
  it('knows its line, below a blank one in a signature, too', () => {
    const { facts, healed } = importOf('在会上的讲话\n\n同志们：\n开会。\n\n中共石渡镇委员会\n\n20××年×月×日');
    expect(facts.map(({ line }) => healed.split('\n')[line - 1])).toEqual(['20××年×月×日']);
  });
});

describe('numbers of headings', () => {
  const imported = (body: string) => importOf(`在会上的讲话\n\n同志们：\n开会。\n${body}`);

  it.each<[string, string, string | undefined]>([
    ['一、甲事\n1、抓早。要早。\n2、抓小。要小。', '## 甲事\n\n#### 1、抓早。要早。', '一、, （一）, 无, （1）'],
    ['一、甲事\n1）抓早。要早。\n2）抓小。要小。', '##### 1）抓早。要早。', '一、, （一）, 1., 无'],
    [
      '第一部分　回顾\n一、甲事\n好。\n二、乙事\n好。\n第二部分　打算\n一、丙事\n好。',
      '## 第一部分　回顾\n\n### 甲事',
      '无, 一、, 1., （1）',
    ],
    ['一、甲事\n好。\n二、乙事\n1.抓早。要早。\n2.抓小。要小。', '## 乙事\n\n#### 抓早。要早。', undefined],
  ])('%s', (body, template, forms) => {
    const { files, differences } = imported(body);
    expect(differences).toEqual([]);
    expect(files.get('templates/导入/旧稿.hbs')).toContain(template);
    expect(files.get('data/版式/旧稿.yaml') ?? '').toContain(forms === undefined ? '' : `标题: [${forms}]`);
    if (forms === undefined) expect(files.has('data/版式/旧稿.yaml')).toBe(false);
  });
});

describe('personal information', () => {
  it('becomes neither fact nor comment', () => {
    const { files } = importOf(
      '在会议上的讲话\n\n同志们：\n来信人身份证号110101199003070134，反映x件事，x月x日来过。',
      {
        lift: true,
      },
    );
    const facts = files.get('data/旧稿/数据.yaml') ?? '';
    expect(facts).toContain('x月x日');
    expect(facts).not.toContain('110101');
    expect(facts).not.toContain('来信人');
  });
});

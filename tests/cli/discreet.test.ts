/** Personal information that stands in data is echoed by no diagnostic of any command, in no form. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/report/reporters.ts';
import { folderWith, run, SPACE, type Tree } from '../support/cli.ts';

const CITIZEN = '11010519491231002X';
const MOBILE = '13912345678';

const HEAD = '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n';
const DATA = '数据:\n  会议: 信访工作会议\n';

/** Each has a fault of its own on the line of the number, or at the number itself. */
const DRAFTS: Readonly<Record<string, string>> = {
  'a date that does not exist': `${HEAD.replace('09-12', '09-31')} # ${MOBILE}\n${DATA}`.replace('\n #', ' #'),
  'a field that is none': `${HEAD}证件: ${CITIZEN}\n${DATA}`,
  'a value of another kind': `${HEAD}讲话人: [${MOBILE}]\n${DATA}`,
  'a text for a map': `${HEAD}讲话人: { 姓名: { 号: ${CITIZEN} } }\n${DATA}`,
  'a number that is none': `${HEAD}${DATA}  来信: { 本期: 3.x, 单位: 件, 说明: "${CITIZEN}" }\n`,
  'a key twice': `${HEAD}${DATA}  甲: ${MOBILE}\n  甲: ${CITIZEN}\n`,
  'no YAML': `${HEAD}${DATA}  甲: "${CITIZEN}" ${MOBILE}\n`,
  'an open bracket': `${HEAD}${DATA}  甲: [${CITIZEN}\n`,
  'a wide colon': `${HEAD}${DATA}  甲：${CITIZEN}\n  乙: 3\n`,
  'a relation of no kind': `${HEAD}${DATA}关系: [{ 和: ${MOBILE} }]\n`,
  'a condition of the masks': `${HEAD}${DATA}遮隐: [张${MOBILE}]\n`,
};

const silent = (text: string): void => {
  // Whole, or enough of it.
  for (const part of [CITIZEN, MOBILE, '19491231', '12345678']) expect(text).not.toContain(part);
};

describe.each(Object.entries(DRAFTS))('%s beside personal information', (_, draft) => {
  const files: Tree = { ...SPACE, '丁.yaml': draft };

  it.each([
    ['build', '丁.yaml'],
    ['build', '丁.yaml', '--json'],
    ['build', '丁.yaml', '--mask'],
    ['build', '甲.yaml', '丁.yaml', '--final', '-f', 'txt'],
    ['facts', '丁.yaml', '--pending'],
    ['facts', '丁.yaml', '--pending', '--json'],
    ['fill', '丁.yaml', '--list'],
    ...[...REPORTERS.keys()].map((name) => ['check', '丁.yaml', '-r', name, '--level', 'I']),
  ])('%j', async (...argv) => {
    const { code, out, err } = await run(folderWith(files), argv);
    expect(code).toBeLessThan(3);
    silent(out + err);
  });

  it('is told all the same', async () => {
    const { out } = await run(folderWith(files), ['build', '丁.yaml', '--json']);
    expect(JSON.parse(out).problems.length).toBeGreaterThan(0);
  });
});

it('what one draft tells of a shared file keeps silent for another', async () => {
  const draft = (files: string): string => `${HEAD}引用: [${files}]\n${DATA}`;
  const files = {
    ...SPACE,
    '共.yaml': '联系: { 住址: 青禾镇石桥村4组18号, 来信: { 本期: 3, 单位: 件 } }\n',
    '另.yaml': '联系: { 来信: { 本期: 4, 单位: 件 } }\n',
    '丁.yaml': draft('共.yaml'),
    '戊.yaml': draft('另.yaml, 共.yaml'),
  };
  const { out, err } = await run(folderWith(files), ['build', '丁.yaml', '戊.yaml']);
  expect(err).toContain('共.yaml:1:16: 注意 JGF027');
  expect(err).toMatch(/共\.yaml:1:\d+: 错误 JGF016/);
  expect(out + err).not.toMatch(/4组|18号/);
});

describe('what a build tells beside its diagnostics', () => {
  const long = '，各地各部门要把群众的来信来访当作一面镜子照一照作风';
  const template = (sentence: string): Tree => ({ 'templates/讲.hbs': `---\n标题: 讲\n---\n${sentence}。\n` });

  it.each([
    [`联系电话${MOBILE}，会议是{{会议}}`],
    [`证件${CITIZEN}，会议是{{会议}}`],
    // Cut short right through the number.
    [`证件${CITIZEN}${'，逐件查清原委'.repeat(3)}{{会议}}${long.repeat(3)}`],
    [`${long.repeat(3)}{{会议}}${'逐件查清原委，'.repeat(3)}证件${CITIZEN}`],
  ])('the sentence of what is missing: %s', async (sentence) => {
    const files = { ...SPACE, ...template(sentence) };
    for (const argv of [['乙.yaml'], ['乙.yaml', '--json'], ['乙.yaml', '--final'], ['乙.yaml', '--final', '--json']]) {
      const { out, err } = await run(folderWith(files), ['build', ...argv]);
      expect(out + err).toMatch(/会议/);
      silent(out + err);
      expect(out + err).not.toMatch(/11010519|1391234|2X/);
    }
  });

  it('what has changed', async () => {
    const data = (mobile: string): string => `${HEAD}${DATA}  电话: "${mobile}"\n`;
    const root = folderWith({ ...SPACE, ...template('这次{{会议}}的联系电话{{电话}}'), '丁.yaml': data(MOBILE) });
    await run(root, ['build', '丁.yaml']);
    writeFileSync(join(root, '丁.yaml'), data('13800000000'));
    const { out, err } = await run(root, ['build', '丁.yaml']);
    expect(err).toContain('数据有变：电话');
    silent(out + err);
    expect(out + err).not.toContain('13800000000');
  });
});

/** What jianggao.yaml says of rules (检查.规则): grades and options, held against the rules that there are. */

import { ruleNames } from '../check/filters/names.ts';
import type { Meta, Option, Rule } from '../check/rule.ts';
import type { Setting } from '../check/run.ts';
import type { Diagnostic, Grade, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import type { YamlEntry, YamlMap, YamlNode } from '../yaml/node.ts';
import { describeNode } from '../yaml/shape.ts';

type Report = (diagnostic: Diagnostic) => void;

const GRADE = '等级';
const GRADES: readonly Grade[] = ['E', 'W', 'I'];
/** What YAML's own words for it are read as, too. */
const OFF = new Set(['关', '否', 'false', 'off', 'no']);
const ON = new Set(['开', '是', 'true', 'on', 'yes']);

const wrong = (message: string, place: Place, hint: string): Diagnostic => ({
  code: 'JGK005',
  grade: 'E',
  message,
  place,
  hint,
});

const gradeOf = (node: YamlNode, report: Report): Setting['grade'] => {
  const text = node.type === 'scalar' ? node.text : '';
  if (OFF.has(text)) return 'off';
  if (ON.has(text)) return 'on';
  const known = GRADES.find((one) => one === text.toUpperCase());
  if (known === undefined) {
    report(wrong(`等级是${describeNode(node)}，应为 E、W、I、开或关`, node.place, '写成 长句: W，或 长句: 关'));
  }
  return known;
};

type Value = Option['default'];

const says = (value: Value): string => {
  if (typeof value === 'number') return '数字';
  if (typeof value === 'boolean') return 'true 或 false';
  return typeof value === 'string' ? '文字' : '清单';
};

/** Of the same kind as the default; undefined where it is not. */
const valueLike = (like: Value, node: YamlNode): Value | undefined => {
  if (typeof like === 'object') {
    const items = node.type === 'list' ? node.items : [];
    const texts = items.flatMap((item) => (item.type === 'scalar' ? item.text : []));
    return node.type === 'list' && texts.length === items.length ? texts : undefined;
  }
  if (node.type !== 'scalar' || node.text === '') return undefined;
  if (typeof like === 'string') return node.text;
  if (typeof like === 'boolean') return ON.has(node.text) ? true : OFF.has(node.text) ? false : undefined;
  return /^\d{1,9}(?:\.\d+)?$/.test(node.text) ? Number(node.text) : undefined;
};

const optionOf = ({ key, keyPlace, value }: YamlEntry, meta: Meta, report: Report): Value | undefined => {
  const names = Object.keys(meta.options ?? {});
  const option = names.includes(key) ? meta.options?.[key] : undefined;
  if (!option) {
    const near = nearest(key, [GRADE, ...names]);
    const hint = near ? `是不是想写“${near}”` : `可以写的有：${[GRADE, ...names].join('、')}`;
    report(wrong(`规则“${meta.name}”没有“${key}”这个选项`, keyPlace, hint));
    return undefined;
  }
  const found = valueLike(option.default, value);
  if (found === undefined) {
    const hint = `照这样写：${key}: ${String(option.default)}（${option.says}）`;
    report(wrong(`“${key}”是${describeNode(value)}，应为${says(option.default)}`, value.place, hint));
  }
  return found;
};

const settingOf = (node: YamlNode, meta: Meta, report: Report): Setting => {
  if (node.type !== 'map') {
    const grade = gradeOf(node, report);
    return grade === undefined ? {} : { grade };
  }
  const options: Record<string, Value> = {};
  // To set an option of a rule is to ask for the rule.
  let grade: Setting['grade'] = meta.off ? 'on' : undefined;
  for (const entry of node.entries) {
    if (entry.key === GRADE) grade = gradeOf(entry.value, report) ?? grade;
    else {
      const value = optionOf(entry, meta, report);
      if (value !== undefined) options[entry.key] = value;
    }
  }
  return { ...(grade === undefined ? {} : { grade }), options };
};

/** A mark of secrecy and personal information are told of in every workspace. */
const FIXED: ReadonlySet<string> = new Set(['C4', 'C9']);

/** By the rule's id. A rule that nobody knows, or an option, is told and left out. */
export const checkSettings = (
  stated: YamlMap | undefined,
  rules: readonly Rule[],
): Result<ReadonlyMap<string, Setting>> => {
  const diagnostics: Diagnostic[] = [];
  const settings = new Map<string, Setting>();
  const names = ruleNames(rules);
  const byCode = new Map(rules.map(({ meta }) => [`JG${meta.id}`, meta]));
  for (const { key, keyPlace, value } of stated?.entries ?? []) {
    const meta = byCode.get(names.find(key) ?? '');
    if (meta && FIXED.has(meta.id)) {
      diagnostics.push(wrong(`规则“${meta.name}”不能关，也不能改等级`, keyPlace, '删去这一行'));
      continue;
    }
    if (meta) {
      settings.set(
        meta.id,
        settingOf(value, meta, (d) => diagnostics.push(d)),
      );
      continue;
    }
    const near = names.near(key);
    const hint = near === undefined ? {} : { hint: `是不是想写“${near}”` };
    diagnostics.push({ code: 'JGK003', grade: 'E', message: `没有“${key}”这条规则`, place: keyPlace, ...hint });
  }
  return { value: settings, diagnostics };
};

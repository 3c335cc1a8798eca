/** The shapes of data/词表/*.yaml and of the local roster. Declared here, read by words.ts. */

import { choice, closed, either, list, mismatch, parsed, type Shape, text } from '../yaml/shape.ts';

/** A word that is searched for: one character would be found everywhere. */
const word = parsed('两个字以上的词', (value) => (value.length >= 2 ? value : undefined), { type: 'string' });

const one: Shape<readonly string[]> = {
  says: '文字',
  schema: text.schema,
  read: (node, reading) => {
    const value = text.read(node, reading);
    return value === undefined ? undefined : [value];
  },
};

/** One word, or several to choose from. */
const words = either(one, list(text, 1), (node) => node.type === 'scalar');

const grade = { key: '等级', shape: choice(['W', 'I']), description: 'W 多半写错，I 只作提示；不写即 W', example: 'I' };
const note = { key: '说明', shape: text, description: '为什么，一句话', example: '“励”是勉励，这里是磨砺' };
const except = {
  key: '例外',
  shape: list(word),
  description: '含有这个词、而没有写错的较长的词句',
  example: '[部属高校]',
};

const WRONG_WORD = closed('一组“键: 值”：错、对', {
  wrong: { key: '错', shape: word, required: true, description: '写错的词', example: '再接再励' },
  right: { key: '对', shape: words, required: true, description: '正确的词，可以有几个', example: '再接再厉' },
  except,
  note,
  grade,
});

const LABEL = closed('一组“键: 值”：称呼、改为', {
  word: { key: '称呼', shape: word, required: true, description: '不妥的称呼或提法', example: '上访老户' },
  instead: {
    key: '改为',
    shape: words,
    required: true,
    description: '中性的说法，可以有几个',
    example: '[重复信访人员]',
  },
  kind: {
    key: '类',
    shape: choice(['人', '做法']),
    description: '指人，还是指一种做法（“严禁”之后的做法不报）；不写即人',
    example: '做法',
  },
  except,
  note,
  grade,
});

/** `再接再励: 再接再厉`: the wrong word and the right one. */
const pairs: Shape<readonly (readonly [wrong: string, right: string])[]> = {
  says: '一组“写错的词: 正确的词”',
  schema: { type: 'object', additionalProperties: { type: 'string' } },
  read: (node, reading) => {
    if (node.type !== 'map') return mismatch(node, '一组“写错的词: 正确的词”', reading);
    return node.entries.flatMap(({ key, keyPlace, value }) => {
      const path = [...reading.path, key];
      if (key.length < 2) {
        const message = `“${reading.path.at(-1) ?? ''}”里的“${key}”只有一个字，应为两个字以上的词`;
        reading.report({ code: 'JGF012', grade: 'E', message, place: keyPlace });
        return [];
      }
      const right = text.read(value, { report: reading.report, path });
      return right === undefined ? [] : [[key, right] as const];
    });
  },
};

export const WORD_LIST = closed('词表：错别词、词对、称呼、专名', {
  wrongWords: { key: '错别词', shape: list(WRONG_WORD), description: '写错的词和正确的词，有例外、要说明的' },
  pairs: { key: '词对', shape: pairs, description: '写错的词和正确的词，一行一对', example: '{ 再接再励: 再接再厉 }' },
  labels: { key: '称呼', shape: list(LABEL), description: '对信访群众不妥的称呼和提法' },
  names: { key: '专名', shape: list(text), description: '不按普通词句检查的名称', example: '[三个代表]' },
  unwanted: { key: '不用', shape: list(text), description: '随附词表里不要的词', example: '[法制化]' },
});

const PERSON = closed('一组“键: 值”：姓名、职务', {
  name: { key: '姓名', shape: text, required: true, description: '姓名', example: '周明远' },
  posts: { key: '职务', shape: words, required: true, description: '职务，可以有几个', example: '[县委副书记, 县长]' },
});

export const ROSTER = list(PERSON);

export const ROSTER_FILE = closed('名册', {
  roster: { key: '名册', shape: ROSTER, required: true, description: '当地的人员和职务' },
});

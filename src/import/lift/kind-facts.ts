/** Where a token goes among the facts, by its kind: places, persons, dates, documents, meetings. Names, and nothing else. */

import { type LiftedValue, putItem, putValue } from './facts.ts';
import { labelBefore } from './names.ts';
import { type Found, numberFact } from './number-facts.ts';
import { once, type State } from './state.ts';
import { POSTS, type Token } from './token.ts';

const LISTED: readonly (readonly [fits: RegExp, key: string])[] = [
  [/省$/, '省'],
  [/市$/, '市'],
  [/县$/, '县'],
  [/区$/, '区'],
  [/(?:镇|乡|街道)$/, '乡镇'],
  [/(?:村|社区)$/, '村'],
];

const placeFact = (state: State, token: Token, value: LiftedValue): string => {
  const key = LISTED.find(([fits]) => fits.test(token.text))?.[1] ?? '其他';
  // A speech speaks of one county and one city, and of many townships.
  const single = /^[省市县区]$/.test(key);
  const same = single || !token.missing ? '地点' : undefined;
  return once(state, same, value, (one) =>
    single ? putValue(state.facts, ['地点'], key, one) : putItem(state.facts, '地点', key, one),
  );
};

const POST_AT = new RegExp(`^(?:${POSTS})`);
const POST_BEFORE = new RegExp(`(?:${POSTS})$`);

const personFact = (state: State, line: string, token: Token, value: LiftedValue): string => {
  const after = POST_AT.exec(line.slice(token.end, token.end + 4))?.[0];
  const before = POST_BEFORE.exec(line.slice(Math.max(0, token.start - 4), token.start))?.[0];
  const post = [after, before].find((one) => one !== undefined && one !== '同志') ?? after ?? '姓名';
  return once(state, token.missing ? undefined : '人员', value, (one) => putValue(state.facts, ['人员'], post, one));
};

const RANGE = /[—－\-–~～至]/;

const dateFact = (state: State, line: string, token: Token, value: LiftedValue): string => {
  const { text, missing } = token;
  if (!/日$/.test(text)) {
    const key = !/月/.test(text) ? '年份' : RANGE.test(text) ? '期间' : /年/.test(text) ? '年月' : '月份';
    return once(state, '时间', value, (one) => putValue(state.facts, ['时间'], key, one));
  }
  const key = /截至$/.test(line.slice(0, token.start))
    ? '截至'
    : /^(?:之?前|以前)/.test(line.slice(token.end))
      ? '期限'
      : '日期';
  return once(state, missing ? undefined : '时间', value, (one) => putItem(state.facts, '时间', key, one));
};

const paperFact = (state: State, token: Token, value: LiftedValue): string => {
  const key = token.missing ? '' : token.text.replace(/^\d{4}年(?:\d{1,2}月)?|[^\u4e00-\u9fff]/g, '').slice(0, 12);
  return key.length < 2
    ? putItem(state.facts, '文件', '名称', value)
    : once(state, '文件', value, (one) => putValue(state.facts, ['文件'], key, one));
};

const otherFact = (state: State, line: string, token: Token, value: LiftedValue): string => {
  const label = labelBefore(line, token.start);
  return label === undefined
    ? putItem(state.facts, '其他', '内容', value)
    : putValue(state.facts, ['其他'], label, value);
};

/** What kind of meeting it is: two with one mask and one kind are the same. */
const MEETING_AT = /^[\u4e00-\u9fff]{0,8}?(?:会议|大会|座谈会|推进会|动员会|调度会)/;

export const factOf = (state: State, line: string, token: Token, value: LiftedValue): Found => {
  switch (token.kind) {
    case 'number':
      return numberFact(state, line, token, value);
    case 'place':
      return { path: placeFact(state, token, value) };
    case 'person':
      return { path: personFact(state, line, token, value) };
    case 'date':
      return { path: dateFact(state, line, token, value) };
    case 'paper':
      return { path: paperFact(state, token, value) };
    case 'organ':
      return {
        path: once(state, token.missing ? undefined : '机构', value, (one) =>
          putItem(state.facts, '机构', '名称', one),
        ),
      };
    case 'meeting': {
      const whole = token.missing ? MEETING_AT.exec(line.slice(token.end, token.end + 12))?.[0] : '';
      return { path: once(state, `会议${whole}`, value, (one) => putValue(state.facts, ['会议'], '名称', one)) };
    }
    default:
      return { path: otherFact(state, line, token, value) };
  }
};

/**
 * C4: personal information, told by kind and never repeated. What stands in facts the build has told already.
 * Grade E only where a check digit of a citizen's number says so, or a card's beside the word for one.
 */

import type { Grade } from '../../../diagnostic.ts';
import { findPersonal, type PersonalKind, type PersonalMatch } from '../../../mask/personal.ts';
import type { Article } from '../../article.ts';
import { isMarked, MARK } from '../../marks.ts';
import type { ArticleRule } from '../../rule.ts';

/** A number that the words before call something else. */
const OTHER_NUMBER =
  /(?:编号|编码|代码|单号|工单|流水号?|条码|条形码|批号|序列号|资产|学号|合同号|案号|档号|发票|图号|税号|订单|专利号?|回执|受理号|登记号)[^，。；：]{0,6}[：:为是]?\s*$/;
/** What is counted is no number of anybody's. */
const COUNTED = /^\s*(?:元|万|亿|件|人|户|次|辆|条|个|吨|亩|平方|立方|公里|千瓦|度|米|克|头|只|株|册|份|KB|MB|字节|字)/;
const OF_CARD = /卡|账户|帐户|账号|帐号|开户|银行|汇款|收款/;
/** Whose mailbox it is, where the words before it tell. */
const OF_ORGAN =
  /[局办委院会]|中心|单位|政府|机关|公司|举报|监督|咨询|投诉|意见|公开|报[送名]|反馈|投稿|征集|公务|工作邮箱|官方/;
/** An office: where people are asked to go to have something done. */
const GO_TO = /[请可][^，。；：]{0,8}(?:到|去|往|赴)[^，。；：]*$/;
const DONE_THERE = /^[^，。；]{0,10}(?:领取|办理|登记|报[到名送]|咨询|签到|参会|集合|开会|召开|举行|提交|递交|查询)/;
const OF_HOME = /[住家]|户籍|本人|个人|信访人|来访人|当事人|反映人/;
const MASKED = /[*＊xX×]{2,}/;

const AROUND = 14;

/** `before` ends where the match begins, `upTo` where it ends. */
type Judge = (match: PersonalMatch, before: string, after: string, upTo: string) => Grade | undefined;

const JUDGES: Readonly<Partial<Record<PersonalKind, Judge>>> = {
  身份证号: ({ certain }) => (certain ? 'E' : 'I'),
  银行卡号: (_match, before) => (OF_CARD.test(before) ? 'E' : 'W'),
  住址: (_match, _before, after, upTo) =>
    GO_TO.test(upTo) && DONE_THERE.test(after) && !OF_HOME.test(upTo) ? 'I' : 'W',
  电子邮箱: (_match, before) => (OF_ORGAN.test(before) && !/信访人|当事人|本人|个人/.test(before) ? 'I' : 'W'),
};

const gradeOf = (article: Article, match: PersonalMatch): Grade | undefined => {
  const { text } = article;
  const before = text.slice(Math.max(0, match.start - AROUND), match.start);
  const after = text.slice(match.end, match.end + AROUND);
  const isNumber = match.kind === '身份证号' || match.kind === '银行卡号' || match.kind === '手机号码';
  if (isNumber && (COUNTED.test(after) || OTHER_NUMBER.test(before))) return undefined;
  const upTo = text.slice(Math.max(0, match.start - AROUND), match.end);
  return (JUDGES[match.kind] ?? (() => 'W'))(match, before, after, upTo);
};

/** Digits, or one of the letters and words that plates, mailboxes and addresses cannot be without. */
const TRIGGERS = '0123456789０１２３４５６７８９@＠';

export const personal: ArticleRule = {
  meta: {
    id: 'C4',
    name: '个人信息',
    grade: 'E',
    certainty: 'proved',
    summary: '文稿里不出现身份证号、手机号码、银行卡号、住址等能认出个人的内容',
    why: '信访人和当事人的个人信息依法不得泄露，讲话稿会印发、会公开',
    mend: '删去，或遮去中间几位；确需保留的，另附在不公开的材料里',
    triggers: TRIGGERS,
    wrong: [
      { text: '来访人赵某的证件号码是⟦11010519491231002X⟧，材料已经补齐。' },
      { text: '请与村民小组长联系，手机⟦136 0013 6000⟧。' },
      { text: '抚恤金打入本人银行卡⟦4111111111111111⟧，次日到账。' },
      { text: '反映人现住青禾镇石桥⟦村4组18号⟧。' },
    ],
    right: [
      { text: '来访人赵某的证件号码已经遮去，材料补齐后另行通知。' },
      { text: '监督举报电话12388，政务服务热线12345，全天有人接听。' },
      { text: '全年发放耕地地力保护补贴13512345678元。' },
      { text: '资产编码110105194912310021的设备已经报废。' },
      { text: '回访电话136****6000，群众表示满意。' },
      { text: '县信访局办公地点在幸福路18号。' },
    ],
  },
  create: ({ article, report }) => ({
    line: ({ start, end }) => {
      const text = article.text.slice(start, end);
      for (const found of findPersonal(text)) {
        const match = { ...found, start: start + found.start, end: start + found.end };
        const grade = gradeOf(article, match);
        const stretch = { start: match.start, end: match.end };
        if (grade === undefined || isMarked(article, stretch, MARK.fact)) continue;
        if (MASKED.test(article.text.slice(match.start, match.end))) continue;
        const { kind } = match;
        report({
          ...stretch,
          grade,
          secret: true,
          message: grade === 'E' ? `这里是${kind}` : `这里像是${kind}`,
        });
      }
    },
  }),
};

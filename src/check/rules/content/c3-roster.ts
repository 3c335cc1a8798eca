/**
 * C3: names and posts against the local roster. A name counts only where a post stands right before it, so that
 * 公文正式 is no person; a post that the roster is silent on (组长, 河长) is never judged.
 */

import type { Article, Line } from '../../article.ts';
import { bitsOf, isMarked } from '../../marks.ts';
import { type People, type Person, peopleOf } from '../../roster/people.ts';
import { compareOrgans, NOT_NOW, officeAtStart, type Post, postAtEnd } from '../../roster/posts.ts';
import type { ArticleRule, Context, Finding } from '../../rule.ts';
import { cutsWord } from '../../words/boundary.ts';

const PROTECTED = bitsOf('title', 'code', 'latin');

/** Characters before a name in which its post stands. */
const REACH = 24;
const OFFICE_ENDS = /书记|[县市区省州镇乡局部院厅处科所站校队]长|主任|主席|检察长|秘书长|政委/g;

/** 支队长, 检察长. */
const LONGEST = 3;

const HAN = /[\u4e00-\u9fff]+$/;

/** The Han characters right before an offset: a post, with what the sentence says before it. */
const before = (text: string, line: Line, at: number): string =>
  HAN.exec(text.slice(Math.max(line.start, at - REACH), at))?.[0] ?? '';

const fits = (written: Post, { posts }: Person): boolean =>
  posts.some(
    ({ organ, office, deputy }) =>
      office === written.office &&
      // 书记 alone is how a 副书记 is called too.
      (deputy === written.deputy || (deputy && written.organ === '')) &&
      compareOrgans(written.organ, organ) !== 'other',
  );

/** Where the post begins: behind the words that lead to it. */
const LEAD =
  /^.*(?:由|请|和|与|向|对|在|为|是|让|听取|感谢|下面|刚才|刚刚|其中|以及|还有|包括|会上|会议|出席|参加|经|的|有|任|到)(?=[\u4e00-\u9fff]{2})/;

/** `县委书记　沈见山`: under a title a blank parts the two. */
const postEnd = (text: string, name: number): number =>
  name - (/[ \u3000]{0,2}$/.exec(text.slice(Math.max(0, name - 2), name))?.[0].length ?? 0);

const postStart = (written: string, at: number): number => at - written.replace(LEAD, '').length;

const wrongPost = (
  text: string,
  line: Line,
  name: { start: number; end: number; value: Person },
): Finding | undefined => {
  const at = postEnd(text, name.start);
  const written = before(text, line, at);
  const post = postAtEnd(written);
  const { entry } = name.value;
  if (!post || name.value.posts.length === 0 || NOT_NOW.test(written) || fits(post, name.value)) return undefined;
  const start = postStart(written, at);
  return {
    start,
    end: name.end,
    message: `这里写作“${text.slice(start, name.end)}”，名册里${entry.name}是${entry.posts.join('、')}`,
  };
};

/** `沈见山县长`: a deputy is called so too. */
const wrongAddress = (article: Article, name: { start: number; end: number; value: Person }): Finding | undefined => {
  const office = officeAtStart(article.text.slice(name.end, name.end + LONGEST));
  const { entry, posts } = name.value;
  if (office === undefined || posts.length === 0 || posts.some((post) => post.office === office)) return undefined;
  const end = name.end + office.length;
  if (cutsWord(article, { start: name.end, end })) return undefined;
  return {
    start: name.start,
    end,
    message: `这里称“${entry.name}${office}”，名册里${entry.name}是${entry.posts.join('、')}`,
  };
};

/** One character in another, the surname the same. */
const isNear = (written: string, name: string): boolean => {
  if (name.length < 3 || written.length !== name.length || written[0] !== name[0]) return false;
  let differ = 0;
  for (let i = 0; i < name.length; i += 1) if (written[i] !== name[i]) differ += 1;
  return differ === 1;
};

/** Not a name, however near: what may follow a post. */
const NO_NAME = /[的是在了和与及要把对向就将带率已也还同]/;

const wrongName = (text: string, line: Line, at: number, people: People): Finding | undefined => {
  const written = before(text, line, at);
  const post = postAtEnd(written);
  if (!post || NOT_NOW.test(written)) return undefined;
  for (const person of people.holders.get(post.office) ?? []) {
    const { name, posts } = person.entry;
    const here = text.slice(at, at + name.length);
    if (!isNear(here, name) || NO_NAME.test(here) || people.names.find(here).length > 0) continue;
    const sure = person.posts.some(
      ({ office, deputy, organ }) =>
        office === post.office &&
        deputy === post.deputy &&
        (compareOrgans(post.organ, organ) === 'same' || organ === ''),
    );
    if (!sure) continue;
    return {
      start: at,
      end: at + name.length,
      message: `此处是“${here}”，名册里${posts.join('、')}是${name}`,
      suggest: [{ start: at, end: at + name.length, text: name }],
    };
  }
  return undefined;
};

const check = ({ article, report }: Context, people: People, line: Line): void => {
  const { text } = article;
  const tell = (finding: Finding | undefined): void => {
    if (finding && !isMarked(article, finding, PROTECTED)) report(finding);
  };
  for (const name of people.names.find(text, line.start, line.end))
    tell(wrongPost(text, line, name) ?? wrongAddress(article, name));
  for (const { 0: office, index } of text.slice(line.start, line.end).matchAll(OFFICE_ENDS)) {
    const at = line.start + index + office.length;
    if (people.surnames.has(text[at] ?? '')) tell(wrongName(text, line, at, people));
  }
};

export const roster: ArticleRule = {
  meta: {
    id: 'C3',
    name: '名册',
    grade: 'W',
    certainty: 'proved',
    summary: '讲话里的姓名、职务与当地名册一致',
    why: '姓名、职务写错，是讲话稿里最失礼的差错',
    mend: '核对名册；职务有变动的，改 data/名册.yaml',
    triggers: '长记任席委',
    wrong: [
      {
        text: '下面请⟦县财政局局长高望舒⟧同志通报预算执行情况。',
        given: ['名册 高望舒：澜江县审计局局长'],
      },
      {
        text: '县教育局局长⟦林知遥⟧同志到七所学校逐一核实。',
        mended: '县教育局局长林致遥同志到七所学校逐一核实。',
        given: ['名册 林致遥：澜江县教育局局长'],
      },
      {
        text: '会议由⟦柳桥镇镇长白景行⟧主持。',
        given: ['名册 白景行：柳桥镇党委书记', '名册 江一帆：柳桥镇镇长'],
      },
    ],
    right: [
      { text: '下面请县审计局局长高望舒同志发言。', given: ['名册 高望舒：澜江县审计局局长'] },
      { text: '时任县财政局局长高望舒带队追回了全部款项。', given: ['名册 高望舒：澜江县审计局局长'] },
      { text: '专班组长高望舒每天调度一次。', given: ['名册 高望舒：澜江县审计局局长'] },
      { text: '公文正本由办公室留存，局长明确一名同志专管。', given: ['名册 文正：澜江县信访局局长'] },
      { text: '县教育局局长林致远在外地学习。', given: ['名册 林望：澜江县教育局局长'] },
    ],
  },
  create: (context) => {
    const { roster: list } = context.material;
    if (list.length === 0) return {};
    const people = peopleOf(list);
    return { line: (line) => check(context, people, line) };
  },
};

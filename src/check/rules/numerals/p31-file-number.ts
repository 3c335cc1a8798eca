/** P31: the number of a document: 〔2024〕3号. Cases of courts and other instruments have forms of their own. */

import { FOREIGN, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = /([〔［[【(（﹝])((?:19|20)\d\d)([〕］\]】)）﹞])(第?)(0*)([1-9]\d{0,4})号(?![楼院线])/g;

/** What follows a document's number; 3号地块 is a number of something else. */
const ENDS = /^[文》）)，。、；：,;:的和与及同规要明精通意批转印发执或等下废载所件已在对中提\s”]?$/;
const HAN = /[一-鿿]$/;
/** Instruments that number themselves with 第: awards, judgments, penalties; and announcements with a year. */
const INSTRUMENT = /[字罚裁仲复决判检调执鉴评认定行民刑赔告令证照期刊要议案]$/;
const OTHER = /(?:编号|合同|凭证|档案|证书|公告|公报|标段|项目|型号|批号)$/;

export const fileNumber: ArticleRule = {
  meta: {
    id: 'P31',
    name: '发文字号',
    grade: 'E',
    certainty: 'standard',
    summary: '发文字号的年份用六角括号，序号不加“第”、不补0',
    why: '公文格式规定：年份用“〔〕”括入，发文顺序号不加“第”字，不编虚位，后面加“号”字',
    clause: 'GB/T 9704—2012 7.2.5',
    mend: '改成“〔年份〕序号号”的写法',
    triggers: '号',
    fixes: true,
    wrong: [
      {
        text: '《关于做好夏粮收购工作的通知》（溪粮发⟦[2024]6号⟧）已经印发。',
        mended: '《关于做好夏粮收购工作的通知》（溪粮发〔2024〕6号）已经印发。',
      },
      { text: '按照溪办函⟦〔2023〕第21号⟧的分工抓好落实。', mended: '按照溪办函〔2023〕21号的分工抓好落实。' },
      { text: '溪政办⟦（2025）008号⟧文件明确了补助标准。', mended: '溪政办〔2025〕8号文件明确了补助标准。' },
    ],
    right: [
      { text: '溪粮发〔2024〕6号、溪办函〔2023〕21号同时废止。' },
      { text: '县人民法院（2024）溪0127民初第88号判决已经生效。' },
      { text: '县政府公告（2024）第5号已在官网登载。' },
      { text: '合同编号（2024）012号，由县档案馆保存。' },
      { text: '会议在新区（2025）3号楼召开。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, part } of matchesIn(article, line, NUMBER, FOREIGN)) {
        const wrong = part(0);
        const right = `〔${part(2)}〕${part(6)}号`;
        const before = text.slice(Math.max(line.start, start - 6), start);
        const code = before.trimEnd();
        if (wrong === right || !HAN.test(code) || OTHER.test(code) || INSTRUMENT.test(code)) continue;
        report({
          start,
          end,
          message: `此处是“${wrong}”，发文字号应为“${right}”`,
          ...(code === before && ENDS.test(text.slice(end, end + 1)) ? {} : { grade: 'W' }),
          suggest: [{ start, end, text: right }],
        });
      }
    },
  }),
};

/**
 * Every command: its names, its options, and where it is. The modules behind them are loaded when one is
 * run, so that help and wrong use answer at once.
 */

import type { Command } from 'commander';
import type { Context } from './io.ts';

export type Run = (context: Context, ...args: never[]) => number | Promise<number>;

export interface Entry {
  readonly name: string;
  readonly alias: string;
  readonly set: (command: Command) => Command;
  readonly load: () => Promise<Run>;
}

const build: Entry = {
  name: 'build',
  alias: '生成',
  set: (command) =>
    command
      .description('把文稿生成 .docx 等文件')
      .argument('[文稿...]', '文稿文件（.yaml）；不写就生成 jianggao.yaml 列出的；- 为标准输入')
      .option('-o, --output <目录>', '写到哪里；- 为标准输出')
      .option('-f, --format <格式>', '输出格式，可写几种，用逗号分开：docx、txt、md', 'docx')
      .option('--final', '定稿：还有待填的就不生成')
      .option('--review', '送审稿：.docx 里每处数据带批注，写到“名称.送审稿.docx”')
      .option('--mask', '脱敏：遮去数字和名称，写到“名称.脱敏.docx”')
      .option('--mask-kinds <种类>', '遮哪几种，用逗号分开：数字、地名、人名、单位名、日期、全部')
      .option('--mask-form <写法>', '写成 x、× 还是某')
      .option('-s, --style <版式>', '用哪个版式，优先于文稿里写的')
      .option('--for <软件>', '按哪个软件断行分页：word 或 libreoffice')
      .option('-j, --jobs <数>', '同时用几个线程生成', '1')
      .option('--stdin-filename <文件>', '标准输入当作哪个文件，路径由它算起', '标准输入.yaml')
      .option('--json', '结果和问题用 JSON 写到标准输出'),
  load: async () => (await import('./build.ts')).runBuild as Run,
};

/** Of an option that may come again. */
const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

const check: Entry = {
  name: 'check',
  alias: '检查',
  set: (command) =>
    command
      .description('检查文稿和 .txt、.md、.docx：标点、数字、统计、序号、残留和泄露')
      .argument('[文件...]', '文稿（.yaml）、.txt、.md、.docx；不写就检查 jianggao.yaml 列出的；- 为标准输入')
      .option('--level <等级>', '列出哪一级以上的：E 错误、W 注意、I 提示', 'W')
      .option('--fail-on <等级>', '有哪一级以上的就算不通过（退出码 1）', 'E')
      .option('--max-problems <数>', '最多列出几处；不写列 100 处，--json 全部列出')
      .option('-r, --reporter <形式[=文件]>', '用什么形式报告，可写几次；有 =文件 的写到文件', collect)
      .option('--fix', '把有唯一改法的写回模板和 .txt、.md，逐处列出')
      .option('--dry-run', '只看会改哪些，不写文件')
      .option('--baseline <文件>', '基线：里面已有的不再报；不写就用 jianggao.yaml 里写的')
      .option('--write-baseline <文件>', '把现有的问题写成基线')
      .option('-s, --style <版式>', '文稿按哪个版式分页；.docx 的页面、字体、行距与哪个版式对照')
      .option('--for <软件>', '按哪个软件断行分页：word 或 libreoffice')
      .option('--stdin-filename <文件>', '标准输入当作哪个文件，由它的扩展名知道是哪一种', '标准输入.txt')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./check.ts')).runCheck as Run,
};

const facts: Entry = {
  name: 'facts',
  alias: '出处',
  set: (command) =>
    command
      .description('列出印出的数据：怎样算的、来源、出自哪个文件、印在哪一页')
      .argument('[文稿...]', '文稿文件；不写就列 jianggao.yaml 列出的；- 为标准输入')
      .option('--path <路径>', '只列用到这一项的，如 统计.来信')
      .option('--pending', '列出待核清单：没有填的，和标了“待核”的')
      .option('-f, --format <格式>', 'table 或 xlsx；-o 写 .xlsx 时不必写')
      .option('-o, --output <文件>', '写到哪个文件；- 为标准输出')
      .option('-s, --style <版式>', '用哪个版式分页，优先于文稿里写的')
      .option('--for <软件>', '按哪个软件断行分页：word 或 libreoffice')
      .option('--stdin-filename <文件>', '标准输入当作哪个文件，路径由它算起', '标准输入.yaml')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./facts.ts')).runFacts as Run,
};

const fill: Entry = {
  name: 'fill',
  alias: '填写',
  set: (command) =>
    command
      .description('填写还没有填的：在终端里逐项提问；或由答案文件、填好的待核清单填回，加上 --write 才写入')
      .argument('[文件...]', '文稿；可加一份填好的待核清单，如 稳定会.yaml 待核.xlsx')
      .option('--answers <文件>', '答案文件（.yaml、.json），一组“路径: 值”；- 为标准输入')
      .option('--list', '列出要填的，写成可以填写的答案文件')
      .option('-o, --output <文件>', '--list 写到哪个文件；不写就输出到标准输出')
      .option('--force', '数据里已有别的值的，也以答案为准')
      .option('--write', '把清单、答案文件里的写入数据文件')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./fill.ts')).runFill as Run,
};

const create: Entry = {
  name: 'new',
  alias: '新建',
  set: (command) =>
    command
      .description('由模板新建文稿和它的数据文件：要用的数据一项不少，逐项写明是什么')
      .argument('<模板>', '模板的名称，如 通用/动员部署讲话；有哪些见 jianggao templates')
      .option('-o, --output <文件>', '文稿写到哪里；不写就写到 data/文稿/')
      .option('--名 <名称>', '文稿的名称，用作文件名；不写就用模板的名称'),
  load: async () => (await import('./new.ts')).runNew as Run,
};

const templates: Entry = {
  name: 'templates',
  alias: '模板',
  set: (command) =>
    command
      .description('列出模板；写上模板名，列出它需要的数据')
      .argument('[模板]', '模板的名称，如 通用/动员部署讲话')
      .option('--helpers', '列出助手的用法')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./templates.ts')).runTemplates as Run,
};

const init: Entry = {
  name: 'init',
  alias: '新建工作区',
  set: (command) =>
    command.description('新建工作区：设置、数据、版式、模板、npm 脚本和 CI 文件').argument('[目录]', '建在哪里', '.'),
  load: async () => (await import('./init.ts')).runInit as Run,
};

const sheet: Entry = {
  name: 'sheet',
  alias: '读表',
  set: (command) =>
    command
      .description('把统计表读成指标：先显示读到什么，加上 --write 才写入')
      .argument('<表>', '.xlsx 或 .csv 文件')
      .option('-m, --mapping <对照>', '对照文件：哪一列是哪个指标；不写就自动对照')
      .option('--sheet <工作表>', '读哪张工作表：名称，或第几张')
      .option('--to <路径>', '放在数据的哪个路径下，如 统计.分地区')
      .option('-o, --output <文件>', '写到哪个数据文件；不写就输出到标准输出')
      .option('--save-mapping <文件>', '把用的对照存下来')
      .option('--write', '写入；已有的文件只改变了的数值，注释和次序不动')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./sheet.ts')).runSheet as Run,
};

const importing: Entry = {
  name: 'import',
  alias: '导入',
  set: (command) =>
    command
      .description('旧稿变成模板和数据：拆成各篇，认出标题，把占位列成待填')
      .argument('[旧稿...]', '.txt、.md、.docx；.doc、.wps、.rtf、.odt 要装有 LibreOffice')
      .option('-o, --output <目录>', '写到哪个工作区；没有的新建；不写就写到当前的工作区')
      .option('--lift', '实际的数字、日期、名称也取出来，作为数据')
      .option('--explain', '列出每一行当作什么、为什么')
      .option('--no-heal <种类>', '不整理哪几种，用逗号分开：断行、页码、页眉、半角标点、全部等')
      .option('--changes <怎样>', '修订：accept 采纳，reject 不采纳', 'accept')
      .option('--encoding <编码>', '文字文件的编码；不写就自动判断')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./import.ts')).runImport as Run,
};

const schema: Entry = {
  name: 'schema',
  alias: '结构',
  set: (command) =>
    command
      .description('输出 JSON Schema，供编辑器补全和校验')
      .argument(
        '[文件]',
        '哪种文件：讲话、汇编、设置、版式、模板说明、对照、词表、名册、文稿、数据；或模板的名称，输出它要的数据的结构',
        '文稿',
      ),
  load: async () => (await import('./schema.ts')).runSchema as Run,
};

const doctor: Entry = {
  name: 'doctor',
  alias: '体检',
  set: (command) =>
    command
      .description('查看这台电脑缺什么：Node、字体、LibreOffice')
      .option('-s, --style <版式>', '按哪个版式查字体')
      .option('--json', '用 JSON 写到标准输出'),
  load: async () => (await import('./doctor.ts')).runDoctor as Run,
};

const explain: Entry = {
  name: 'explain',
  alias: '解释',
  set: (command) =>
    command.description('解释问题和检查规则').argument('[编号]', '如 JGT003、P15，或名称；不写就全部列出'),
  load: async () => (await import('./explain.ts')).runExplain as Run,
};

export const COMMANDS: readonly Entry[] = [
  build,
  check,
  facts,
  fill,
  create,
  templates,
  init,
  sheet,
  importing,
  schema,
  doctor,
  explain,
];

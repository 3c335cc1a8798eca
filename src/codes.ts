/**
 * Every diagnostic that a stage can give, by id: JG + area + number. F facts and workspace, T templates
 * and markup, L styles and layout, K the checker's own settings. `explain`, the guides and the reporters read
 * names from here; the checker's rules (JGP, JGN, JGS, JGC) bring theirs along.
 */

export interface CodeMeta {
  /** Chinese name; configuration and suppressions take it as well as the id. */
  readonly name: string;
  /** How to mend it, when the diagnostic itself has nothing better to say. */
  readonly mend: string;
}

export const CODES = {
  JGF001: { name: 'YAML语法', mend: '按 YAML 写法改正；键与值之间用半角冒号加一个空格' },
  JGF002: { name: '文件编码', mend: '在编辑器里另存为 UTF-8' },
  JGF003: { name: '不能用的字符', mend: '删去该字符，或重新输入这段文字' },
  JGF004: { name: '可疑的隐形字符', mend: '确认不需要时删去' },
  JGF005: { name: '不支持的YAML写法', mend: '直接写出值本身' },
  JGF006: { name: '重复的键', mend: '删去其中一个，或改名' },
  JGF007: { name: '不能用作键的名称', mend: '换一个名称' },
  JGF008: { name: '数据超出限度', mend: '拆成几个文件，用“引用”合起来' },
  JGF009: { name: '值与所见不同', mend: '写成一行，或给整个值加上引号' },
  JGF010: { name: '不认识的栏目', mend: '改成已有的栏目；自己的数据写在“数据”下面' },
  JGF011: { name: '缺少必填栏目', mend: '补上这个栏目' },
  JGF012: { name: '类型不对', mend: '按说明改写这个值' },
  JGF013: { name: '日期不存在', mend: '核对年月日，写成 2024-08-31' },
  JGF014: { name: '文件不存在', mend: '核对路径；路径相对于写它的文件' },
  JGF015: { name: '引用成环', mend: '去掉其中一处引用' },
  JGF016: { name: '数据冲突', mend: '两处改成一致，或只保留一处' },
  JGF017: { name: '与文稿栏目同名', mend: '换一个键名' },
  JGF018: { name: '指标写法', mend: '数值只写数字，单位写在“单位”里' },
  JGF019: { name: '待填未填', mend: '填上实际的值，或去掉 --final 先出草稿' },
  JGF020: { name: '汇编数据不一致', mend: '改成一致；确属各篇不同的，写在各篇自己的“数据”下面' },
  JGF021: { name: '工作区文件', mend: '按 jianggao.yaml 的写法改正' },
  JGF022: { name: '输出路径', mend: '换一个输出目录或文件名' },
  JGF023: { name: '空的文件', mend: '写入数据，或从“引用”里去掉它' },
  JGF024: { name: '重复收入', mend: '删去其中一处' },
  JGF025: { name: '关系不成立', mend: '核对两处的数值，改正填错的一处' },
  JGF026: { name: '关系写法', mend: '按数据指南里“关系”的写法改正' },
  JGF027: { name: '个人信息', mend: '删去能认出个人的内容；确需保留的，不写进数据和文稿' },
  JGF028: { name: '待核表', mend: '在原来的待核表里填写，不增删表头和前两列' },
  JGF029: { name: '表格读不了', mend: '另存为 .xlsx，或 UTF-8、GBK 编码的 .csv' },
  JGF030: { name: '表格取值', mend: '核对对照文件里的表头和行名' },
  JGF031: { name: '遮隐的值能推算出来', mend: '再遮去一项，或把合计一并遮去' },
  JGF032: { name: '数目过小', mend: '遮去这个数，或并入相近的一类' },
  JGF033: { name: '指标数值不合理', mend: '核对数值' },
  JGF034: { name: '遮隐写法', mend: '按数据指南里“遮隐”的写法改正' },
  JGF035: { name: '文档读不了', mend: '在 Word 或 WPS 里打开，另存为 .docx' },
  JGF036: { name: '文档里没有读的内容', mend: '需要的话，把它移到正文里' },
  JGF037: { name: '导入后与原文不同', mend: '在导入的模板里改正这一行' },
  JGF043: { name: '答案', mend: '按要求的写法改，或从答案里去掉这一项' },
  JGT001: { name: '模板语法', mend: '按 Handlebars 写法改正' },
  JGT002: { name: '块未闭合', mend: '在块的末尾补上对应的闭合标记' },
  JGT003: { name: '不存在的数据', mend: '改成已有的名称，或在数据文件里加上它' },
  JGT004: { name: '不存在的助手', mend: '改成已有的助手；列出助手：jianggao templates --helpers' },
  JGT005: { name: '不存在的段落', mend: '改成已有的段落模板，或新建它' },
  JGT006: { name: '段落循环调用', mend: '去掉其中一处调用' },
  JGT007: { name: '全角花括号', mend: '改成半角 {{ 和 }}' },
  JGT008: { name: '弯引号', mend: '花括号里的引号改成半角 "' },
  JGT009: { name: '三重花括号', mend: '改成两重 {{ }}；文字原样输出，无需三重' },
  JGT010: { name: '直接输出指标', mend: '用“数”输出指标' },
  JGT011: { name: '名称有歧义', mend: '取数据写 this.名称，调用助手请带上参数' },
  JGT012: { name: '不能直接输出', mend: '选用合适的助手或块' },
  JGT013: { name: '助手参数', mend: '按助手的用法改写' },
  JGT014: { name: '不支持的模板写法', mend: '改用 if、unless、each、with、lookup 和段落' },
  JGT015: { name: '模板超出限度', mend: '拆成几个段落模板' },
  JGT016: { name: '值中有换行', mend: '改成一行；几段文字请用清单加 {{#each}}' },
  JGT017: { name: '模板不存在', mend: '改成已有的模板；列出模板：jianggao templates' },
  JGT018: { name: '条件从未给过', mend: '核对名称；确属可选的，在数据里写上 ~' },
  JGT019: { name: '模板说明', mend: '按“标题、说明、适用”改写开头的说明' },
  JGT020: { name: '手工缩进', mend: '删去段首空格；缩进由版式决定' },
  JGT021: { name: '加粗未成对', mend: '补上另一个 **' },
  JGT022: { name: '不认识的指令', mend: '改成已有的指令，见模板指南' },
  JGT023: { name: '手工编号', mend: '删去编号；编号由版式决定' },
  JGT024: { name: '标题越级', mend: '从上一级往下逐级使用' },
  JGT025: { name: '论断不再成立', mend: '改写这句话，或核对数据' },
  JGT026: { name: '表格写法', mend: '每行以 | 开头和结尾，各行列数相同，第二行用 | --- | 分隔表头' },
  JGT027: { name: '模板里有已遮隐的内容', mend: '改为从数据里取用，遮隐时才会一并遮去' },
  JGT028: { name: '图表数据', mend: '写一个有几项数值的指标或清单的路径' },
  JGT029: { name: '单层花括号', mend: '取数据用两重花括号 {{ }}' },
  JGT030: { name: '像符号的文字', mend: '行首的符号用半角；标题写 ## ，要点写 - ，后面空一格' },
  JGL001: { name: '版式写法', mend: '按版式说明改写' },
  JGL002: { name: '版式不存在', mend: '改成已有的版式' },
  JGL003: { name: '版面放不下', mend: '减小页边或字号' },
  JGL004: { name: '纸张与版式不同', mend: '在“布局—纸张大小”里改' },
  JGL005: { name: '页边与版式不同', mend: '在“布局—页边距”里改' },
  JGL006: { name: '行距与版式不同', mend: '在“段落”里改行距和段前段后' },
  JGL007: { name: '字体与版式不同', mend: '选中文字改字体，或修改样式' },
  JGL008: { name: '字号与版式不同', mend: '选中文字改字号和加粗，或修改样式' },
  JGL009: { name: '缩进与版式不同', mend: '在“段落”里改缩进和对齐' },
  JGL010: { name: '页码与版式不同', mend: '双击页脚改页码' },
  JGK001: { name: '略过没写理由', mend: '在规则后面写上为什么可以略过' },
  JGK002: { name: '没用上的略过', mend: '删去这一处略过' },
  JGK003: { name: '不认识的规则', mend: '改成已有的规则编号或名称；列出规则：jianggao explain' },
  JGK004: { name: '基线过时', mend: '重新生成基线：jianggao check --write-baseline 文件' },
  JGK005: { name: '检查设置', mend: '按 jianggao.yaml 里“检查”的写法改正' },
  JGK006: { name: '词表写法', mend: '按词表的写法改正' },
} as const;

/** P punctuation, N numerals, S statistics, C content and pages; numbered as the rule lists are. */
export type RuleId = `${'P' | 'N' | 'S' | 'C'}${number}`;

export type RuleCode = `JG${RuleId}`;

export type CodeId = keyof typeof CODES | RuleCode;

/** Undefined for a rule of the checker: its diagnostics bear their own name and way to mend. */
export const codeMeta = (code: CodeId): CodeMeta | undefined => (CODES as Readonly<Record<string, CodeMeta>>)[code];

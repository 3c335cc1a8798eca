/** What the `yaml` package's error codes mean to a writer, and how to mend each. A table. */

import type { ErrorCode } from 'yaml';

export interface Wording {
  readonly message: string;
  readonly hint?: string;
}

const WORDINGS: Partial<Record<ErrorCode, Wording>> = {
  TAB_AS_INDENT: { message: '缩进用了制表符，应为空格', hint: '每级用两个空格缩进' },
  BAD_INDENT: { message: '缩进与上文对不上', hint: '同一级左端对齐；下一级多缩两个空格' },
  BAD_ALIAS: { message: '星号开头的值要加引号', hint: '写成 "*……"' },
  BAD_DQ_ESCAPE: { message: '双引号里的反斜杠写法不认识', hint: '改用单引号，或把 \\ 写成 \\\\' },
  BAD_SCALAR_START: { message: '值不能以这个符号开头', hint: '给这个值加上半角引号' },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '一行里出现了第二个“键: 值”',
    hint: '值里有冒号加空格时给值加引号；下级内容另起一行缩进',
  },
  BLOCK_IN_FLOW: { message: '方括号、花括号里不能换成缩进写法', hint: '全部写在括号里，或全部改为缩进写法' },
  MISSING_CHAR: { message: '这一行缺少“键: ”', hint: '键后写半角冒号和一个空格' },
  MULTILINE_IMPLICIT_KEY: { message: '这一行缺少“键: ”', hint: '键后写半角冒号和一个空格' },
  KEY_OVER_1024_CHARS: { message: '键过长', hint: '键应为简短的名称' },
  NON_STRING_KEY: { message: '键应为文字', hint: '键写成简短的名称' },
  UNEXPECTED_TOKEN: { message: '此处的内容与上文对不上', hint: '核对缩进、冒号和括号' },
  MULTIPLE_DOCS: { message: '一个文件里只写一份数据', hint: '去掉中间的 ---' },
};

const FALLBACK: Wording = { message: '此处不合 YAML 写法' };

export const wordingOf = (code: ErrorCode): Wording => WORDINGS[code] ?? FALLBACK;

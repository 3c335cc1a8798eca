/** Markdown under --fix: what is no language stays letter for letter, what is language is mended. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folderWith, run } from '../support/cli.ts';

const BEFORE = `---
单位: A局, B委
说明: "好,就办"
---

# 关于便民服务的讲话

同志们:

见![图片](x.png),再看[指南](a.md)。

    值, 值
    再,一个

| 事项 | 数量 |
|:--|--:|
| 来信,来访 | 3 |

- [ ] 登记,转办
- [x] 答复,回访

<span title="甲, 乙">要抓紧,要抓实</span>

<!-- 这是
几行,的
备注 -->前面有话,后面<!-- 甲, 乙 -->也有话。
`;

const AFTER = BEFORE.replace('同志们:', '同志们：')
  .replace('登记,转办', '登记，转办')
  .replace('答复,回访', '答复，回访')
  .replace('要抓紧,要抓实', '要抓紧，要抓实')
  .replace('前面有话,', '前面有话，')
  .replace('来信,来访', '来信，来访');

it('mends the language and nothing else', async () => {
  const root = folderWith({ '稿.md': BEFORE });
  await run(root, ['check', '--fix', '稿.md']);
  expect(readFileSync(join(root, '稿.md'), 'utf8')).toBe(AFTER);
});

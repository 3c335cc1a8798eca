/** What the system says when a file cannot be written, in words for the user. */

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  EFBIG: '超过文件大小的限制',
  EISDIR: '是目录，不能当作文件来写',
  ENOENT: '的目录建不了',
  ENOTDIR: '的上级不是目录',
  EEXIST: '的上级不是目录',
  EMFILE: '写不了：打开的文件过多',
  ENFILE: '写不了：打开的文件过多',
  ENAMETOOLONG: '的文件名过长',
  EIO: '写不了：磁盘读写出错',
};

export const codeOf = (thrown: unknown): string =>
  thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';

/** Said after the file's name. */
export const reasonOf = (thrown: unknown): string => {
  const code = codeOf(thrown);
  return REASONS[code] ?? `写不了（${code || '未知原因'}）`;
};

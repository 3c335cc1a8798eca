/** CRC-32 as ZIP states it (APPNOTE 4.4.7: polynomial 0xedb88320, reflected), over chunks. */

const TABLE = new Uint32Array(256).map((_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** `before`: the CRC of what came before, 0 at the start. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let crc = ~before;
  // An index: walking bytes by `of` takes five times as long.
  for (let at = 0; at < bytes.length; at += 1) {
    crc = (TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  }
  return ~crc >>> 0;
};

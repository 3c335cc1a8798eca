/**
 * Text put together as UTF-8, piece by piece: joining all of a long document into one string first takes ten
 * times as long as writing it. It holds bytes and knows nothing of what they say.
 */

export interface Sink {
  readonly write: (text: string) => void;
  /** What has been written; the sink must not be written to after that. */
  readonly bytes: () => Uint8Array;
}

const FIRST_SIZE = 1 << 16;

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

export const createSink = (): Sink => {
  let buffer = Buffer.allocUnsafe(FIRST_SIZE);
  let at = 0;
  const grow = (least: number): void => {
    const wider = Buffer.allocUnsafe(Math.max(least, buffer.length * 2));
    buffer.copy(wider, 0, 0, at);
    buffer = wider;
  };
  return {
    write: (text) => {
      const end = at + text.length * MOST_BYTES;
      if (end > buffer.length) grow(end);
      at += buffer.write(text, at, 'utf8');
    },
    bytes: () => buffer.subarray(0, at),
  };
};

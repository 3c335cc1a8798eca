/**
 * Text put together as UTF-8, piece by piece: joining all of a long document into one string first takes ten
 * times as long as writing it. It holds bytes and knows nothing of what they say.
 */

import { TextEncoder } from 'node:util';

export interface Sink {
  readonly write: (text: string) => void;
  /** What has been written; the sink must not be written to after that. */
  readonly bytes: () => Uint8Array;
  /** The same with other bytes before it: in the room that was left for them, or copied where they need more. */
  readonly bytesAfter: (first: Uint8Array) => Uint8Array;
}

/** Room for a paragraph's marks, beside its text. */
const MARKS = 256;

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const MOST_BYTES = 3;

/** Characters written at once: few calls, and no long text to be joined. */
const BATCH = 4096;

/** Several times as fast as `Buffer.write` on text that is not Latin. */
const encoder = new TextEncoder();

/**
 * `paragraphs` and `characters` of the text to come: with room for them at once, nothing is copied later. `before`:
 * bytes left free for what may be put before it.
 */
export const createSink = (paragraphs: number, characters: number, before = 0): Sink => {
  let buffer = Buffer.allocUnsafe(before + characters * MOST_BYTES + (paragraphs + 64) * MARKS);
  let at = before;
  let pending = '';
  const grow = (least: number): void => {
    const wider = Buffer.allocUnsafe(Math.max(least, buffer.length * 2));
    buffer.copy(wider, 0, 0, at);
    buffer = wider;
  };
  const flush = (): void => {
    const end = at + pending.length * MOST_BYTES;
    if (end > buffer.length) grow(end);
    at += encoder.encodeInto(pending, buffer.subarray(at)).written;
    pending = '';
  };
  return {
    write: (text) => {
      pending += text;
      if (pending.length > BATCH) flush();
    },
    bytes: () => {
      flush();
      return buffer.subarray(before, at);
    },
    bytesAfter: (first) => {
      flush();
      if (first.length > before) return Buffer.concat([first, buffer.subarray(before, at)]);
      buffer.set(first, before - first.length);
      return buffer.subarray(before - first.length, at);
    },
  };
};

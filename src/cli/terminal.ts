/**
 * The terminal of standard input, asked line by line through node:readline. Questions go to standard error, as all
 * that is no result does. It knows nothing of what is asked.
 */

import { createInterface } from 'node:readline';
import type { Heard, Terminal } from './io.ts';

const WIDTH = 80;

export const openTerminal = (): Terminal => {
  const output = process.stderr;
  const lines = createInterface({ input: process.stdin, output, terminal: output.isTTY, historySize: 0 });
  /** Heard before anybody asked. */
  const ahead: Heard[] = [];
  let waiting: ((heard: Heard) => void) | undefined;
  let isOver = false;
  const hear = (heard: Heard): void => {
    const asked = waiting;
    waiting = undefined;
    if (asked) asked(heard);
    else ahead.push(heard);
  };
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    hear({ kind: 'end' });
  };
  lines.on('line', (text) => hear({ kind: 'line', text }));
  lines.on('SIGINT', () => {
    // What was typed ahead was typed for questions that will not come.
    ahead.length = 0;
    hear({ kind: 'interrupt' });
  });
  lines.on('close', end);
  // Only while somebody is asked: a run in the background is not to end with its terminal.
  process.once('SIGHUP', end);
  return {
    columns: () => output.columns || WIDTH,
    ask: (prompt) => {
      const known = ahead.shift();
      if (known) return Promise.resolve(known);
      if (isOver) return Promise.resolve({ kind: 'end' });
      return new Promise((resolve) => {
        waiting = resolve;
        lines.setPrompt(prompt);
        lines.prompt();
      });
    },
    close: () => {
      process.off('SIGHUP', end);
      isOver = true;
      lines.close();
      process.stdin.unref();
    },
  };
};

/** What is to be done when the run is interrupted; whoever has something to clear away says so here. */

type Task = () => void | Promise<void>;

const tasks = new Set<Task>();

/** The function that comes back takes the task off again. */
export const onInterrupt = (task: Task): (() => void) => {
  tasks.add(task);
  return () => void tasks.delete(task);
};

export const clearAway = async (): Promise<void> => {
  for (const task of tasks) await task();
};

/** How the process listens to signals; start.ts, which alone knows the process, says how. */
export interface Hearing {
  readonly begin: () => void;
  readonly end: () => void;
}

let hearing: Hearing = { begin: () => {}, end: () => {} };

export const hearBy = (how: Hearing): void => {
  hearing = how;
  hearing.begin();
};

/**
 * Lets signals in that came meanwhile: an immediate is called before the loop has looked for them, the one after it is
 * not.
 */
export const breath = (): Promise<void> => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));

/**
 * Long work that writes nothing: a signal ends the process at once, as if nobody listened. Whoever listens is called
 * only between two pieces of work. Take a breath before it, or a signal that came just before is lost.
 */
export const endable = <T>(work: () => T): T => {
  hearing.end();
  try {
    return work();
  } finally {
    hearing.begin();
  }
};

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

/** Required before a measured Node program: at its end writes its peak memory (KB) to the file that BENCH_PEAK names. */

const { readFileSync, writeFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

// getrusage counts what the parent had before exec; the kernel's high-water mark of this program alone does not.
const peak = () => {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  } catch {
    return String(process.resourceUsage().maxRSS);
  }
};

const note = process.env.BENCH_PEAK;
if (note && isMainThread) process.on('exit', () => writeFileSync(note, peak()));
exports.peak = peak;

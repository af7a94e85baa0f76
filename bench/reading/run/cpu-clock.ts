import { readFileSync } from 'node:fs';

/** Linux counts CPU time in hundredths of a second whatever the kernel's own tick is. */
const msPerTick = 10;

/**
 * CPU milliseconds spent so far by this process with its threads, by its children that have ended, and by the living
 * processes named: a child that ends between two readings of this clock is lost to neither.
 * @returns null on systems without /proc
 */
export function cpuClock(living: readonly number[]): number | null {
  const own = process.cpuUsage();
  const ended = ticksOf('self', [15, 16]);
  if (ended === null) return null;
  const children = living.reduce((sum, pid) => sum + (ticksOf(String(pid), [13, 14]) ?? 0), 0);
  return (own.user + own.system) / 1000 + (ended + children) * msPerTick;
}

/** Sums columns of /proc/PID/stat, counted from 0 (proc(5) counts from 1). */
function ticksOf(pid: string, columns: readonly number[]): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second column is the program's name in brackets and may hold spaces.
    const cells = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return columns.reduce((sum, column) => sum + Number(cells[column - 2] ?? 0), 0);
  } catch {
    return null;
  }
}

const NAME_WIDTH = 10;

/** @typedef {ReturnType<typeof createSay>} Say */

/**
 * The short lines a person sees: one per finished step, with its time, and notes for long ones.
 * @param {{ write(text: string): unknown }} [out]
 * @param {() => number} [now] milliseconds
 */
export function createSay(out = process.stdout, now = () => performance.now()) {
  /** @param {string} text */
  const line = (text) => void out.write(`${text}\n`);

  /**
   * Runs one step and prints what it says when it is done.
   * @param {string} name
   * @param {(note: (text: string) => void) => Promise<string> | string} work gives the text of the line
   */
  const step = async (name, work) => {
    const began = now();
    const label = name.padEnd(NAME_WIDTH);
    const result = await work((text) => line(`  ${label} ${text} …`));
    line(`  ${label} ${result} (${formatDuration(now() - began)})`);
  };

  return { line, step };
}

/**
 * @param {number} ms
 * @returns {string} "0.4 s", "2 min 05 s"
 */
export function formatDuration(ms) {
  const seconds = ms / 1000;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`;
}

import { describeFailure } from './failure.mjs';

/** What is stopped first: commands, then API and worker, then the servers they use, then the locks. */
const STAGES = /** @type {const} */ (['commands', 'apps', 'servers', 'lock']);

/** npm passes Ctrl-C on to a child that the terminal has told already: two signals, one key press. */
const ECHO_MS = 1_500;

/**
 * @typedef {(typeof STAGES)[number]} Stage
 * @typedef {{ stage: Stage, stop: () => unknown, kill: () => void }} Stoppable
 * @typedef {ReturnType<typeof createLifecycle>} Lifecycle
 */

/** Knows everything that was started and how to end it, in order. */
export function createLifecycle() {
  const abort = new AbortController();
  /** @type {Set<Stoppable>} */
  const running = new Set();
  let servingUntilStopped = false;

  return {
    /** Aborted as soon as stopping begins. */
    signal: abort.signal,

    /**
     * @param {Stage} stage
     * @param {() => unknown} stop ends it in order
     * @param {() => void} [kill] ends it at once
     * @returns {() => void} forgets it, when it ended by itself
     */
    onStop(stage, stop, kill = () => {}) {
      const entry = { stage, stop, kill };
      running.add(entry);
      return () => void running.delete(entry);
    },

    /** @throws {Error} when stopping has begun, so that nothing new is started behind its back */
    throwIfStopping() {
      abort.signal.throwIfAborted();
    },

    /** From here on being stopped is the normal end, not a failure. */
    serving() {
      servingUntilStopped = true;
    },

    isServing: () => servingUntilStopped,

    /** Stops stage after stage; within a stage all at once. */
    async stop() {
      abort.abort();
      for (const stage of STAGES) {
        const entries = [...running].filter((entry) => entry.stage === stage);
        await Promise.allSettled(entries.map(async (entry) => entry.stop()));
        for (const entry of entries) running.delete(entry);
      }
    },

    kill() {
      abort.abort();
      for (const entry of running) entry.kill();
    },
  };
}

/**
 * Runs a command to its end, or until a signal or a defect ends it, and stops what it started either way.
 * @param {(lifecycle: Lifecycle) => Promise<number>} main gives the exit code
 * @returns {Promise<never>}
 */
export async function runMain(main) {
  const lifecycle = createLifecycle();
  const ended = endedFromOutside(lifecycle);
  let code;
  try {
    code = await Promise.race([main(lifecycle), ended]);
  } catch (error) {
    process.stderr.write(`\n${describeFailure(error)}\n`);
    code = 1;
  }
  await lifecycle.stop();
  process.exit(code);
}

/**
 * @param {Lifecycle} lifecycle
 * @returns {Promise<number>} the exit code, once a signal came; rejects with a defect nobody caught
 */
function endedFromOutside(lifecycle) {
  // A closed terminal or pipe must not keep the servers from being stopped.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  return new Promise((resolve, reject) => {
    let firstAt = 0;
    const onSignal = (/** @type {string} */ signal) => {
      const now = performance.now();
      if (firstAt > 0) {
        if (now - firstAt > ECHO_MS) killNow(lifecycle);
        return;
      }
      firstAt = now;
      process.stderr.write(`\nStopping (${signal}; once more to stop at once) …\n`);
      resolve(lifecycle.isServing() ? 0 : 130);
    };
    watchForLostParent(() => firstAt || onSignal('npm ended'));
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, onSignal);
    process.on('uncaughtException', reject);
    process.on('unhandledRejection', reject);
  });
}

/**
 * npm runs us through a shell, and a signal to npm ends that shell without reaching us: being handed
 * over to another parent is then the only sign that we should stop.
 * @param {() => unknown} onLost
 */
function watchForLostParent(onLost) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && onLost(), 500).unref();
}

/** @param {Lifecycle} lifecycle */
function killNow(lifecycle) {
  lifecycle.kill();
  process.exit(130);
}

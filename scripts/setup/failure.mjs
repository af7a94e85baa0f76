/**
 * A failure that a person can act on: one clear sentence, and below it the lines that prove it.
 * Everything else that is thrown is a defect of ours and is shown with its stack.
 */
export class SetupError extends Error {
  /**
   * @param {string} sentence what is wrong and what to do, in one sentence
   * @param {{ detail?: string, cause?: unknown }} [more] `detail`: the end of a log or of a command's output
   */
  constructor(sentence, { detail = '', cause } = {}) {
    super(sentence, { cause });
    this.name = 'SetupError';
    this.detail = detail;
  }
}

/**
 * Text of any thrown value for the terminal.
 * @param {unknown} error
 * @returns {string}
 */
export function describeFailure(error) {
  if (!(error instanceof SetupError)) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const detail = error.detail.trim();
  return detail ? `${error.message}\n\n${indent(detail)}\n` : error.message;
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}

/**
 * Code of a Node system error (`EADDRINUSE`, `ENOENT`), or an empty string.
 * @param {unknown} error
 * @returns {string}
 */
export function errorCode(error) {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

import { readFile } from 'node:fs/promises';

/** An answer of the API that is not a success. */
export class ProblemError extends Error {
  /** @param {{ code: string, detail: string, status: number, errors?: { path: string, message: string }[] }} problem */
  constructor(problem) {
    const places = (problem.errors ?? []).map(({ path, message }) => `${path}: ${message}`).join('; ');
    super(`${problem.code} (${problem.status}): ${problem.detail}${places ? ` ${places}` : ''}`);
    this.code = problem.code;
  }
}

/** The public HTTP API as the demo uses it: like any integrator, with a key and idempotency keys. */
export class DemoClient {
  /** @param {string} baseUrl @param {string} apiKey */
  constructor(baseUrl, apiKey) {
    this.baseUrl = baseUrl;
    this.apiKey = apiKey;
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body] sent as JSON; a FormData as it is
   * @param {string} [idempotencyKey]
   * @returns {Promise<any>} the answer's JSON
   * @throws {ProblemError}
   */
  async send(method, path, body, idempotencyKey) {
    const isForm = body instanceof FormData;
    const response = await fetch(`${this.baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.apiKey}`,
        ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
      },
      ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    });
    const answer = await response.json();
    if (!response.ok) throw new ProblemError(answer);
    return answer;
  }

  /** @param {string} path */
  get(path) {
    return this.send('GET', path);
  }

  /**
   * Uploads one file of evidence.
   * @param {string} caseId
   * @param {{ file: string, channel: string, part: string, position: number }} evidence
   * @param {URL} folder
   */
  async upload(caseId, evidence, folder) {
    const form = new FormData();
    form.set('channel', evidence.channel);
    form.set('part', evidence.part);
    form.set('position', String(evidence.position));
    form.set(
      'file',
      new Blob([await readFile(new URL(encodeURIComponent(evidence.file), folder))]),
      evidence.file,
    );
    return this.send('POST', `/v1/cases/${caseId}/evidence`, form);
  }
}

import type { Sentence } from '../vocabulary';
import { type ErrorCode, type ErrorDefinition, errorCatalogue } from './catalogue';

export type ErrorParams = Record<string, string | number>;

/** One thing wrong with one place of the input: a JSON path such as `review.createdAt`, or `row 17, column 订单编号`. */
export interface FieldError {
  path: string;
  message: string;
}

/** The only error thrown on purpose: a code of the catalogue with the values its message names. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    readonly fieldErrors: readonly FieldError[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${fill(errorCatalogue[code].message.en, params)}`, options);
    this.name = 'AppError';
  }

  get definition(): ErrorDefinition {
    return errorCatalogue[this.code];
  }

  /** The catalogue's message in both languages with this error's values filled in. */
  get sentence(): Sentence {
    const { zh, en } = this.definition.message;
    return { zh: fill(zh, this.params), en: fill(en, this.params) };
  }
}

function fill(template: string, params: ErrorParams): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}

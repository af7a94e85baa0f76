/** Injection token of the work ledger (`WorkLedger` in domain): MySQL in the product, a map in this library's tests. */
export const WORK_LEDGER = Symbol('WORK_LEDGER');

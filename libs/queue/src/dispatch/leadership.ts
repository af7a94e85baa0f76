/**
 * `taken`: this process leads from now on, and cannot know what happened on the belt before. `kept`: it still leads.
 * `refused`: another process leads.
 */
export type Tenure = 'taken' | 'kept' | 'refused';

/**
 * Lets one process at a time dispatch and sweep, so that they do not get in each other's way. It saves work and is not
 * needed for correctness: with two leaders for a while each row is still claimed once, because MySQL fences the claims.
 */
export interface Leadership {
  /** Takes or prolongs the leadership. @throws when it cannot be known; then it is not held */
  acquire(): Promise<Tenure>;
  /** Whether this process leads as far as it knows now. */
  held(): boolean;
  /** Gives the leadership up, so that another process need not wait for the end of the lease. */
  release(): Promise<void>;
}

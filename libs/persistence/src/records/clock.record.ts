export const alertOutcomes = ['sent', 'skipped'] as const;
export type AlertOutcome = (typeof alertOutcomes)[number];

/** An alert before a deadline; a case has each number of hours once at most. */
export interface CaseAlertRecord {
  readonly caseId: string;
  readonly hours: number;
  readonly agencyId: string;
  /** `skipped`: the case was younger than the alert, a nearer one was sent. */
  readonly outcome: AlertOutcome;
  readonly dueAt: Date;
  readonly at: Date;
}

/** That a review was complained about: outlives its case and names nobody. */
export interface ComplaintShotRecord {
  readonly shopId: string;
  readonly reviewHash: string;
  readonly orderHash: string;
  readonly agencyId: string;
  readonly caseId: string;
  readonly openedAt: Date;
  readonly deletedAt: Date | null;
  readonly finalState: string | null;
}

import { share } from './tallies';

/** Of the values read with at least this confidence, how many there are and the share that is right. */
export interface CalibrationStep {
  confidence: number;
  values: number;
  right: number | null;
}

const steps = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.97, 0.99];

/** Confidence is calibrated when `right` is never less than `confidence`. */
export function calibrate(weighed: readonly { confidence: number; right: boolean }[]): CalibrationStep[] {
  return steps.map((confidence) => {
    const sure = weighed.filter((value) => value.confidence >= confidence);
    return {
      confidence,
      values: sure.length,
      right: share(sure.filter(({ right }) => right).length, sure.length),
    };
  });
}

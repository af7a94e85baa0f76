/** A character that the network saw, and where: `at` is its place along the line, 0 left to 1 right. */
export interface ReadCharacter {
  text: string;
  at: number;
  /** Probability, 0–1. */
  confidence: number;
}

/** Output of a CTC network: for each of `steps` places along the line the probability of each of `classes`. */
export interface CtcOutput {
  data: Float32Array;
  steps: number;
  classes: number;
}

/**
 * Reads the most probable characters out of a network's output (greedy CTC decoding): class 0 is blank, the last one a
 * space, the ones between stand in the dictionary; the same class at neighbouring places is one character.
 */
export function decodeCtc(
  { data, steps, classes }: CtcOutput,
  dictionary: readonly string[],
): ReadCharacter[] {
  const characters: ReadCharacter[] = [];
  let before = 0;
  for (let step = 0; step < steps; step++) {
    const { best, probability } = strongest(data, step * classes, classes);
    const at = (step + 0.5) / steps;
    const last = characters.at(-1);
    if (best !== 0 && best === before && last) {
      if (probability > last.confidence) Object.assign(last, { at, confidence: probability });
    } else if (best !== 0) {
      const text = best === classes - 1 ? ' ' : (dictionary[best - 1] ?? ' ');
      characters.push({ text, at, confidence: probability });
    }
    before = best;
  }
  return characters;
}

function strongest(data: Float32Array, from: number, count: number): { best: number; probability: number } {
  let best = 0;
  let probability = data[from] ?? 0;
  // Most places are blank by far: nothing else can be stronger.
  if (probability > 0.5) return { best, probability };
  for (let at = 1; at < count; at++) {
    const value = data[from + at] ?? 0;
    if (value > probability) {
      probability = value;
      best = at;
    }
  }
  return { best, probability };
}

import type { DrawingBrowser } from '../core/drawing-browser';
import { drawScreenshot, type DrawnScreenshot } from '../core/draw-screenshot';
import type { Random } from '../core/random';
import type { SourceTemplate } from '../core/source';
import type { SeriesPlace, Theme } from '../core/template';
import { chatTemplate, type ChatProgram } from '../templates/chat/chat-program';

export interface SeriesWindow {
  template: SourceTemplate;
  drawn: DrawnScreenshot;
  place: Omit<SeriesPlace, 'id'>;
}

/** How far each window is scrolled, in heights of the pane. */
export interface SeriesPlan {
  scrolled: number[];
  /** Index of the window before which the person scrolled too far. */
  gapBefore: number | null;
}

/** Takes 2–4 windows and gives their places: neighbours share a quarter to a half, but for one gap in two of five. */
export function planSeries(random: Random, windows: number): SeriesPlan {
  const gapBefore = random.chance(0.4) ? random.int(1, windows - 1) : null;
  let at = random.between(0, 0.4);
  const scrolled = [at];
  for (let index = 1; index < windows; index += 1) {
    at += index === gapBefore ? random.between(1.5, 2.1) : random.between(0.5, 0.75);
    scrolled.push(at);
  }
  return { scrolled, gapBefore };
}

/** True when at least one message is in neither of two neighbouring windows although it stands between them. */
export function messagesMissing(before: readonly boolean[], after: readonly boolean[]): boolean {
  return after.indexOf(true) > before.lastIndexOf(true) + 1;
}

async function drawPlan(
  browser: DrawingBrowser,
  template: SourceTemplate,
  { scrolled }: SeriesPlan,
): Promise<SeriesWindow[] | null> {
  if (!template.view) throw new Error(`${template.kind} ${template.variant} has no pane to scroll`);
  const windows: SeriesWindow[] = [];
  for (const [index, panes] of scrolled.entries()) {
    const scrolledTemplate = { ...template, view: { ...template.view, scrolled: panes } };
    const drawn = await drawScreenshot(browser, scrolledTemplate);
    if (panes * drawn.pane.height > drawn.pane.range) return null;
    const before = windows.at(-1)?.drawn.messagesSeen;
    const gapBefore = before ? messagesMissing(before, drawn.messagesSeen) : false;
    windows.push({ template: scrolledTemplate, drawn, place: { index, of: scrolled.length, gapBefore } });
  }
  return windows;
}

/**
 * Draws one window of a program several times, scrolled further each time, as people take screenshots of a long talk.
 * Throws when no talk is long enough for the plan or hides a message where a gap is planned.
 */
export async function drawSeries(
  browser: DrawingBrowser,
  program: ChatProgram,
  random: Random,
  theme: Theme,
  windows: number,
): Promise<SeriesWindow[]> {
  const plan = planSeries(random.part('plan'), windows);
  const panes = (plan.scrolled.at(-1) ?? 0) + 1;
  for (const perPane of [8, 12, 18, 30]) {
    const messages = Math.ceil(panes * perPane);
    const shape = { messages, shape: 'window', cut: 'none' } as const;
    const drawn = await drawPlan(browser, chatTemplate(program, random.part(perPane), theme, shape), plan);
    const asPlanned = drawn?.every(({ place }) => place.gapBefore === (place.index === plan.gapBefore));
    if (drawn && asPlanned) return drawn;
  }
  throw new Error(`no talk of ${program.name} is long enough for ${panes.toFixed(1)} panes`);
}

import type { Box } from '@juzheng/contracts';
import type { ScreenshotKind } from '../classify-screenshot';
import type { ParserPage } from '../fields/field-candidate';
import { line } from '../fixtures/reading.fixture';
import type { ReadLine, Surface } from '../reading';
import { layOut } from '../text/page-layout';

export interface DrawnMessage {
  side: 'left' | 'right';
  /** One entry for each line in the bubble. */
  lines: readonly string[];
  /** A time line right above it. */
  time?: string;
}

export interface DrawnPhone {
  messages: readonly DrawnMessage[];
  width?: number;
  /** Height of the letters of messages. */
  em?: number;
  /** Pixels between the edge of the screen and a bubble: room for an avatar, or none. */
  gutter?: number;
  hasSurfaces?: boolean;
  colours?: { page: string; left: string; right: string };
  title?: string | null;
  input?: string | null;
  /** Pixels cut off at the left of the picture. */
  cutLeft?: number;
  kind?: ScreenshotKind | null;
  captureDate?: Date | null;
}

const plainColours = { page: '#ededed', left: '#ffffff', right: '#95ec69' };

/** Widest text of a bubble in letter heights, as the longest of its lines takes. */
function widthOf(texts: readonly string[], em: number): number {
  return Math.max(...texts.map((text) => line(text, { em }).box[2]));
}

function on(read: ReadLine, box: Box, colour: string, hasSurfaces: boolean): ReadLine {
  const surface: Surface = { box, colour };
  return hasSurfaces ? { ...read, surface } : read;
}

function shifted(read: ReadLine, cut: number, width: number): ReadLine {
  const move = ([left, top, wide, high]: Box): Box => {
    const start = Math.max(0, left - cut);
    return [start, top, Math.min(width - cut, left - cut + wide) - start, high];
  };
  return {
    ...read,
    box: move(read.box),
    words: read.words.map((word) => ({ ...word, box: move(word.box) })),
    ...(read.surface ? { surface: { ...read.surface, box: move(read.surface.box) } } : {}),
  };
}

/** A talk on a phone: status bar, title, bubbles from top to bottom with their times, input bar. */
export function phoneTalk({
  messages,
  width = 780,
  em = 30,
  gutter = 110,
  hasSurfaces = true,
  colours = plainColours,
  title = '云淡风轻2019',
  input = '发消息',
  cutLeft = 0,
  kind = 'chat',
  captureDate = null,
}: DrawnPhone): ParserPage {
  const pane: Box = [0, Math.round(5.5 * em), width, 0];
  const lines: ReadLine[] = [];
  const bar: Box = [0, 0, width, pane[1] - 2];
  const centred = (text: string, top: number, size: number) => {
    const { box } = line(text, { em: size });
    return line(text, { top, em: size, left: Math.round((width - box[2]) / 2) });
  };
  if (title !== null) {
    lines.push(
      on(line('9:41', { left: 60, top: Math.round(0.8 * em), em: 0.8 * em }), bar, '#f7f7f7', hasSurfaces),
    );
    lines.push(on(centred(title, Math.round(3 * em), 1.1 * em), bar, '#f7f7f7', hasSurfaces));
  }
  let top = pane[1] + em;
  const onPage: ReadLine[] = [];
  for (const { side, lines: texts, time } of messages) {
    if (time !== undefined) {
      onPage.push(centred(time, top, 0.75 * em));
      top += 2 * em;
    }
    const padding = 0.75 * em;
    const wide = Math.round(widthOf(texts, em) + 2 * padding);
    const high = Math.round((texts.length - 1) * 1.45 * em + em + 2 * padding);
    const left = side === 'left' ? gutter : width - gutter - wide;
    texts.forEach((text, index) => {
      const at = { left: left + padding, top: top + padding + index * 1.45 * em, em };
      lines.push(on(line(text, at), [left, top, wide, high], colours[side], hasSurfaces));
    });
    top += high + em;
  }
  const paneBottom = top + 3 * em;
  const page: Box = [0, pane[1], width, paneBottom - pane[1]];
  lines.push(...onPage.map((read) => on(read, page, colours.page, hasSurfaces)));
  const height = input === null ? paneBottom : paneBottom + 4 * em;
  if (input !== null) {
    const strip: Box = [0, paneBottom + 2, width, 4 * em - 2];
    lines.push(
      on(line(input, { left: 3 * em, top: paneBottom + 1.5 * em, em }), strip, '#f7f7f7', hasSurfaces),
    );
  }
  const shown = lines.map((read) => shifted(read, cutLeft, width)).filter(({ box }) => box[2] > em / 3);
  return { layout: layOut({ lines: shown, width: width - cutLeft, height }), kind, captureDate };
}

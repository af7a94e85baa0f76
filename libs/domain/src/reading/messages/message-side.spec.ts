import { line } from '../fixtures/reading.fixture';
import { toSegments } from '../text/text-segment';
import type { Bubble } from './bubble';
import { tellSides } from './message-side';
import type { TalkColumn } from './talk-column';
import { toTalkLine, type Edges } from './talk-line';

const column: TalkColumn = { left: 0, top: 189, right: 750, bottom: 1400, isSeen: true, colour: '#17181c' };
const [painted, plain] = ['#ff6a00', '#2a2e35'];

function bubble(edges: Edges, colour: string, isSeen = true, text = '快递单号一直不动，怎么回事'): Bubble {
  const lines = toSegments({
    lines: [line(text, { left: edges.left + 26, top: edges.top + 26, em: 30 })],
  }).map(toTalkLine);
  return { ...edges, lines, colour, patch: isSeen ? { ...edges, colour } : null };
}

describe('the side of a wide bubble', () => {
  const own = bubble({ left: 385, top: 585, right: 627, bottom: 665 }, painted);
  const card = bubble({ left: 175, top: 1045, right: 627, bottom: 1331 }, plain);

  it('is the left when only a card of its colour stands on the painted side', () => {
    const wide = bubble({ left: 124, top: 695, right: 576, bottom: 821 }, plain);
    const sides = tellSides([own, wide, card], column, []);
    expect([own, wide, card].map((one) => sides.get(one))).toEqual(['right', 'left', 'right']);
  });

  it('is told by the painted bubbles when all are wide', () => {
    const narrow = { ...column, right: 601 };
    const right = bubble({ left: 98, top: 265, right: 478, bottom: 355 }, '#64bb5c');
    const left = bubble({ left: 122, top: 404, right: 503, bottom: 527 }, plain);
    const sides = tellSides([left, right], narrow, []);
    expect([left, right].map((one) => sides.get(one))).toEqual(['left', 'right']);
  });

  it('is told by the colour around the text before its end where no bubble is seen', () => {
    const said = bubble({ left: 385, top: 800, right: 600, bottom: 830 }, painted, false);
    const wide = bubble({ left: 149, top: 900, right: 598, bottom: 930 }, plain, false);
    const sides = tellSides([said, wide], column, []);
    expect(sides.get(wide)).toBe('left');
  });
});

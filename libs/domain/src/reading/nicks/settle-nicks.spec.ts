import type { FieldCandidate } from '../fields/field-candidate';
import type { FieldRole } from '../reading';
import { lines, pageOf, valuesOf } from '../fixtures/reading.fixture';
import { settleTalkNicks, withoutMisreadings } from './settle-nicks';

/** `role nick`, with `?` behind one that is a guess. */
function settled(all: readonly string[]): string[] {
  const page = pageOf(lines(all), 'wangwang_chat');
  const candidates = all.map((text, index): FieldCandidate => {
    const [, role = '', normalized = '', guess] = /^(\S+) ([^?]+)(\?)?$/.exec(text) ?? [];
    const [first] = page.layout.segments;
    const segment = page.layout.segments[index] ?? first;
    if (!segment) throw new Error('no segment');
    return {
      kind: 'buyer_nick',
      role: role as FieldRole,
      normalized,
      segment,
      start: 0,
      end: text.length,
      certainty: 1,
      doubt: 1,
      settled: guess === undefined,
    };
  });
  return valuesOf(settleTalkNicks(page, withoutMisreadings(candidates)));
}

describe('the one buyer of a talk', () => {
  it('is settled when the title names who wrote', () => {
    expect(settled(['title 云淡风轻', 'message 云淡风轻'])).toEqual(['云淡风轻', '云淡风轻']);
  });

  it('is nobody for certain when the title names somebody else', () => {
    expect(settled(['title 江南烟雨', 'message 云淡风轻'])).toEqual(['江南烟雨?', '云淡风轻?']);
  });

  it('is not put in doubt by a guess at the title when the head of the window names it as well', () => {
    expect(settled(['title 云云?', 'title 云淡风轻', 'message 云淡风轻'])).toEqual([
      '云云?',
      '云淡风轻',
      '云淡风轻',
    ]);
  });

  it('is in doubt when only a guess at the title differs from who wrote', () => {
    expect(settled(['title 云云?', 'message 云淡风轻'])).toEqual(['云云?', '云淡风轻?']);
  });
});

import { dateSpaces } from './date-space';

/** Characters ten pixels apart, with the blank between two of them wider where `wide` says so. */
function characters(text: string) {
  return [...text].map((character, index) => ({ text: character, x: 5 + index * 10, confidence: 1 }));
}

const gapBefore = (index: number, width: number) => ({
  from: index * 10 - width / 2,
  to: index * 10 + width / 2,
});

describe('dateSpaces', () => {
  const glued = characters('2020-10-312:51:06');

  it('parts the day from the hour at the wider gap', () => {
    expect([...dateSpaces(glued, [gapBefore(9, 5), gapBefore(10, 2)])]).toEqual([9]);
    expect([...dateSpaces(glued, [gapBefore(9, 2), gapBefore(10, 5)])]).toEqual([10]);
  });

  it('does not guess when the picture does not tell', () => {
    expect(dateSpaces(glued, []).size).toBe(0);
    expect(dateSpaces(glued, [gapBefore(9, 3), gapBefore(10, 3)]).size).toBe(0);
  });

  it('only parts where both parts can be a day and an hour', () => {
    expect([...dateSpaces(characters('2020-10-0912:51'), [gapBefore(9, 9), gapBefore(10, 2)])]).toEqual([10]);
  });

  it('leaves text alone that holds no date', () => {
    expect(dateSpaces(characters('3311904826150372918'), [gapBefore(9, 5)]).size).toBe(0);
  });
});

import { fade, type Flashes, lightUp } from './flashes';

const none: Flashes = new Map();

describe('the light of changed rows', () => {
  it('fades after its time', () => {
    const lit = lightUp(none, ['a', 'b'], 2000);
    expect([...fade(lit, 1999).keys()]).toEqual(['a', 'b']);
    expect(fade(lit, 2000).size).toBe(0);
  });

  it('starts over, with another number, when a lit row changes again', () => {
    const twice = lightUp(lightUp(none, ['a', 'b'], 2000), ['a'], 3000);
    expect(twice.get('a')).toEqual({ count: 2, fadesAt: 3000 });
    expect([...fade(twice, 2000).keys()]).toEqual(['a']);
  });
});

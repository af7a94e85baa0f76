import { compact, editDistance, similarity } from './fold';

describe('compact', () => {
  it('removes spaces and folds full-width forms', () => expect(compact('１38 00：1')).toBe('13800:1'));

  it('knows one kind of quotation mark, and the ″ of a voice message as one', () => {
    expect(compact('49″ “好”')).toBe('49""好"');
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'xabc', 1],
    ['kitten', 'sitting', 3],
    ['𠮷野', '吉野', 1],
  ])('of %s and %s is %i', (one, two, distance) => expect(editDistance(one, two)).toBe(distance));
});

describe('similarity', () => {
  it('goes from 0 to 1 and does not mind spaces', () => {
    expect(similarity('你 好', '你好')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('你好', '再见')).toBe(0);
    expect(similarity('12345', '12346')).toBeCloseTo(0.8);
  });
});

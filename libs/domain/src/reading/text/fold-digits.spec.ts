import { foldDigits, guessedDigits } from './fold-digits';

describe('letters that readers take for digits', () => {
  it.each([
    ['33119O4826l50372918', '3311904826150372918'],
    ['1380571662I', '13805716621'],
    ['10:O2:l1', '10:02:11'],
    ['2O26-11-l4', '2026-11-14'],
    ['订单号:O311904826150372918', '订单号:0311904826150372918'],
  ])('become digits inside the run of digits %s', (text, expected) => {
    expect(foldDigits(text)).toBe(expected);
  });

  it.each([
    ['words', 'Oil and lOl'],
    ['names that touch letters', 'lily1992 Ivo0l'],
    ['waybills', 'YT749302851664O'],
    ['a bar that is the edge of a cell', '|13857140382|'],
    ['signs that stand alone', '共 l 件 O'],
  ])('stay as they are in %s', (_, text) => {
    expect(foldDigits(text)).toBe(text);
  });

  it('are counted', () => {
    const text = '号 33119O4826l5 10:O2';
    expect(guessedDigits(text, foldDigits(text), 2, 14)).toBe(2);
    expect(guessedDigits(text, foldDigits(text), 0, 2)).toBe(0);
  });
});

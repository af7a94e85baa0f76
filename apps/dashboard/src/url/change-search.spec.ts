import { changeSearch } from './change-search';

describe('changeSearch', () => {
  it('sets a name and keeps the others', () => {
    expect(changeSearch('?state=ready', { case: 'case_1' })).toBe('?state=ready&case=case_1');
  });

  it('takes a name out and leaves no question mark behind', () => {
    expect(changeSearch('?case=case_1', { case: null })).toBe('');
    expect(changeSearch('?q=33&case=case_1', { q: '' })).toBe('?case=case_1');
  });

  it('encodes what a person typed', () => {
    expect(changeSearch('', { q: 'a&b 中' })).toBe('?q=a%26b+%E4%B8%AD');
  });
});

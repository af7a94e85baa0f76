import { buildUrl } from './url';

describe('buildUrl', () => {
  it('fills and encodes path parameters', () => {
    expect(buildUrl('/v1/cases/{caseId}/checks', { caseId: '../x' }, {})).toBe('/v1/cases/..%2Fx/checks');
  });

  it('leaves empty values out of the query', () => {
    expect(buildUrl('/v1/cases', {}, { state: 'ready', q: '', shopId: null, cursor: undefined })).toBe(
      '/v1/cases?state=ready',
    );
  });

  it('keeps zero', () => {
    expect(buildUrl('/v1/cases', {}, { limit: 0 })).toBe('/v1/cases?limit=0');
  });
});

import { ApiError, apiErrorOf, failureOf, unreachable } from './api-error';

const problem = {
  type: 'urn:juzheng:error:CASE.NOT_FOUND',
  title: 'CASE.NOT_FOUND',
  status: 404,
  detail: '找不到案件 case_1。',
  code: 'CASE.NOT_FOUND',
  requestId: 'r-1',
};

describe('a failed call', () => {
  it('says what the API said', async () => {
    const error = await apiErrorOf(new Response(JSON.stringify(problem), { status: 404 }));
    expect(error).toBeInstanceOf(ApiError);
    expect(failureOf(error)).toEqual({
      status: 404,
      code: 'CASE.NOT_FOUND',
      detail: '找不到案件 case_1。',
      requestId: 'r-1',
      errors: [],
    });
  });

  it.each(['<h1>Bad Gateway</h1>', '', '[]', 'null', '{"message":"no"}'])(
    'is named by its status when something in between answered %j',
    async (body) => {
      const error = await apiErrorOf(new Response(body, { status: 502, headers: { 'x-request-id': 'r-2' } }));
      expect(error.failure).toMatchObject({ status: 502, code: 'HTTP.502', detail: null, requestId: 'r-2' });
    },
  );

  it('tells an unreachable server from a mistake of the page', () => {
    expect(failureOf(unreachable(new TypeError('fetch failed'))).status).toBe(0);
    expect(failureOf(new TypeError('x is undefined')).code).toBe('PAGE.UNEXPECTED');
  });
});

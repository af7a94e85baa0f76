import { errorCatalogue, routeNames, routes } from '@juzheng/contracts';
import { buildOpenApiDocument, errorsOf } from './build-document';

const document = buildOpenApiDocument('1.0.0');
const operations = Object.values(document.paths).flatMap(
  (path) => Object.values(path as object) as { operationId: string; responses: object }[],
);

describe('OpenAPI document', () => {
  it('has every route once', () => {
    expect(operations.map((operation) => operation.operationId).sort()).toEqual([...routeNames].sort());
  });

  it.each(routeNames)('gives %s every error it can answer with', (name) => {
    const operation = operations.find((candidate) => candidate.operationId === name);
    const statuses = errorsOf(routes[name]).map((code) => String(errorCatalogue[code].status));
    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining([...new Set(statuses)]));
  });

  it('shows order ids as strings with their pattern', () => {
    expect(JSON.stringify(document.paths['/v1/cases'])).toContain('"pattern":"^\\\\d{15,19}$"');
  });
});

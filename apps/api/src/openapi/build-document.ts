import {
  commonErrors,
  errorCatalogue,
  type ErrorCode,
  Problem,
  type RouteDefinition,
  type RouteName,
  routeNames,
  routes,
} from '@juzheng/contracts';
import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

type Json = Record<string, unknown>;

/** Describes the whole HTTP surface as OpenAPI 3.1, from the contracts alone. */
export function buildOpenApiDocument(version: string): OpenAPIObject {
  const paths: Record<string, Json> = {};
  for (const name of routeNames) {
    const definition: RouteDefinition = routes[name];
    (paths[definition.path] ??= {})[definition.method] = operationOf(name, definition);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Juzheng 举证',
      version,
      description:
        'Evidence in, dispute cases out. Send an `Idempotency-Key` with every POST; errors are problem+json with a stable `code`; order ids are strings; times without a zone are Asia/Shanghai.',
    },
    paths: paths,
    components: {
      schemas: { Problem: schemaOf(Problem, 'output') },
      securitySchemes: {
        apiKey: { type: 'http', scheme: 'bearer', description: 'An API key, `jz_…`' },
        session: { type: 'apiKey', in: 'cookie', name: 'juzheng_session' },
      },
    },
  };
}

/** Every error a route can answer with. */
export function errorsOf(definition: RouteDefinition): ErrorCode[] {
  return [
    ...definition.errors,
    ...commonErrors.everywhere,
    ...(definition.auth === 'tenant' ? commonErrors.tenant : []),
    ...(definition.auth === 'tenant' && definition.method === 'post' ? commonErrors.post : []),
  ];
}

function operationOf(name: RouteName, definition: RouteDefinition): Json {
  return {
    operationId: name,
    summary: definition.summary,
    tags: [definition.tag],
    ...(definition.auth === 'tenant' ? { security: [{ apiKey: [] }, { session: [] }] } : {}),
    parameters: parametersOf(definition),
    ...requestBodyOf(definition),
    responses: { [definition.status]: successOf(definition), ...failuresOf(definition) },
  };
}

function parametersOf(definition: RouteDefinition): Json[] {
  const from = (schema: z.ZodObject | undefined, place: 'path' | 'query'): Json[] => {
    if (!schema) return [];
    const json = schemaOf(schema, 'input') as { properties?: Record<string, Json>; required?: string[] };
    return Object.entries(json.properties ?? {}).map(([name, property]) => ({
      name,
      in: place,
      required: place === 'path' || (json.required ?? []).includes(name),
      schema: property,
      ...(property['description'] ? { description: property['description'] } : {}),
    }));
  };
  const idempotencyKey: Json = {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'Any 1–255 visible characters; the same key again gives the first answer again',
    schema: { type: 'string', minLength: 1, maxLength: 255 },
  };
  return [
    ...from(definition.params, 'path'),
    ...from(definition.query, 'query'),
    ...(definition.method === 'post' && definition.auth === 'tenant' ? [idempotencyKey] : []),
  ];
}

function requestBodyOf(definition: RouteDefinition): Json {
  const content: Json = {};
  if (definition.multipart) {
    const text = schemaOf(definition.multipart, 'input') as { properties?: Json; required?: string[] };
    content['multipart/form-data'] = {
      schema: {
        type: 'object',
        properties: { ...text.properties, file: { type: 'string', format: 'binary' } },
        required: [...(text.required ?? []), 'file'],
      },
    };
  }
  if (definition.body) content['application/json'] = { schema: schemaOf(definition.body, 'input') };
  return Object.keys(content).length > 0 ? { requestBody: { required: true, content } } : {};
}

function successOf(definition: RouteDefinition): Json {
  const headers = { 'X-Request-Id': { schema: { type: 'string' } } };
  if (definition.response) {
    return {
      description: definition.summary,
      headers,
      content: { 'application/json': { schema: schemaOf(definition.response, 'output') } },
    };
  }
  if (definition.produces) {
    return {
      description: definition.summary,
      headers,
      content: { [definition.produces]: { schema: { type: 'string' } } },
    };
  }
  return { description: definition.summary, headers };
}

function failuresOf(definition: RouteDefinition): Json {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of errorsOf(definition)) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code) => `\`${code}\`: ${errorCatalogue[code].message.en}`).join('\n\n'),
        content: {
          'application/problem+json': {
            schema: {
              allOf: [{ $ref: '#/components/schemas/Problem' }, { properties: { code: { enum: codes } } }],
            },
          },
        },
      },
    ]),
  );
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return json;
}

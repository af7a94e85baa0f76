import {
  AppError,
  type FieldError,
  type RouteBody,
  type RouteDefinition,
  type RouteName,
  type RouteParams,
  type RouteQuery,
  routes,
} from '@juzheng/contracts';
import {
  applyDecorators,
  createParamDecorator,
  Delete,
  type ExecutionContext,
  Get,
  HttpCode,
  Patch,
  Post,
  Put,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import type { z } from 'zod';

const CONTRACT = 'juzheng:contract';
const verbs = { get: Get, post: Post, put: Put, patch: Patch, delete: Delete };

/** Binds a handler to its route in the contracts: verb, path, status and validation come from there. */
export function Contract(name: RouteName): MethodDecorator {
  const definition: RouteDefinition = routes[name];
  const path = definition.path.replace(/\{(\w+)\}/g, ':$1');
  return applyDecorators(
    verbs[definition.method](path),
    HttpCode(definition.status),
    SetMetadata(CONTRACT, name),
  );
}

/** The contract a handler was bound to. */
export function contractOf(handler: object): { name: RouteName; definition: RouteDefinition } | null {
  const name = Reflect.getMetadata(CONTRACT, handler) as RouteName | undefined;
  return name ? { name, definition: routes[name] } : null;
}

/** What a handler receives: everything validated, nothing else. */
export interface Input<N extends RouteName> {
  params: RouteParams<N>;
  query: RouteQuery<N>;
  body: RouteBody<N>;
}

/** Injects the validated input of the handler's contract. Throws REQUEST.INVALID that names each wrong place. */
export const ContractInput = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const contract = contractOf(context.getHandler());
  const request = context.switchToHttp().getRequest<Request>();
  return contract ? validateInput(contract.definition, request) : undefined;
});

function validateInput(
  definition: RouteDefinition,
  request: Request,
): Record<'params' | 'query' | 'body', unknown> {
  const errors: FieldError[] = [];
  const read = (schema: z.ZodType | undefined, value: unknown, prefix: string): unknown => {
    if (!schema) return undefined;
    const parsed = schema.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    errors.push(
      ...parsed.error.issues.map((issue) => ({
        path: [prefix, ...issue.path].filter(Boolean).join('.'),
        message: issue.message,
      })),
    );
    return undefined;
  };
  const input = {
    params: read(definition.params, request.params, 'path'),
    query: read(definition.query, request.query, 'query'),
    body: definition.multipart ? undefined : read(definition.body, request.body, ''),
  };
  if (errors.length > 0) throw new AppError('REQUEST.INVALID', {}, errors);
  return input;
}

/**
 * Validates a value that is not read by {@link ContractInput}, such as the text parts of a multipart body.
 * @throws AppError REQUEST.INVALID that names each wrong place
 */
export function validate<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError(
    'REQUEST.INVALID',
    {},
    parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  );
}

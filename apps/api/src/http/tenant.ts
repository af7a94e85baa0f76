import type { Tenant } from '@juzheng/casework';
import { AppError } from '@juzheng/contracts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

const tenants = new WeakMap<Request, Tenant>();

/** Remembers whom a request acts for; only the guard that checked the credential calls this. */
export function rememberTenant(request: Request, tenant: Tenant): void {
  tenants.set(request, tenant);
}

/** Whom a request acts for, or undefined on public routes. */
export function tenantOf(request: Request): Tenant | undefined {
  return tenants.get(request);
}

/** Injects the tenant of the credential. */
export const CurrentTenant = createParamDecorator((_: unknown, context: ExecutionContext): Tenant => {
  const tenant = tenantOf(context.switchToHttp().getRequest<Request>());
  if (!tenant) throw new AppError('AUTH.MISSING');
  return tenant;
});

import { Session, SignInInput } from './operations';
import { route } from './route';

/** Signing people in and out. */
export const sessionRoutes = {
  signIn: route({
    method: 'post',
    path: '/v1/session',
    tag: 'session',
    summary: 'Sign a person in; answers with a session cookie',
    auth: 'public',
    body: SignInInput,
    status: 201,
    response: Session,
    errors: ['AUTH.INVALID_LOGIN', 'AUTH.CROSS_SITE'],
  }),
  whoAmI: route({
    method: 'get',
    path: '/v1/session',
    tag: 'session',
    summary: 'Who the credential belongs to',
    auth: 'tenant',
    status: 200,
    response: Session,
    errors: [],
  }),
  signOut: route({
    method: 'delete',
    path: '/v1/session',
    tag: 'session',
    summary: 'End the session',
    auth: 'tenant',
    status: 204,
    errors: [],
  }),
} as const;

import { parse, serialize } from 'cookie';
import type { Request, Response } from 'express';

const NAME = 'juzheng_session';

/** The session token a browser sent, or null. */
export function readSessionCookie(request: Request): string | null {
  return parse(request.header('cookie') ?? '')[NAME] ?? null;
}

/** Hands a browser its session token, out of reach of scripts and of other sites. */
export function writeSessionCookie(
  request: Request,
  response: Response,
  token: string,
  expiresAt: Date,
): void {
  response.append('Set-Cookie', serialize(NAME, token, { ...attributes(request), expires: expiresAt }));
}

/** Takes the session token back. */
export function clearSessionCookie(request: Request, response: Response): void {
  response.append('Set-Cookie', serialize(NAME, '', { ...attributes(request), maxAge: 0 }));
}

function attributes(request: Request) {
  return { httpOnly: true, sameSite: 'strict', path: '/', secure: request.secure } as const;
}

import type { Session } from '@juzheng/contracts';
import { type ReactNode, useEffect, useState } from 'react';
import { ProblemAlert } from '../api/problem-alert';
import { SignInPage } from './sign-in-page';
import classes from './sign-in-page.module.css';
import { useSession, wantedPath } from './use-session';

interface SessionGateProps {
  children: (session: Session) => ReactNode;
}

/** Shows the page to whoever is signed in, and the sign-in page to everybody else. */
export function SessionGate({ children }: SessionGateProps) {
  const { data: session, isError, error, refetch } = useSession();
  const [wasSignedIn, setWasSignedIn] = useState(false);
  const next = session ? wantedPath() : null;

  if (session && !wasSignedIn) setWasSignedIn(true);
  useEffect(() => {
    if (next !== null) window.location.replace(next);
  }, [next]);

  if (session === undefined) {
    if (!isError) return null;
    return (
      <main className={classes.page}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
      </main>
    );
  }
  if (session === null) return <SignInPage expired={wasSignedIn} />;
  return next === null ? children(session) : null;
}

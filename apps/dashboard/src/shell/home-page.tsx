import type { Session } from '@juzheng/contracts';
import { CaseSection } from '../cases/case-section';
import { LiveProvider } from '../live/live-provider';
import { QueuePanel } from '../queues/queue-panel';
import { Header } from './header';
import classes from './home-page.module.css';

interface HomePageProps {
  session: Session;
}

/** The one screen: what is happening, and every case. */
export function HomePage({ session }: HomePageProps) {
  return (
    <LiveProvider>
      <Header session={session} />
      <main className={classes.main}>
        <QueuePanel />
        <CaseSection />
      </main>
    </LiveProvider>
  );
}

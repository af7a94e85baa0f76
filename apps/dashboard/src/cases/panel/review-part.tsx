import type { CaseDetail } from '@juzheng/contracts';
import { useTranslation } from 'react-i18next';
import { fullTime } from '../../time/shanghai-time';
import { Card, Part } from './part';
import classes from './review-part.module.css';

/** The review that the complaint is about. */
export function ReviewPart({ review }: { review: CaseDetail['review'] }) {
  const { t } = useTranslation();
  return (
    <Part title={t('panel.review')}>
      <Card>
        <blockquote className={classes.quote}>
          <p className={classes.content}>{review.content}</p>
          <footer className={classes.facts}>
            {review.rating === null ? '' : `${t('panel.rating', { n: review.rating })} · `}
            {fullTime(review.createdAt)}
          </footer>
        </blockquote>
      </Card>
    </Part>
  );
}

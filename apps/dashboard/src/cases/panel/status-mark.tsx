import { CheckIcon, CrossIcon, QuestionIcon } from '../../icons/icons';
import classes from './status-mark.module.css';

export type MarkTone = 'good' | 'bad' | 'doubt' | 'busy' | 'open';

const icons = {
  good: <CheckIcon size={12} />,
  bad: <CrossIcon size={12} />,
  doubt: <QuestionIcon size={14} />,
  busy: null,
  open: null,
};

/** A small round mark before a line; the line itself says the same in words. */
export function StatusMark({ tone }: { tone: MarkTone }) {
  return (
    <span className={classes.mark} data-tone={tone} aria-hidden="true">
      {icons[tone]}
    </span>
  );
}

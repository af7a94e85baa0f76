import { Alert, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { failureOf } from './api-error';
import classes from './problem-alert.module.css';

interface ProblemAlertProps {
  error: unknown;
  /** Offers another try. */
  onRetry?: () => void;
}

/** Says what went wrong in the API's own words, with the code and request id that support asks for. */
export function ProblemAlert({ error, onRetry }: ProblemAlertProps) {
  const { t } = useTranslation();
  const { status, code, detail, requestId, errors } = failureOf(error);
  const text = detail ?? t(status === 0 ? 'problem.unreachable' : 'problem.unexpected');
  return (
    <Alert color="red" variant="light" role="alert" className={classes.alert}>
      <Text size="sm">{text}</Text>
      {errors.map(({ path, message }) => (
        <Text key={`${path} ${message}`} size="sm" mt={4}>
          <code>{path}</code> {message}
        </Text>
      ))}
      <Group gap="sm" mt="xs" justify="space-between">
        <Text size="xs" c="dimmed" className={classes.reference}>
          {code}
          {requestId ? ` · ${t('problem.requestId')} ${requestId}` : ''}
        </Text>
        {onRetry && (
          <Button size="compact-xs" variant="default" onClick={onRetry}>
            {t('problem.retry')}
          </Button>
        )}
      </Group>
    </Alert>
  );
}

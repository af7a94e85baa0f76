import { Alert, Button, PasswordInput, Text, TextInput, Title } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../api/problem-alert';
import { LanguageSwitch } from '../i18n/language-switch';
import { Brand } from '../shell/brand';
import { ThemeSwitch } from '../shell/theme-switch';
import classes from './sign-in-page.module.css';
import { useSignIn } from './use-session';

interface SignInPageProps {
  /** The session ended while the page was open. */
  expired: boolean;
}

/** E-mail and password. */
export function SignInPage({ expired }: SignInPageProps) {
  const { t } = useTranslation();
  return (
    <main className={classes.page}>
      <div className={classes.tools}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <section className={classes.card} aria-labelledby="sign-in">
        <Brand />
        <Text size="sm" c="dimmed" mt={6}>
          {t('app.tagline')}
        </Text>
        <Title order={1} id="sign-in" className={classes.title}>
          {t('session.title')}
        </Title>
        {expired && (
          <Alert color="yellow" variant="light" role="status" mb="md">
            {t('session.expired')}
          </Alert>
        )}
        <SignInForm />
        <Text size="xs" c="dimmed" mt="lg">
          {t('session.forgotten')}
        </Text>
      </section>
    </main>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const signIn = useSignIn();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    signIn.mutate({ email: email.trim(), password });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={t('session.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('session.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {signIn.isError && <ProblemAlert error={signIn.error} />}
      <Button type="submit" fullWidth loading={signIn.isPending}>
        {t('session.submit')}
      </Button>
    </form>
  );
}

import { Button, Code, Collapse, Stack, Text, Title } from '@mantine/core';
import i18next from 'i18next';
import { Component, type ReactNode } from 'react';

type State = { readonly error: unknown; readonly details: boolean };

/** Says that something broke, instead of a white page; what was saved stays saved. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null, details: false };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error };
  }

  override render() {
    const { error, details } = this.state;
    if (error === null) return this.props.children;
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return (
      <Stack align="flex-start" p="xl" maw={640} role="alert">
        <Title order={1}>{i18next.t('app:broken.title')}</Title>
        <Text>{i18next.t('app:broken.text')}</Text>
        <Button onClick={() => window.location.reload()}>{i18next.t('app:broken.reload')}</Button>
        <Button variant="subtle" onClick={() => this.setState({ details: !details })} aria-expanded={details}>
          {i18next.t('app:broken.details')}
        </Button>
        <Collapse expanded={details}>
          <Code block>{text}</Code>
        </Collapse>
      </Stack>
    );
  }
}

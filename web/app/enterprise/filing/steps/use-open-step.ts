import { useRouterState } from '@tanstack/react-router';
import { type Step, steps } from './step.ts';

/** The step that the address names. */
export const useOpenStep = (): Step | undefined => {
  const last = useRouterState({ select: ({ location }) => location.pathname.split('/').filter(Boolean).at(-1) });
  return steps.find((step) => step === last);
};

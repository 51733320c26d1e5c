import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { focusField } from './field-link.tsx';

/** The field that the address names takes the focus once it is there; the heading had it first. */
export const useAskedField = (): void => {
  const { field } = useSearch({ strict: false }) as { readonly field?: string };
  useEffect(() => {
    if (field === undefined) return;
    const timer = setTimeout(() => focusField(field), 50);
    return () => clearTimeout(timer);
  }, [field]);
};

import { QueryClient } from '@tanstack/react-query';
import i18next from 'i18next';

/** `call` tries again by itself; what is shown stays readable while it is fetched anew. */
export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, staleTime: 5_000, refetchOnWindowFocus: true } },
});

/** The platform's own sentences come in the language they were asked in. */
i18next.on('languageChanged', () => void queries.invalidateQueries());

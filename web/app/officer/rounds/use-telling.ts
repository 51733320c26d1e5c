import { useQuery } from '@tanstack/react-query';
import type { RoundReading } from '../../../../shared/policy/vocabulary.ts';
import { answerOf } from '../../api/use-answer.ts';
import type { Telling } from './content-lines.ts';
import { useReadingWords, useRoundWords } from './words.ts';

export const departmentsQuery = answerOf('list-departments', {});

/** What settings of a round are told with: words, language, and the names of departments. */
export const useTelling = (): Telling => {
  const { t, locale } = useRoundWords();
  const readings = useReadingWords();
  const { data } = useQuery(departmentsQuery);
  return {
    t,
    locale,
    question: (name) => readings.t(`question.${name as RoundReading}`),
    departmentName: (id) => data?.departments.find((department) => department.id === id)?.name[locale] ?? id,
  };
};

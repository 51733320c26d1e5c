import { useQuery } from '@tanstack/react-query';
import { answeringDepartments, type Department } from '../../../../../shared/claim/department.ts';
import { fieldId } from '../../../parts/issue-list.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useMe } from '../../../session/me.ts';
import { clausesOf } from '../reading-choices.ts';
import type { Written } from '../round-view.ts';
import { departmentsQuery } from '../use-telling.ts';
import { useRoundWords } from '../words.ts';
import type { SectionProps } from './section-props.ts';

type All = readonly Department[];

/** Who answers today for an office the document names. */
const nowFor = (id: string, all: All, today: string): readonly Department[] => {
  const byId = new Map(all.map((department) => [department.id, department]));
  return (answeringDepartments([id], byId, today) ?? []).flatMap((now) => byId.get(now) ?? []);
};

const Named = ({ written, all }: { readonly written: Written; readonly all: All }) => {
  const { t, locale } = useRoundWords();
  const { today } = useMe();
  const clauses = clausesOf({ policy: written.policy ?? '', clauses: written.clauses ?? [] });
  const named = [...new Set(clauses.flatMap(({ reviewedBy }) => reviewedBy))];
  const nameOf = (id: string): string => all.find((department) => department.id === id)?.name[locale] ?? id;
  return (
    <section aria-label={t('departments.named')}>
      <h3>{t('departments.named')}</h3>
      <p className="hint">{t('departments.namedHint')}</p>
      <ul>
        {named.map((id) => {
          const now = nowFor(id, all, today);
          const names = now.map(({ name }) => name[locale]).join(locale === 'zh' ? '、' : ', ');
          const same = now.length === 1 && now[0]?.id === id;
          return <li key={id}>{same ? nameOf(id) : t('departments.merged', { old: nameOf(id), now: names })}</li>;
        })}
      </ul>
    </section>
  );
};

const Extra = ({ written, change, issues, all }: SectionProps & { readonly all: All }) => {
  const { t, locale } = useRoundWords();
  const { today } = useMe();
  const chosen = written.extraDepartments ?? [];
  const choosable = all.filter(
    ({ id, successor }) => chosen.includes(id) || successor === undefined || successor.since > today,
  );
  const error = issues.all.find(({ path }) => path.startsWith('content.extraDepartments'))?.message;
  const choose = (id: string, wanted: boolean): void => {
    const next = wanted ? [...chosen, id] : chosen.filter((each) => each !== id);
    change({ extraDepartments: next.length > 0 ? next : undefined });
  };
  return (
    <fieldset className="choices" id={fieldId('content.extraDepartments')} tabIndex={-1}>
      <legend>{t('departments.extra')}</legend>
      {error && <p className="field-error">{error}</p>}
      {choosable.length === 0 && <p>{t('departments.none')}</p>}
      {choosable.map(({ id, name }) => (
        <label key={id}>
          <input type="checkbox" checked={chosen.includes(id)} onChange={({ target }) => choose(id, target.checked)} />
          {name[locale]}
        </label>
      ))}
    </fieldset>
  );
};

export const Departments = (props: SectionProps) => {
  const { t } = useRoundWords();
  const query = useQuery(departmentsQuery);
  return (
    <Loaded query={query} what={t('sections.departments')}>
      {({ departments }) => (
        <>
          <p className="hint">{t('departments.hint')}</p>
          <Extra {...props} all={departments} />
          <Named written={props.written} all={departments} />
        </>
      )}
    </Loaded>
  );
};

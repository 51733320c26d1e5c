import { hatWords } from '../../../shared/claim/lifecycle-words.ts';
import { PageTitle } from '../parts/page-title.tsx';
import type { Me } from '../session/me.ts';
import { useLocale } from '../words/words.ts';
import { type Area, areasOf } from './areas.ts';
import { WayBack } from './way-back.tsx';
import { useFrameWords } from './words.ts';

/** Whose page it is, who one is here, and the way back. */
export const Forbidden = ({ area, me }: { readonly area: Area; readonly me: Me }) => {
  const { t } = useFrameWords();
  const locale = useLocale();
  const [first] = areasOf(me);
  const hats = [
    ...me.roles.map(({ role, departmentName }) =>
      departmentName
        ? t('hatIn', { hat: hatWords[role][locale], department: departmentName[locale] })
        : hatWords[role][locale],
    ),
    ...(me.bindings.length > 0 ? [hatWords.claimant[locale]] : []),
  ];
  if (!first)
    return (
      <div className="page">
        <PageTitle title={t('noArea')} />
        <p>{t('noAreaHint')}</p>
      </div>
    );
  return (
    <div className="page">
      <PageTitle title={t('forbidden', { area: t(`area.${area}`), hats: hats.join(locale === 'zh' ? '、' : ', ') })} />
      <p>
        <WayBack area={first} />
      </p>
    </div>
  );
};

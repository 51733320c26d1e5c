import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { handFile } from '../../parts/hand-file.ts';
import { ProblemPanel } from '../../parts/problem-panel.tsx';
import { useMe } from '../../session/me.ts';
import { fits, type Places, placesOf, type Row, readRegister } from './read-register.ts';
import { registerFile } from './register-file.ts';
import type { RegisterSearch } from './search.ts';
import { useRegisterWords } from './words.ts';

type Props = { readonly round: string; readonly search: RegisterSearch };

/** Everything that fits the filter as a table, read page by page. */
export const Download = ({ round, search }: Props) => {
  const { t, locale } = useRegisterWords();
  const { today } = useMe();
  const [read, setRead] = useState(0);
  const taking = useMutation({
    mutationFn: async (): Promise<number> => {
      const rows: Row[] = [];
      let places: Places | undefined = placesOf(search.state);
      while (places) {
        const page = await readRegister(round, places);
        rows.push(...page.rows);
        setRead(rows.length);
        places = page.next;
      }
      const fitting = rows.filter(fits(search));
      handFile(registerFile(fitting, t, locale), `${t('fileName')}-${round}-${today}.csv`);
      return fitting.length;
    },
  });
  return (
    <div className="register-download">
      <p className="actions">
        <Button type="primary" loading={taking.isPending} onClick={() => taking.mutate()}>
          {t('download')}
        </Button>
        <span className="hint">{t('downloadHint')}</span>
        <span role="status">
          {taking.isPending && t('downloading', { count: read })}
          {taking.isSuccess && t('downloaded', { count: taking.data })}
        </span>
      </p>
      <ProblemPanel problem={taking.error} />
    </div>
  );
};

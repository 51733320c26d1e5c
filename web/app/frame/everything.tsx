import { Outlet } from '@tanstack/react-router';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { themeOf } from '../theme.ts';
import { useLocale } from '../words/words.ts';
import { densityOf } from './areas.ts';
import { textSizes, usePreferences } from './preferences.ts';
import { useArea } from './use-area.ts';

/** Language, density and text size for all that is drawn. */
export const Everything = () => {
  const { textSize } = usePreferences();
  const area = useArea();
  const density = area ? densityOf(area) : 'enterprise';
  return (
    <ConfigProvider
      theme={themeOf(density, textSizes[textSize])}
      locale={useLocale() === 'en' ? enUS : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <div className={`density-${density}`}>
        <Outlet />
      </div>
    </ConfigProvider>
  );
};

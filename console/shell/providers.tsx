import type { ReactNode } from 'react';
import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { LanguageProvider, useLanguage } from '../i18n/language.tsx';
import { theme } from './theme.ts';

function Antd({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={theme} button={{ autoInsertSpace: false }}>
      <App message={{ maxCount: 3 }} style={{ height: '100%' }}>{children}</App>
    </ConfigProvider>
  );
}

/** Language, look and data: what every page of both entries needs around it. */
export const Providers = ({ client, children }: { client: QueryClient; children: ReactNode }) => (
  <QueryClientProvider client={client}><LanguageProvider><Antd>{children}</Antd></LanguageProvider></QueryClientProvider>
);

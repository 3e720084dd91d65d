import type { Language } from '../i18n/language.tsx';

const units: Record<string, string> = { 天: 'd', 小时: 'h', 分钟: 'min' };

/** The server writes the time left in Chinese (剩余2天3小时, 超期1天); the same in English. */
export function remainingText(text: string, language: Language): string {
  if (language === 'zh') return text;
  if (text === '已超期') return 'overdue';
  if (text === '即将到期') return 'due now';
  const amount = [...text.matchAll(/(\d+)(天|小时|分钟)/g)].map(([, n, u]) => `${n} ${units[u!]}`).join(' ');
  if (!amount) return text;
  return text.startsWith('超期') ? `${amount} overdue` : `${amount} left`;
}

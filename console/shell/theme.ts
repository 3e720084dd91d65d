import type { ThemeConfig } from 'antd';

/** One accent; red only for overdue and danger, yellow only for warnings. Contrasts with white: accent 8.3, red 5.9, amber text 5.4. */
export const colours = { accent: '#124c9c', danger: '#c41d1d', warning: '#8a5a00', warningFill: '#ffe9b0', text: '#1b2430', quiet: '#57616e', line: '#d9dee5', ground: '#f2f4f7' } as const;

/** Who asks their system for less motion gets none. */
const still = typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches;

export const theme: ThemeConfig = {
  token: {
    colorPrimary: colours.accent, colorInfo: colours.accent, colorLink: colours.accent, colorSuccess: colours.accent, colorError: colours.danger, colorWarning: '#d89614',
    colorText: colours.text, colorTextSecondary: colours.quiet, colorTextTertiary: colours.quiet, colorTextDescription: colours.quiet, colorTextPlaceholder: '#6b7480', colorBgLayout: colours.ground, colorBorder: '#bcc4ce', colorBorderSecondary: colours.line,
    motion: !still,
    borderRadius: 4, fontSize: 14, controlHeight: 32,
    fontFamily: "-apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'WenQuanYi Zen Hei', sans-serif",
  },
  components: {
    Table: { headerBg: '#f5f7fa', headerColor: colours.quiet, cellPaddingBlockSM: 7 },
    Tabs: { horizontalItemPadding: '8px 0', horizontalMargin: '0 0 12px 0' },
    Form: { itemMarginBottom: 12, labelColor: colours.quiet },
    Card: { bodyPaddingSM: 12, headerHeightSM: 40 },
    Descriptions: { itemPaddingBottom: 8 },
  },
};

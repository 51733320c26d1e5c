import type { ThemeConfig } from 'antd';

/** Contrast was computed on white and on the page's grey; antd's own values for hint, border and states are too weak. */
const colours = {
  text: '#1B2330',
  secondary: '#465163',
  hint: '#5D6878',
  primary: '#0B57B7',
  primaryHover: '#0A4A9C',
  border: '#7C8798',
  divider: '#E1E6ED',
  page: '#F5F7FA',
} as const;

const font = 'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

const base = {
  colorPrimary: colours.primary,
  colorPrimaryHover: colours.primaryHover,
  colorLink: colours.primary,
  colorLinkHover: colours.primaryHover,
  colorText: colours.text,
  colorTextSecondary: colours.secondary,
  colorTextTertiary: colours.hint,
  colorTextDescription: colours.hint,
  colorTextPlaceholder: colours.hint,
  colorTextDisabled: colours.hint,
  colorBorder: colours.border,
  colorBorderSecondary: colours.divider,
  colorBgLayout: colours.page,
  colorError: '#A81C14',
  colorErrorText: '#A81C14',
  colorWarning: '#7A4300',
  colorWarningText: '#7A4300',
  colorSuccess: '#14613A',
  colorSuccessText: '#14613A',
  fontFamily: font,
  fontWeightStrong: 600,
  borderRadius: 4,
  motion: false,
} as const;

export type Density = 'enterprise' | 'staff';

const sizes = {
  enterprise: { fontSize: 16, controlHeight: 44, cell: 12 },
  staff: { fontSize: 14, controlHeight: 32, cell: 8 },
} as const;

/** One density an area; `scale` is the text size a person chose. */
export const themeOf = (density: Density, scale: number): ThemeConfig => {
  const { fontSize, controlHeight, cell } = sizes[density];
  return {
    token: { ...base, fontSize: fontSize * scale, controlHeight: controlHeight * scale },
    components: {
      Table: { cellPaddingBlock: cell, cellPaddingInline: 12, headerBg: colours.page, headerColor: colours.secondary },
    },
  };
};

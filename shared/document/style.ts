/** Two weights of one typeface with Chinese characters. */
export type Fonts = { readonly regular: string; readonly semibold: string };

export const ink = { text: '#1B2330', secondary: '#465163', line: '#C3CBD6', shade: '#F5F7FA', stopped: '#A81C14' };

export const margin = 48;
export const sizes = { title: 20, result: 14, heading: 11, text: 9, small: 8, hash: 6.6 } as const;
/** Whose paper it is. */
export const letterhead = '济南市惠企奖励申报平台';

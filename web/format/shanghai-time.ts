/** "14:20" in Shanghai, of an instant. */
export const shanghaiTime = (instant: string): string =>
  new Date(instant).toLocaleTimeString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });

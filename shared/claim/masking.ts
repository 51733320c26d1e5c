/** Surnames of two characters 复姓; any other Chinese name is masked after its first. */
const doubleSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 ' +
    '司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 ' +
    '西门 第五 南荣 东里 贺兰 哥舒 纳兰 叶赫 完颜 耶律'
  ).split(' '),
);

/** Characters as a reader counts them, so that a rare ideograph outside the first plane is not cut in two. */
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The name of a person on a public page: `张*`, `欧阳*`, `J*`. The number of stars says nothing about the length. */
export const maskedPersonName = (name: string): string => {
  const characters = [...segmenter.segment(name.trim())].map(({ segment }) => segment);
  const surname = characters.slice(0, 2).join('');
  const shown = characters.length > 2 && doubleSurnames.has(surname) ? surname : (characters[0] ?? '');
  return `${shown}*`;
};

/** "**** 6789": the last four digits, and none where four would be half of the number or more. */
export const maskedAccountNumber = (accountNumber: string): string =>
  accountNumber.length > 8 ? `**** ${accountNumber.slice(-4)}` : '****';

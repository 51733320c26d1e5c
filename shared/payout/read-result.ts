export type Outcome = 'paid' | 'returned';

const words: Readonly<Record<string, Outcome | 'not-final'>> = {
  成功: 'paid',
  已付: 'paid',
  已支付: 'paid',
  已入账: 'paid',
  退票: 'returned',
  失败: 'returned',
  退汇: 'returned',
  退回: 'returned',
  已退票: 'returned',
  已退汇: 'returned',
  处理中: 'not-final',
  待处理: 'not-final',
  可疑: 'not-final',
};

/** 交易成功, 支付失败 and the like: what is said of before the word does not matter. */
const subject = /^(交易|支付|付款|处理|入账|转账|拨付)(?=成功|失败)/;

/** What became of a payment in the bank's word; undefined where the word says neither. */
export const readResult = (text: string): Outcome | 'not-final' | undefined => {
  const word = text.normalize('NFKC').replace(/\s/g, '').replace(subject, '');
  return Object.hasOwn(words, word) ? words[word] : undefined;
};

const spreadsheet = {
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  extension: 'xlsx',
} as const;

/**
 * What a sealed list can be written as. The id carries the version: files that banks read are matched column by column,
 * so a change is a new template, and the old one stays.
 */
export const payoutTemplates = {
  'treasury-xlsx-1': { title: { zh: '国库拨付清单', en: 'Treasury list' }, ...spreadsheet },
  'bank-batch-xlsx-1': { title: { zh: '网银批量付款', en: 'Bank batch' }, ...spreadsheet },
  'csv-utf8-1': {
    title: { zh: '拨付清单（CSV，UTF-8）', en: 'List as CSV, UTF-8' },
    mediaType: 'text/csv; charset=utf-8',
    extension: 'csv',
  },
  'csv-gb18030-1': {
    title: { zh: '拨付清单（CSV，GB 18030）', en: 'List as CSV, GB 18030' },
    mediaType: 'text/csv; charset=gb18030',
    extension: 'csv',
  },
  'pain.001.001.09-1': {
    title: { zh: 'ISO 20022 付款指令', en: 'ISO 20022 payment order' },
    mediaType: 'application/xml',
    extension: 'xml',
  },
  'summary-pdf-1': {
    title: { zh: '拨付清单汇总（打印）', en: 'Summary to print' },
    mediaType: 'application/pdf',
    extension: 'pdf',
  },
} as const;

export type PayoutTemplate = keyof typeof payoutTemplates;

/** Apart from the writers: who only names a template need not load their libraries. */
export const templateIds = Object.keys(payoutTemplates) as [PayoutTemplate, ...PayoutTemplate[]];

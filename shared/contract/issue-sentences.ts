import type * as z from 'zod';
import type { Issue } from '../claim/failure.ts';
import type { Locale } from '../claim/shapes.ts';
import { isIssueCode, issueSentence } from './issue-codes.ts';

type ZodIssue = z.core.$ZodIssue;

const typeWords: Readonly<Record<string, { zh: string; en: string }>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '是或否', en: 'true or false' },
  object: { zh: '一组内容', en: 'an object' },
  record: { zh: '一组内容', en: 'an object' },
  array: { zh: '列表', en: 'a list' },
};

const formatWords: Readonly<Record<string, { zh: string; en: string }>> = {
  date: { zh: '日期须为存在的一天，写作 2019-03-01', en: 'a day that exists, written 2019-03-01' },
  datetime: { zh: '时间须写作 2019-03-01T08:00:00Z', en: 'a time written 2019-03-01T08:00:00Z' },
};

/** zod's paths as people and programs read them: `facts.marks[0].registeredOn`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at ? '.' : ''}${String(part)}`)).join('');

const sentence = (issue: ZodIssue, locale: Locale): string => {
  const zh = locale === 'zh';
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.input === undefined) return zh ? '必填。' : 'This is required.';
      const word = typeWords[issue.expected];
      return zh ? `须为${word?.zh ?? issue.expected}。` : `This must be ${word?.en ?? issue.expected}.`;
    }
    case 'invalid_value': {
      if (issue.input === undefined) return zh ? '必填。' : 'This is required.';
      const values = issue.values.map(String).join(zh ? '、' : ', ');
      return zh ? `只能是：${values}。` : `This must be one of: ${values}.`;
    }
    case 'too_small':
      if (issue.origin === 'string')
        return zh ? `至少 ${issue.minimum} 个字符。` : `At least ${issue.minimum} characters.`;
      if (issue.origin === 'array') return zh ? `至少 ${issue.minimum} 项。` : `At least ${issue.minimum} entries.`;
      return zh ? `不能小于 ${issue.minimum}。` : `This must be ${issue.minimum} or more.`;
    case 'too_big':
      if (issue.origin === 'string')
        return zh ? `最多 ${issue.maximum} 个字符。` : `At most ${issue.maximum} characters.`;
      if (issue.origin === 'array') return zh ? `最多 ${issue.maximum} 项。` : `At most ${issue.maximum} entries.`;
      return zh ? `不能大于 ${issue.maximum}。` : `This must be ${issue.maximum} or less.`;
    case 'invalid_format': {
      if (isIssueCode(issue.message)) return issueSentence(issue.message, locale);
      const word = formatWords[issue.format];
      return zh ? `${word?.zh ?? '格式不对'}。` : `This must be ${word?.en ?? 'in the right format'}.`;
    }
    case 'unrecognized_keys':
      return zh ? '没有这一项，请去掉。' : 'There is no such field; leave it out.';
    case 'invalid_union':
      if ('discriminator' in issue && typeof issue.discriminator === 'string') {
        const chosen = (issue.input as Record<string, unknown> | null | undefined)?.[issue.discriminator];
        return issueSentence(chosen === undefined ? 'required' : 'not-known', locale);
      }
      return zh ? '内容不属于任何一种可填的情形。' : 'This fits none of the forms it may have.';
    case 'custom':
      if (typeof issue.params?.most === 'number')
        return zh ? `最多 ${issue.params.most} 项。` : `At most ${issue.params.most} entries.`;
      return isIssueCode(issue.message) ? issueSentence(issue.message, locale) : issue.message;
    default:
      return issue.message || (zh ? '内容有误。' : 'This is not valid.');
  }
};

/** Every issue of a parse, each with its path; an unknown field is named by its own path. */
export const issuesOf = (error: z.ZodError, locale: Locale, prefix: readonly string[] = []): Issue[] =>
  error.issues.flatMap((issue) => {
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({
      path: pathText([...prefix, ...path]),
      message: sentence(issue, locale),
    }));
  });

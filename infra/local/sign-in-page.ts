import { escaped, page } from './page.ts';
import type { Persona } from './persona.ts';

const entry = ({ id, name, description }: Persona): string =>
  `<li><button name="persona" value="${escaped(id)}"><strong>${escaped(name.zh)}</strong>
<span lang="en">${escaped(name.en)}</span>
<small>${escaped(description.zh)}</small></button></li>`;

/** One button for each person, grouped by what they do here. Programs sign in with their secret and have no button. */
export const signInPage = (personas: readonly Persona[]): string => {
  const people = personas.filter((persona) => persona.kind === 'person');
  return page(
    '选择登录身份',
    `<p>本机演示环境：选择一位人员即可登录，无需密码。</p>
<form method="post"><ul aria-label="人员">
${people.map(entry).join('\n')}
</ul></form>`,
  );
};

import { escaped, page } from './page.ts';
import type { Persona } from './persona.ts';

const row = ({ id, name, description }: Persona): string =>
  `<li><code>${escaped(id)}</code> ${escaped(name.zh)} <span lang="en">${escaped(name.en)}</span>
<small>${escaped(description.zh)} <span lang="en">${escaped(description.en)}</span></small></li>`;

/** What is where on this machine. */
export const startPage = (origin: string, personas: readonly Persona[]): string =>
  page(
    '奖励申报平台（本机）',
    `<p>平台正在本机运行，数据仅供演示。<br><span lang="en">The platform runs on this machine with demonstration data.</span></p>
<ul>
<li>接口 <span lang="en">API</span>: <code>${origin}/api</code></li>
<li><a href="/api/openapi.json">接口说明 <span lang="en">OpenAPI 3.1</span></a></li>
<li><a href="/oidc/.well-known/openid-configuration">登录服务 <span lang="en">OpenID Connect</span></a></li>
</ul>
<h2>演示身份 <span lang="en">Personas</span></h2>
<p>取得访问令牌 <span lang="en">To get an access token</span>: <code>npm run -s token -- ${escaped(personas[0]?.id ?? 'admin')}</code></p>
<ul>
${personas.map(row).join('\n')}
</ul>`,
  );

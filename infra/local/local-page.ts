import { escaped, page } from './page.ts';
import type { Persona } from './persona.ts';

const row = ({ id, name, description }: Persona): string =>
  `<li><code>${escaped(id)}</code> ${escaped(name.zh)} <span lang="en">${escaped(name.en)}</span>
<small>${escaped(description.zh)} <span lang="en">${escaped(description.en)}</span></small></li>`;

const moves = [
  ['+1d', '快进 1 天', '1 day on'],
  ['+7d', '快进 7 天', '7 days on'],
  ['+30d', '快进 30 天', '30 days on'],
  ['tick', '立即运行定时任务', 'Run the scheduled functions now'],
] as const;

/** What a press on the page may ask for. */
export const pageMoves: readonly string[] = moves.map(([move]) => move);

const button = ([move, zh, en]: (typeof moves)[number]): string =>
  `<li><button name="move" value="${move}">${zh} <span lang="en">${en}</span></button></li>`;

const shanghai = new Intl.DateTimeFormat('zh-CN', {
  dateStyle: 'full',
  timeStyle: 'short',
  timeZone: 'Asia/Shanghai',
});

type Shown = { readonly origin: string; readonly personas: readonly Persona[]; readonly businessAt: Date };

/** What is where on this machine, who can sign in, and the business clock. */
export const localPage = ({ origin, personas, businessAt }: Shown): string =>
  page(
    '本机演示环境',
    `<p>平台正在本机运行，数据仅供演示。<br><span lang="en">The platform runs on this machine with demonstration data.</span></p>
<ul>
<li><a href="/">公开页面 <span lang="en">Public pages</span></a></li>
<li><a href="/e">企业办事 <span lang="en">For enterprises</span></a>，<a href="/review">工作人员 <span lang="en">Staff</span></a>（登录时选择身份 <span lang="en">choose a persona when you sign in</span>）</li>
<li>接口 <span lang="en">API</span>: <code>${origin}/api</code>，<a href="/api/openapi.json">接口说明 <span lang="en">OpenAPI 3.1</span></a></li>
<li><a href="/oidc/.well-known/openid-configuration">登录服务 <span lang="en">OpenID Connect</span></a></li>
</ul>
<h2>业务时钟 <span lang="en">Business clock</span></h2>
<p>${shanghai.format(businessAt)}，北京时间。只能向前。<span lang="en">It only goes forward.</span></p>
<form method="post" action="/local"><ul>
${moves.map(button).join('\n')}
</ul></form>
<h2>演示身份 <span lang="en">Personas</span></h2>
<p>取得访问令牌 <span lang="en">To get an access token</span>: <code>npm run -s token -- ${escaped(personas[0]?.id ?? 'admin')}</code></p>
<ul>
${personas.map(row).join('\n')}
</ul>`,
  );

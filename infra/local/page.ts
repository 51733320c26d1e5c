const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** A plain page of the local machine: no script and nothing from elsewhere. `body` is markup, already escaped. */
export const page = (title: string, body: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1rem/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1f1f1f;
  max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 1.75rem; }
ul { list-style: none; padding: 0; } li { margin: .5rem 0; }
button { font: inherit; text-align: start; width: 100%; padding: .6rem .9rem; color: inherit; background: #fff;
  border: 1px solid #767676; border-radius: .4rem; cursor: pointer; }
button:hover { background: #f0f5ff; } :focus-visible { outline: 3px solid #1d4ed8; outline-offset: 2px; }
small { display: block; color: #555; } code { background: #f4f4f4; padding: .1rem .3rem; }
</style>
</head>
<body><main>
<h1>${escaped(title)}</h1>
${body}
</main></body>
</html>
`;

/** Headers of such a page. The policy lets forms go to this origin and, for the way back of a sign-in, nowhere else. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
} as const;

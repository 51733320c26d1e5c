import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimStates, lifecycle } from '../../shared/claim/lifecycle.ts';
import { lifecycleDiagram, withLifecycleDiagram } from '../../shared/claim/lifecycle-diagram.ts';

const lines = lifecycleDiagram().split('\n');

describe('the diagram of the lifecycle', () => {
  test('is in the README exactly as the literal draws it (npm run lifecycle)', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
    expect(readme).toContain(
      `<!-- lifecycle -->\n\n\`\`\`mermaid\n${lifecycleDiagram()}\n\`\`\`\n\n<!-- /lifecycle -->`,
    );
    expect(withLifecycleDiagram(readme)).toBe(readme);
  });

  test('names every state with its words, and draws every way', () => {
    expect(lines).toContain('    state "公示中 in-notice" as in_notice');
    expect(lines).toContain('    reviewed --> approved: 核定 approve（核定人）');
    expect(lines.filter((line) => line.includes(' as '))).toHaveLength(claimStates.length);
    const ways = claimStates.flatMap((state) => Object.values(lifecycle[state]).flatMap(({ to }) => to));
    expect(lines.filter((line) => line.includes(' --> ') && !line.includes('[*]'))).toHaveLength(ways.length);
  });

  test('begins at the draft and ends where no action leads on', () => {
    expect(lines).toContain('    [*] --> draft');
    expect(lines.filter((line) => line.endsWith(' --> [*]'))).toEqual(['    revoked --> [*]', '    withdrawn --> [*]']);
  });

  test('has no hyphen in an id, which Mermaid would not read', () => {
    for (const line of lines.filter((each) => each.includes(' --> '))) expect(line.split(':')[0]).not.toMatch(/\w-\w/);
  });

  test('replaces what stands between the markers, and nothing else', () => {
    const page = withLifecycleDiagram('before\n<!-- lifecycle -->\nold\n<!-- /lifecycle -->\nafter\n');
    expect(page?.startsWith('before\n<!-- lifecycle -->\n\n```mermaid\nstateDiagram-v2\n')).toBe(true);
    expect(page?.endsWith('\n```\n\n<!-- /lifecycle -->\nafter\n')).toBe(true);
    expect(page).not.toContain('\nold\n');
    expect(withLifecycleDiagram('a page without markers')).toBeUndefined();
    expect(withLifecycleDiagram('<!-- /lifecycle --><!-- lifecycle -->')).toBeUndefined();
  });
});

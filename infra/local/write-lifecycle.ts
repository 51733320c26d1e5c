import { readFileSync, writeFileSync } from 'node:fs';
import { withLifecycleDiagram } from '../../shared/claim/lifecycle-diagram.ts';

// npm run lifecycle: draws the life of a claim into the README, between its markers.

const readme = new URL('../../README.md', import.meta.url);
const drawn = withLifecycleDiagram(readFileSync(readme, 'utf8'));
if (drawn === undefined) {
  process.stderr.write('README.md has no <!-- lifecycle --> … <!-- /lifecycle --> to draw between.\n');
  process.exit(1);
}
writeFileSync(readme, drawn);

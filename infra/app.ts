import { join, relative } from 'node:path';
import process from 'node:process';
import { routes } from '../shared/contract/routes.ts';
import { declareCloud } from './cloud.ts';
import { bundleFunctions } from './local/bundle.ts';

// Without the CDK's command line nobody else says which account and region: without them the template fits any region.
const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region, CDK_OUTDIR: outdir = 'cdk.out' } = process.env;

const code = await bundleFunctions({ localBuild: false });
const { app, stack } = declareCloud({
  outdir,
  routes,
  code,
  ...(region && { env: { region, ...(account && { account }) } }),
});
const assembly = app.synth();
const template = relative(process.cwd(), join(assembly.directory, stack.templateFile));
// Under the command line of the CDK, findings do not throw: they set the exit code.
console.log(`${template}: ${Object.keys(routes).length} routes, ${process.exitCode ? 'with' : 'no'} open findings`);

import { readFileSync } from 'node:fs';
import { App, type Environment, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import * as z from 'zod';
import { ClaimsStack, type ClaimsStackProps } from './claims-stack.ts';
import { settingsSchema } from './settings.ts';

const cdkJson = new URL('../cdk.json', import.meta.url);
const cdkJsonSchema = z.object({ context: z.record(z.string(), z.unknown()) });

type CloudProps = Pick<ClaimsStackProps, 'routes' | 'code'> & {
  readonly outdir: string;
  readonly env?: Environment;
};

/**
 * The application with its checks: CloudFormation's own rules, and cdk-nag, which walks the tree of constructs.
 * `synth()` throws when one of them has an open finding. Neither needs a network.
 */
export const declareCloud = ({ outdir, env, ...parts }: CloudProps) => {
  const { context } = cdkJsonSchema.parse(JSON.parse(readFileSync(cdkJson, 'utf8')));
  const app = new App({ outdir, analyticsReporting: false, context });
  const settings = settingsSchema.parse(
    Object.fromEntries(Object.keys(settingsSchema.shape).map((key) => [key, app.node.tryGetContext(key)])),
  );
  const nag = new AwsSolutionsChecks(app, { verbose: true });
  Validations.of(app).addPlugins(nag);
  const stack = new ClaimsStack(app, 'Claims', { ...parts, settings, ...(env && { env }) });
  return { app, stack, nag };
};

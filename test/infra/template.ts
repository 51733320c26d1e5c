import * as z from 'zod';

const resourceSchema = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
});
const templateSchema = z.object({ Resources: z.record(z.string(), resourceSchema) });

type Resource = z.infer<typeof resourceSchema> & { readonly logicalId: string };

const oneOrMore = <Item extends z.ZodType>(item: Item) => z.union([z.array(item), item.transform((one) => [one])]);

const statementSchema = z.object({
  Effect: z.enum(['Allow', 'Deny']),
  Action: oneOrMore(z.string()),
  Resource: oneOrMore(z.unknown()).default([]),
  Principal: z.unknown().optional(),
  Condition: z.unknown().optional(),
});
const documentSchema = z.object({ Statement: z.array(statementSchema) });

export const resourcesOf = (template: unknown, type?: string): Resource[] =>
  Object.entries(templateSchema.parse(template).Resources)
    .map(([logicalId, resource]) => ({ logicalId, ...resource }))
    .filter((resource) => type === undefined || resource.Type === type);

/** The one resource of a type whose name in the template begins so; the end of the name is a hash. */
export const logicalIdOf = (template: unknown, type: string, beginning: string): string => {
  const [found, ...others] = resourcesOf(template, type).filter(({ logicalId }) => logicalId.startsWith(beginning));
  if (!found || others.length > 0) throw new Error(`${type} ${beginning}: expected just one`);
  return found.logicalId;
};

/** `{ Fn::GetAtt: [Table, Arn] }` reads `Table.Arn`, a join is its parts side by side: enough to compare two of them. */
export const readable = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return z
    .union([
      z.object({ Ref: z.string() }).transform(({ Ref }) => Ref),
      z.object({ 'Fn::GetAtt': z.array(z.string()) }).transform((get) => get['Fn::GetAtt'].join('.')),
      z
        .object({ 'Fn::Join': z.tuple([z.string(), z.array(z.unknown())]) })
        .transform(({ 'Fn::Join': [separator, parts] }) => parts.map(readable).join(separator)),
    ])
    .parse(value);
};

const rolePropertiesSchema = z.object({
  Policies: z.array(z.object({ PolicyDocument: documentSchema })).default([]),
  ManagedPolicyArns: z.array(z.unknown()).default([]),
});

/** What is attached to a role, in whichever of the three ways CloudFormation knows. */
export const roleOf = (template: unknown, roleId: string) => {
  const role = resourcesOf(template, 'AWS::IAM::Role').find(({ logicalId }) => logicalId === roleId);
  const { Policies, ManagedPolicyArns } = rolePropertiesSchema.parse(role?.Properties);
  const separate = [...resourcesOf(template, 'AWS::IAM::Policy'), ...resourcesOf(template, 'AWS::IAM::ManagedPolicy')]
    .filter(({ Properties }) => JSON.stringify(Properties.Roles ?? []).includes(`"${roleId}"`))
    .map(({ Properties }) => documentSchema.parse(Properties.PolicyDocument));
  const documents = [...Policies.map(({ PolicyDocument }) => PolicyDocument), ...separate];
  return { statements: documents.flatMap(({ Statement }) => Statement), managed: ManagedPolicyArns };
};

/** Statements on the resource's side: bucket, queue and topic policies. */
export const resourcePolicyStatements = (template: unknown) =>
  resourcesOf(template)
    .filter(({ Type }) => ['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].includes(Type))
    .flatMap(({ Type, Properties }) =>
      documentSchema.parse(Properties.PolicyDocument).Statement.map((statement) => ({ of: Type, ...statement })),
    );

const functionPropertiesSchema = z.object({
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
  Environment: z.object({ Variables: z.looseObject({ POWERTOOLS_SERVICE_NAME: z.string() }) }),
  LoggingConfig: z.object({ LogGroup: z.object({ Ref: z.string() }) }),
});

/** The Lambda of a definition, found by the name it logs under. */
export const lambdaOf = (template: unknown, name: string) => {
  for (const { Properties, logicalId } of resourcesOf(template, 'AWS::Lambda::Function')) {
    const { Role, Environment, LoggingConfig } = functionPropertiesSchema.parse(Properties);
    if (Environment.Variables.POWERTOOLS_SERVICE_NAME !== name) continue;
    return {
      logicalId,
      properties: Properties,
      roleId: Role['Fn::GetAtt'][0],
      variables: Environment.Variables,
      logGroupId: LoggingConfig.LogGroup.Ref,
    };
  }
  throw new Error(`no function ${name} in the template`);
};

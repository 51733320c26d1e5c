/** The Lambdas: one a trust boundary, and one a background job. Each is the folder `functions/<name>`. */
export type FunctionName =
  | 'public'
  | 'enterprise'
  | 'review'
  | 'finance'
  | 'officer'
  | 'administration'
  | 'audit'
  | 'documents'
  | 'tick'
  | 'export';

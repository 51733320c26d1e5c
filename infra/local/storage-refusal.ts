/** Why a request to storage is refused, with the code and status S3 answers. */
export type Refusal = {
  readonly status: 400 | 403 | 404 | 405 | 501;
  readonly code: string;
  readonly message: string;
};

export const denied = (message: string): Refusal => ({ status: 403, code: 'AccessDenied', message });
export const invalid = (code: string, message: string): Refusal => ({ status: 400, code, message });

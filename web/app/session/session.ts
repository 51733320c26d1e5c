import type { User } from 'oidc-client-ts';
import { signIn } from './sign-in.ts';

let renewing: Promise<User | null> | undefined;

/** One renewal at a time, however many calls wait for it. */
const renewed = (): Promise<User | null> => {
  renewing ??= signIn
    .signinSilent()
    .catch(() => null)
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
};

/** The token of whoever is signed in, renewed unseen where it has ended; undefined when the issuer knows nobody. */
export const accessToken = async (): Promise<string | undefined> => {
  const user = await signIn.getUser();
  if (user && !user.expired) return user.access_token;
  return (await renewed())?.access_token;
};

/** A token that the platform no longer takes is asked for anew. */
export const forgetToken = (): Promise<void> => signIn.removeUser();

/** To the issuer and back to this page. */
export const goSignIn = (): Promise<void> =>
  signIn.signinRedirect({ state: `${window.location.pathname}${window.location.search}` });

/** Back from the issuer: where the person wanted to be. Only an address of ours is a place to be sent to. */
export const arrive = async (): Promise<string> => {
  const user = await signIn.signinRedirectCallback();
  const wanted = typeof user.state === 'string' ? user.state : '/e';
  return wanted.startsWith('/') && !wanted.startsWith('//') ? wanted : '/e';
};

export const signOut = (): Promise<void> => signIn.signoutRedirect();

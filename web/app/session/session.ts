import type { User } from 'oidc-client-ts';
import { signIn } from './sign-in.ts';
import { forgetAllUnsent, isPageOf } from './unsent.ts';

let renewing: Promise<User | null> | undefined;

/**
 * Somebody else may have signed in meanwhile, in another window. What is shown here and what was typed here is not
 * his: on this page nobody is signed in then, until it is entered anew.
 */
const ofThisPage = async (user: User | null): Promise<User | null> => {
  if (!user || isPageOf(user.profile.sub)) return user;
  await signIn.removeUser();
  return null;
};

/** One renewal at a time, however many calls wait for it. */
const renewed = (): Promise<User | null> => {
  renewing ??= signIn
    .signinSilent()
    .then(ofThisPage)
    .catch(() => null)
    .finally(() => {
      renewing = undefined;
    });
  return renewing;
};

/** The token of whoever is signed in, renewed unseen where it has ended; undefined when the issuer knows nobody. */
export const accessToken = async (): Promise<string | undefined> => {
  const user = await ofThisPage(await signIn.getUser());
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

const signedOut = new BroadcastChannel('signed-out');

/** Signed out in one window is signed out in all of them. */
signedOut.addEventListener('message', () => {
  forgetAllUnsent();
  void signIn.removeUser().then(() => window.location.replace('/'));
});

export const signOut = (): Promise<void> => {
  forgetAllUnsent();
  signedOut.postMessage('');
  return signIn.signoutRedirect();
};

import { InMemoryWebStorage, UserManager, WebStorageStateStore } from 'oidc-client-ts';

type Settings = { readonly issuer: string; readonly client: string; readonly audience: string };

const readSettings = (): Settings => {
  const content = document.querySelector<HTMLMetaElement>('meta[name="sign-in"]')?.content;
  if (!content) throw new Error('The page says nothing about where to sign in.');
  return JSON.parse(content) as Settings;
};

const { issuer, client, audience } = readSettings();
const back = `${window.location.origin}/signin`;

/** Tokens are held in memory and nowhere else: a page that is reloaded asks the issuer again, unseen. */
export const signIn = new UserManager({
  authority: issuer,
  client_id: client,
  redirect_uri: back,
  silent_redirect_uri: back,
  post_logout_redirect_uri: `${window.location.origin}/`,
  response_type: 'code',
  scope: 'openid profile claims',
  resource: audience,
  userStore: new WebStorageStateStore({ store: new InMemoryWebStorage() }),
  stateStore: new WebStorageStateStore({ store: window.sessionStorage }),
  automaticSilentRenew: true,
});

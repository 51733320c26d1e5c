import { signIn } from './sign-in.ts';

await signIn.signinSilentCallback();

// Signing in again from wherever it is found out that the sign-in has ended: the screen stays with what was typed on it.
import { createContext, useContext } from 'react'
import type { Me } from '../../../shared/wire/me.ts'

export interface SignIn {
  /** Another one after each sign-in: what could not be loaded before is loaded then. */
  readonly me: Me | undefined
  /** Signs in as who one was, and does again what failed for want of it; signed out, leads to signing in. */
  readonly again: () => void
}

export const SignInContext = createContext<SignIn>({ me: undefined, again: () => {} })

export function useSignIn(): SignIn {
  return useContext(SignInContext)
}

import * as z from 'zod'
import { passwordLeast, passwordMost } from '../domain/password.ts'

/** A password that is typed to be checked: never trimmed, never rewritten. */
export const givenPassword = z.string().min(1).max(passwordMost)

/** A password that is chosen. Its length is all that is asked: rules of signs make worse ones. */
export const newPassword = z
  .string()
  .min(1)
  .max(passwordMost)
  .refine(text => text.length >= passwordLeast, 'too-short')

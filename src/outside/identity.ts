/** What the desk asks of the authentication library. */
export type Identity = {
  hashPassword(password: string): Promise<string>
  verifyPassword(hash: string, password: string): Promise<boolean>
}

/** Sign-in: the authentication library's tables, and the count of wrong guesses. */
export const identity = [
  `CREATE TABLE user (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL UNIQUE,
    email_verified INTEGER NOT NULL, image TEXT, username TEXT UNIQUE, display_username TEXT,
    must_change_password INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  )`,
  `CREATE TABLE session (
    id TEXT PRIMARY KEY, token TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL, ip_address TEXT, user_agent TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  )`,
  'CREATE INDEX session_user ON session (user_id)',
  `CREATE TABLE account (
    id TEXT PRIMARY KEY, account_id TEXT NOT NULL, provider_id TEXT NOT NULL,
    user_id TEXT NOT NULL REFERENCES user (id) ON DELETE CASCADE,
    access_token TEXT, refresh_token TEXT, id_token TEXT, access_token_expires_at INTEGER,
    refresh_token_expires_at INTEGER, scope TEXT, password TEXT,
    created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  )`,
  'CREATE INDEX account_user ON account (user_id)',
  `CREATE TABLE verification (
    id TEXT PRIMARY KEY, identifier TEXT NOT NULL, value TEXT NOT NULL,
    expires_at INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL
  )`,
  'CREATE TABLE sign_in_try (key TEXT PRIMARY KEY, tries INTEGER NOT NULL, started_at INTEGER NOT NULL)',
  'CREATE INDEX sign_in_try_started ON sign_in_try (started_at)',
]

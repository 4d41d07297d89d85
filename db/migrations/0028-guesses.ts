/** How often a window of guesses was used up before: each doubles the next. */
export const guessRounds = ['ALTER TABLE sign_in_try ADD COLUMN rounds INTEGER NOT NULL DEFAULT 0']

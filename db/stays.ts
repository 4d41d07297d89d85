/** The trigger that refuses such a change to any row of a table, with that word. */
export const stays = (table: string, act: 'UPDATE' | 'DELETE', word: string) => `
    CREATE TRIGGER ${table}_no_${act.toLowerCase()} BEFORE ${act} ON ${table} BEGIN
      SELECT RAISE(ABORT, '${word}');
    END`

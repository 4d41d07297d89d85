import { stays } from './stays.ts'

/**
 * A blank tag is claimed once and for ever, and only where it was printed as one. A claim that
 * comes second is told at its insert, whatever its policy on conflicts.
 */
export const labelTriggers: Record<string, string> = {
  tag_claimed_once: `
    CREATE TRIGGER tag_claimed_once BEFORE INSERT ON tag_claim BEGIN
      SELECT RAISE(ABORT, 'tag-taken') WHERE
        EXISTS (SELECT 1 FROM tag_claim WHERE tag = NEW.tag)
        OR EXISTS (SELECT 1 FROM item WHERE tag = NEW.tag AND id <> NEW.item)
        OR NOT EXISTS (SELECT 1 FROM printed_label WHERE tag = NEW.tag AND item IS NULL);
    END`,
  tag_claim_no_update: stays('tag_claim', 'UPDATE', 'the-tag-stays'),
  tag_claim_no_delete: stays('tag_claim', 'DELETE', 'the-tag-stays'),
}

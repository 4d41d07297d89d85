import type { TableColumns } from './columns-common.ts'
import { paperColumns } from './columns-papers.ts'

/** What each table is, and what its columns mean beyond those that mean the same everywhere. */
export const tableColumns: TableColumns = {
  personal: {
    about: 'ข้อมูลส่วนบุคคลของรายการในสมุด · personal texts of entries, bound into them by a hash',
    columns: `
entry           id of the ledger's entry
salt            random text that was hashed before the content
content         the text as RFC 8785 JSON; empty once it was erased`,
  },
  stock: {
    about: 'จำนวนคงอยู่ในแต่ละที่ · units of each item in each place, drawn from the ledger',
    columns: `
place           outside, shelf, loan, repair or lost`,
  },
  item: {
    about: 'ทรัพย์สิน · items: what may be lent',
    columns: `
code_key        the number as it is compared
category        category of the asset register
price_satang    price of one unit, in satang
acquired_on     day it came to the office
public_may_borrow 1 where people from outside may borrow it
most_days       how many days it may be borrowed for
owned           units that the office has
retired         1 once all of it was written off`,
  },
  loan: {
    about: 'ใบยืม · loans, one row a form',
    columns: `
fiscal_year     Buddhist fiscal year that numbered it
channel         how it was asked for
borrower        id of the person who borrows
borrower_class  staff, agency or public
borrower_division division of the borrower
owning_division division that the things belong to
use_location    inside or outside of the office
requested_on    day it was asked for
requested_by    id of whoever wrote it for the borrower
start_on        first day it is wanted for
first_due_on    day it was due back at first
decision        approved, partly-approved, refused or cancelled
decided_on      day of the decision
decided_by      id of whoever decided
decided_post    the post they decided in
handed_over_on  day of the first hand-over
closed_on       day all was back and settled
last_chased_on  day of the last chase
awaited         units approved that nobody fetched yet
outstanding     units that are out
unsettled       damaged or lost units that nobody settled yet
last_on         day of its newest entry
procedure_version version of the procedure it was asked under
approver_rule   agency-head where only the head may decide
opinions_awaited posts whose opinion is awaited, as JSON
same_person     1 where borrower and lender are one person
due_condition   condition under which it must come back earlier
extension_due_on day asked for by an extension not decided yet
extension_reason why it was asked for
dated_back      1 where it was written down after it happened`,
  },
  line: {
    about: 'รายการในใบยืม · lines of loans: one item each',
    columns: `
requested       units asked for
approved        units approved
handed_over     units handed over
returned_good   units that came back good
returned_damaged units that came back damaged
settled_damaged damaged units that were settled
settled_lost    lost units that were settled
first_handed_over_on day of its first hand-over
last_returned_on day of its last return
category        category of the item when it was lent
unit_value_satang value of one unit then, in satang`,
  },
  hold: {
    about: 'วันที่จองไว้ · units that loans keep for their days',
    columns: `
from_on         first day
to_on           last day
strained        1 where units of the item fell short after it was promised
crowded         1 where it fits only while others of the item keep to their days`,
  },
  person: {
    about: 'บุคคล · people: staff and borrowers from outside, with personal details',
    columns: `
class           staff, agency or public
unit            school, temple or village of somebody from outside
phone           telephone
address         address
active          1 while they may sign in or borrow`,
  },
  person_role: { about: 'บทบาทของบุคคล · roles that people hold', columns: '' },
  appointment: {
    about: 'การแต่งตั้งและรักษาราชการแทน · who stands in for whom',
    columns: `
from_on         first day
to_on           last day
ended           1 where it was ended earlier
routes          which loans a delegation is for, as JSON
most_value_satang most value it may decide, in satang
most_days       most days it may decide`,
  },
  division: {
    about: 'ส่วนราชการ · divisions of the office',
    columns: `
finance         1 for the finance division`,
  },
  office: {
    about: 'การตั้งค่าของหน่วยงาน · settings of the office',
    columns: `
key             name of the setting
value           what it was set to`,
  },
  holiday: {
    about: 'วันหยุด · days on which the office is closed',
    columns: `
on              the day`,
  },
  user: {
    about: 'บัญชีผู้ใช้ (ไม่มีรหัสผ่าน) · accounts, without passwords; the id is the person’s',
    columns: `
email           made up; no message is ever sent there
email_verified  unused
image           unused
username        what they sign in with
display_username unused
must_change_password 1 until the first password was changed`,
  },
  ...paperColumns,
}

/**
 * What is of the moment, of one machine, or a secret: passwords and sessions, baskets and files that
 * wait, answers kept against double clicks, indexes that are drawn again.
 */
export const leftOut = [
  'account',
  'session',
  'verification',
  'sign_in_try',
  'command',
  'basket',
  'upkeep',
  'import',
  'import_part',
  'item_text',
  'migration',
  'ledger',
  'file_part',
]

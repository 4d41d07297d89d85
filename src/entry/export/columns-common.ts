/** By table: what it is, in Thai and English, and its own columns, a line each. */
export type TableColumns = Record<string, { about: string; columns: string }>

/** Columns that mean the same wherever they stand, by name. */
export const commonColumns = `
id              its id, a UUIDv7 made here and never used again
seq             turn of the newest entry of its stream that this row was drawn from
hash            hash of that entry
name            its name, as people wrote it
name_key        the name as it is sorted and searched
status          draft, or what it became
subject         what it is about, in one line
content         all of it, as RFC 8785 JSON
drafted_on      day it was drafted
number          its number; none yet while it is empty
calendar_year   Buddhist calendar year that the number belongs to
papers          ids of attached files, as JSON
person          id of the person
division        id of the division; empty where it is the office's or nobody's
role            role in the product
item            id of the item
items           ids of items
loan            id of the loan
line            number of the line within the loan
quantity        units
unit            what one of it is called
units           how many units
store           where it is kept
note            what an officer wrote beside it
at              instant, UTC
type            media type
size            length in bytes
sha256          SHA-256, 64 hexadecimal digits
home            where the bytes were put when it came
uploaded_by     id of the person who brought it
created_at      seconds since 1970, UTC
updated_at      seconds since 1970, UTC
kind            which of the kinds that the product knows
tag             what the QR label of the item says after /i/
imported        1 where it came from an earlier register
order_number    number of the order it rests on
work_type       kind of work that the loan is for
check_id        id of the annual check
through         position of the last entry that it knows
due_on          day on which it is due back
code            number in the asset register
control         piece (counted one by one) or set (counted by units)
shelf           units on the shelf
repair          units in repair
lost            units lost
printing        id of the printing
printed_on      day of printing
dropped         1 once it is used no more
signer          who signs it, as JSON
position        post, as it is written in the office
`

import { Hono } from 'hono'
import { basketOf } from '../../db/baskets.ts'
import { cardsFrom } from '../../db/cards.ts'
import { checkFrom, lastStoreOf, openChecks } from '../../db/checks.ts'
import { itemByTag, itemFrom } from '../../db/items.ts'
import { blankTag, unseenItem } from '../../db/labels.ts'
import { cardsOfNamed } from '../../db/scans.ts'
import { standingOfTag } from '../../db/tags.ts'
import { TagPage, UnknownTagPage } from '../../views/tags/tag.tsx'
import { tagWords } from '../../views/words/tags.ts'
import { freeOf } from '../domain/basket.ts'
import { mayCount } from '../domain/check.ts'
import { didFrom } from '../domain/did.ts'
import { may } from '../domain/rights.ts'
import { scanAction } from '../domain/scan.ts'
import { noticeLabel } from '../usecases/items/see-label.ts'
import type { Env, WebContext } from '../web/env.ts'
import { page } from '../web/page.tsx'
import { maybeSeated, mustHaveOwnPassword } from '../web/seated.ts'
import { claims, showBlank } from './tag-claims.tsx'

/** Loans of one thing that a scan shows; the rest are on the thing's own page. */
const cardsMost = 12

export const tags = new Hono<Env>().route('/', claims).get('/:tag', async c => {
  const { db } = c.var.open
  const tag = c.req.param('tag')
  const [desk, items, standings, rows, checks, unseen, blanks] = await maybeSeated(
    c,
    itemByTag(db, tag),
    standingOfTag(db, tag),
    cardsOfNamed(db, { tags: [tag], codes: [] }, cardsMost),
    openChecks(db),
    unseenItem(db, [tag]),
    blankTag(db, [tag]),
  )
  mustHaveOwnPassword(c)
  const actor = desk?.actor ?? null
  const item = itemFrom(items)
  const seen = { control: item?.control ?? null, units: 1 }
  const check = checks.map(checkFrom).find(each => actor && mayCount(each, actor, seen).ok)
  const [basket, [last]] = actor
    ? await db.batch([basketOf(db, actor.id), lastStoreOf(db, check?.id ?? '', actor.id)])
    : [[], []]
  const counted = check ? { ...check, lastStore: last?.store ?? null } : null
  const standing = standings[0]
  if (!item || !standing) {
    const blank = blanks[0]
    if (blank?.claimedBy === null) return showBlank(c, desk, blank)
    const mayRead = actor !== null && may(actor, 'items.read')
    const title = tagWords[c.var.language].unknown
    return page(c, title, <UnknownTagPage mayRead={mayRead} tag={tag} check={counted} />, {
      status: 404,
    })
  }
  if (desk && isScan(c)) await noticeLabel(desk, unseen)
  const thing = {
    id: item.id,
    kind: item.kind,
    retired: item.retired,
    free: freeOf(standing),
    cards: actor ? cardsFrom(rows) : [],
    inBasket: basket.some(line => line.item === item.id),
  }
  const action = scanAction(actor, thing, desk?.today ?? '', counted)
  return page(
    c,
    item.name,
    <TagPage
      item={item}
      standing={standing}
      thing={thing}
      action={action}
      did={didFrom(c.req.query('did'), c.req.query('number'))}
    />,
  )
})

/** Pages of ours from which somebody comes with a label before them; other links lead here, too. */
const scanning = ['/scans', '/sign-in']

/** Was a label read, and no link followed, no page loaded ahead? A camera's app tells no page before. */
function isScan(c: WebContext): boolean {
  if (c.req.method !== 'GET' || /prefetch/.test(c.req.header('Sec-Purpose') ?? '')) return false
  const before = c.req.header('Referer') ?? ''
  if (!URL.canParse(before)) return true
  const { host, pathname } = new URL(before)
  const ours = host === (c.req.header('Host') ?? new URL(c.req.url).host)
  return !ours || scanning.includes(pathname)
}

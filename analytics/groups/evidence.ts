import type { Rarity } from './rarity.ts'
import { Role, type Signature } from './signature.ts'

/** What speaks for and against two messages being about one problem. Shares are 0 to 1. */
export interface Evidence {
  /** Cosine of all terms, rare ones heavier. */
  text: number
  /** Cosine of what is left without names of places: is it the same matter? */
  matter: number
  /** Share of the shorter message's matter that stands in the other. */
  contained: number
  /** Cosine of the titles. */
  title: number
  /** Weight of the place names that both give, in units of one rare name's pair. */
  placeShared: number
  /** Share of the named spots (of the message that names less) that both give; null when either names none. */
  place: number | null
  /** Both give a name in title and body that the other never gives. */
  renamed: number
  /** Both name districts or carry region codes, and none is the same. */
  apart: boolean
}

const NAMED = Role.spot | Role.lead
const AREA = Role.district | Role.region

/** Compare two messages. Symmetric; linear in the number of terms. */
export function compare(a: Signature, b: Signature, rarity: Rarity): Evidence {
  const all = cosine()
  const matter = cosine()
  const title = cosine()
  let spotsA = 0, spotsB = 0, spotsShared = 0, namesShared = 0
  let coreA = 0, coreB = 0
  let districtsA = 0, districtsB = 0, districtsShared = 0
  let i = 0
  let j = 0
  while (i < a.terms.length || j < b.terms.length) {
    const left = i < a.terms.length ? a.terms[i]! : Infinity
    const right = j < b.terms.length ? b.terms[j]! : Infinity
    const term = Math.min(left, right)
    const inA = left === term
    const inB = right === term
    const roleA = inA ? a.roles[i]! : 0
    const roleB = inB ? b.roles[j]! : 0
    const roles = roleA | roleB
    const rare = rarity.of(term)
    const weightA = inA ? (a.weights[i++]! / 16) * rare : 0
    const weightB = inB ? (b.weights[j++]! / 16) * rare : 0
    if (roles & AREA) {
      if (roleA & AREA) districtsA++
      if (roleB & AREA) districtsB++
      if (inA && inB) districtsShared++
    }
    if (roles & Role.region) continue
    all.add(weightA, weightB)
    if (roles & Role.title) title.add(roleA & Role.title ? weightA : 0, roleB & Role.title ? weightB : 0)
    if (!(roles & (NAMED | Role.district))) matter.add(weightA, weightB)
    const name = rare * rare
    if (roles & NAMED && inA && inB) namesShared += name
    if (roles & Role.spot) {
      if (roleA & Role.spot) spotsA += name
      if (roleB & Role.spot) spotsB += name
      if (inA && inB) spotsShared += name
    }
    if (rare > CORE_RARITY && !(inA && inB)) {
      const both = Role.title | Role.body
      if ((roleA & both) === both) coreA += name
      if ((roleB & both) === both) coreB += name
    }
  }
  return {
    text: all.value(), matter: matter.value(), contained: matter.contained(), title: title.value(),
    placeShared: namesShared / NAME_UNIT,
    place: spotsA > 0 && spotsB > 0 ? Math.min(1, spotsShared / Math.min(spotsA, spotsB)) : null,
    renamed: Math.min(coreA, coreB) / NAME_UNIT,
    apart: districtsA > 0 && districtsB > 0 && districtsShared === 0,
  }
}

/** A pair unseen so far weighs about 8.5² . */
const NAME_UNIT = 72
const CORE_RARITY = 5

function cosine() {
  let dot = 0, normA = 0, normB = 0, massShared = 0, massA = 0, massB = 0
  return {
    add(a: number, b: number) {
      dot += a * b
      normA += a * a
      normB += b * b
      massA += a
      massB += b
      if (a > 0 && b > 0) massShared += Math.min(a, b)
    },
    value: () => (dot > 0 ? dot / Math.sqrt(normA * normB) : 0),
    contained: () => (massShared > 0 ? massShared / Math.min(massA, massB) : 0),
  }
}

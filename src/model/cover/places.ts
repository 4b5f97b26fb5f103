import { plain } from './plain.js'

/** Places of printing: the 63 provinces and cities of the years in question, and towns with universities. */
const places = (
  'ha noi|hanoi|thanh pho ho chi minh|tp\\.? ?ho chi minh|tp\\.? ?hcm|tphcm|ho chi minh city|hcm city|ho chi minh|sai gon|' +
  'thanh pho hue|tp\\.? ?hue|thua thien hue|hue|da nang|danang|can tho|hai phong|haiphong|thai nguyen|nghe an|vinh|' +
  'binh duong|da lat|dalat|lam dong|dong nai|dong thap|an giang|tra vinh|vinh long|nha trang|khanh hoa|quy nhon|' +
  'binh dinh|buon ma thuot|dak lak|tay nguyen|son la|lao cai|yen bai|hoa binh|phu tho|viet tri|bac ninh|bac giang|' +
  'bac kan|lang son|cao bang|ha giang|tuyen quang|quang ninh|ha long|hai duong|hung yen|thai binh|nam dinh|ninh binh|' +
  'ha nam|vinh phuc|thanh hoa|ha tinh|quang binh|quang tri|quang nam|quang ngai|phu yen|ninh thuan|binh thuan|' +
  'kon tum|gia lai|pleiku|dak nong|binh phuoc|tay ninh|ba ria|vung tau|ba ria - vung tau|long an|tien giang|' +
  'ben tre|soc trang|bac lieu|ca mau|kien giang|hau giang|dien bien|lai chau|viet nam|vietnam'
)
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')
const when = '(?:(?:thang \\d{1,2}(?: nam|[/,-])? ?)|nam |(?:[a-z]{3,9},? )(?=\\d{4}))?'
const known = new RegExp(`^(${places})(?: city)?(?:[ ,.-]+)${when}([\\d.…_]{2,}|)$`)
const knownTail = new RegExp(`(?<![a-z])(${places})(?: city)? ?[,-] ?${when}(\\d{4})$`)
const alone = new RegExp(`^(${places})(?: city)?[ ,.-]*$`)
const foreign = new RegExp(`^([a-z.][a-z. ]{1,40}?) ?[-,] ?${when}(\\d{4})$`)
const yearOnly = /^[-, ]*(?:nam |year )?((?:19|20)\d{2})$/

/** Indexes of the place and of the year in a line such as "HÀ NỘI – 2026"; null for what is not there. */
export interface PlaceYear {
  readonly place: readonly [number, number] | null
  readonly year: readonly [number, number] | null
}

function ranges(hit: RegExpExecArray, text: string): PlaceYear {
  const place = hit[1] ?? ''
  const year = hit[2] ?? ''
  const from = hit.index + hit[0].indexOf(place)
  const end = text.length
  return {
    place: place === '' ? null : [from, from + place.length],
    year: year === '' ? null : [end - year.length, end],
  }
}

/** Reads a whole line as place and year of printing; null where it is something else. */
export function placeYear(line: string): PlaceYear | null {
  const flat = plain(line).trimEnd()
  const from = flat.length - flat.trimStart().length
  const text = flat.slice(from)
  const found = wholeLine(text)
  if (found === null) return null
  const move = (range: readonly [number, number] | null): readonly [number, number] | null =>
    range === null ? null : [range[0] + from, range[1] + from]
  return { place: move(found.place), year: move(found.year) }
}

function wholeLine(text: string): PlaceYear | null {
  const hit = known.exec(text) ?? foreign.exec(text)
  if (hit !== null && !/^(?:nam|year|thang) /.test(text)) return ranges(hit, text)
  const bare = alone.exec(text)
  if (bare !== null) return { place: [0, (bare[1] ?? '').length], year: null }
  const year = yearOnly.exec(text)
  return year === null ? null : { place: null, year: [text.length - 4, text.length] }
}

/** Where "HÀ NỘI – 2026" begins at the end of a longer line; -1 where it does not. */
export function placeYearTail(line: string): number {
  return knownTail.exec(plain(line).trimEnd())?.index ?? -1
}

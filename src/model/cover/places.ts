import { isMonth } from '../../text/dates.js'
import { plain } from '../../text/plain.js'
import { trimEndOf } from '../../text/trim.js'

/** Places of printing: the provinces and cities of the years in question, and towns with universities. */
const places = new Set(
  (
    'ha noi|hanoi|thanh pho ho chi minh|tp ho chi minh|tp hcm|tphcm|ho chi minh city|hcm city|ho chi minh|sai gon|' +
    'thanh pho hue|tp hue|thua thien hue|hue|da nang|danang|can tho|hai phong|haiphong|thai nguyen|nghe an|vinh|' +
    'binh duong|da lat|dalat|lam dong|dong nai|dong thap|an giang|tra vinh|vinh long|nha trang|khanh hoa|quy nhon|' +
    'binh dinh|buon ma thuot|dak lak|tay nguyen|son la|lao cai|yen bai|hoa binh|phu tho|viet tri|bac ninh|' +
    'bac giang|bac kan|lang son|cao bang|ha giang|tuyen quang|quang ninh|ha long|hai duong|hung yen|thai binh|' +
    'nam dinh|ninh binh|ha nam|vinh phuc|thanh hoa|ha tinh|quang binh|quang tri|quang nam|quang ngai|phu yen|' +
    'ninh thuan|binh thuan|kon tum|gia lai|pleiku|dak nong|binh phuoc|tay ninh|ba ria|vung tau|ba ria - vung tau|' +
    'long an|tien giang|ben tre|soc trang|bac lieu|ca mau|kien giang|hau giang|dien bien|lai chau|viet nam|vietnam'
  ).split('|'),
)

/** Indexes of the place and of the year in a line such as "HÀ NỘI – 2026"; null for what is not there. */
export interface PlaceYear {
  readonly place: readonly [number, number] | null
  readonly year: readonly [number, number] | null
}

/** Takes "tháng 5 năm", "May", "năm" and the marks around them off the end. */
function withoutWhen(text: string): string {
  const bare = trimEndOf(text, ' ,.-')
  const cut = bare.replace(/(?:^|[ ,-])(?:thang \d{1,2}(?:[ ,/-]*nam)?|nam|year)$/, '')
  if (cut !== bare) return trimEndOf(cut, ' ,.-')
  const last = bare.slice(bare.lastIndexOf(' ') + 1)
  return isMonth(last) ? trimEndOf(bare.slice(0, -last.length), ' ,.-') : bare
}

/** A place that is known, "TP. HỒ CHÍ MINH" and "Vinh City" among them. */
function isPlace(text: string): boolean {
  const bare = text.replace(/tp\.? ?/, 'tp ').replace(/ city$/, '')
  return places.has(bare) || places.has(text)
}

/** Reads a whole line as place and year of printing; null where it is something else. */
export function placeYear(line: string): PlaceYear | null {
  if (line.length > 80) return null
  const flat = plain(line).trimEnd()
  const start = flat.length - flat.trimStart().length
  const year = /(?:\d{2}[\d.…_]*|[.…_]{2,})$/.exec(flat)
  const at = year?.index ?? flat.length
  const found: PlaceYear['year'] = year === null ? null : [at, flat.length]
  const place = withoutWhen(flat.slice(start, at))
  if (place === '') {
    return year !== null && /^(?:19|20)\d{2}$/.test(year[0]) ? { place: null, year: found } : null
  }
  const range: PlaceYear['place'] = [start, start + place.length]
  if (isPlace(place)) return { place: range, year: found }
  // A place that is not known needs its mark: "Ubon, 2024"; "FROM 1996 UNTIL 2015" is none.
  const marked = /[,-] ?(?:[a-z]+ )?\d{4}$/.test(flat)
  return marked && /^[a-z][a-z. ]{1,40}$/.test(place) && place.split(' ').length <= 5
    ? { place: range, year: found }
    : null
}

/** Where "HÀ NỘI – 2026" begins at the end of a longer line; -1 where it does not. */
export function placeYearTail(line: string): number {
  if (!/\d{4}\s*$/.test(line)) return -1
  const flat = plain(line).trimEnd()
  const head = flat.slice(0, -4)
  if (!/[,-] ?(?:[a-z\d ]+ )?$/.test(head)) return -1
  const place = withoutWhen(head)
  let from = place.length
  let longest = -1
  for (let count = 0; count < 5 && from > 0; count++) {
    from = place.lastIndexOf(' ', from - 1)
    if (isPlace(place.slice(from + 1))) longest = from + 1
  }
  return longest
}

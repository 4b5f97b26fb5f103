import { didYouMean } from '../../text/did-you-mean.js'
import type { Texts } from '../../text/types.js'
import type { RawBasis } from '../load/raw.js'

/** Messages about faults in a profile. */

export function inverted(key: string, min: number, max: number): Texts {
  return {
    en: `'${key}' goes from ${min} down to ${max}; write the smaller number first: "${max}..${min}".`,
    vi: `'${key}' đi từ ${min} xuống ${max}; hãy viết số nhỏ trước: "${max}..${min}".`,
  }
}

export function unknownId(id: string, en: string, vi: string, known: readonly string[]): Texts {
  const guess = didYouMean(id, known)
  const list = known.join(', ')
  return {
    en: `'${id}' is no ${en}; ${list ? `known: ${list}` : 'there is none here'}.${guess.en}`,
    vi: `'${id}' không phải ${vi}; ${list ? `hiện có: ${list}` : 'ở đây không có mục nào'}.${guess.vi}`,
  }
}

export function twice(id: string): Texts {
  return {
    en: `The part '${id}' is listed twice here; keep one, or use 'count'.`,
    vi: `Phần '${id}' được liệt kê hai lần ở đây; hãy giữ một, hoặc dùng 'count'.`,
  }
}

export function rolesMeet(role: string, id: string, other: string): Texts {
  return {
    en: `'${id}' and '${other}' both have the role '${role}', which only one part can have; take one out (count: 0) or give it another role.`,
    vi: `'${id}' và '${other}' cùng có vai trò '${role}', trong khi chỉ một phần được giữ vai trò này; hãy bỏ một phần (count: 0) hoặc ghi vai trò khác.`,
  }
}

export function fieldRolesMeet(role: string, id: string, other: string): Texts {
  return {
    en: `'${id}' and '${other}' both have the role '${role}', which only one field can have; give the labels to one of them, or write another role.`,
    vi: `'${id}' và '${other}' cùng có vai trò '${role}', trong khi chỉ một mục bìa được giữ vai trò này; hãy ghi tên gọi vào một mục, hoặc ghi vai trò khác.`,
  }
}

export function noBasis(id: string, basis: string | null, found: RawBasis | undefined): Texts {
  const kind = found?.kind ?? 'observed'
  const has =
    basis === null
      ? { en: 'has no basis', vi: 'chưa có căn cứ' }
      : {
          en: `rests on '${basis}' (${kind}), which carries at most 'should'`,
          vi: `dựa vào '${basis}' (${kind}), loại này chỉ đủ cho 'should'`,
        }
  return {
    en: `'${id}' is a must but ${has.en}; name a basis of kind rule or digest (skeleton for parts), or write need: should.`,
    vi: `'${id}' là must nhưng ${has.vi}; hãy nêu căn cứ loại rule hoặc digest (với phần thì được cả skeleton), hoặc viết need: should.`,
  }
}

export function noForm(id: string): Texts {
  return {
    en: `The line '${id}' has no 'form'; add one, such as "{authors} ({year}), “{title}”".`,
    vi: `Mẫu dòng '${id}' chưa có 'form'; hãy thêm, ví dụ "{authors} ({year}), “{title}”".`,
  }
}

export function misfit(example: string, form: string): Texts {
  return {
    en: `The example “${example}” does not fit the form “${form}”; change the one or the other.`,
    vi: `Ví dụ “${example}” không khớp mẫu “${form}”; hãy sửa ví dụ hoặc mẫu.`,
  }
}

export function badHole(hole: string): Texts {
  return {
    en: `'${hole}' is no hole; write {name}, or {name?} where it may be absent.`,
    vi: `'${hole}' không phải chỗ điền; hãy viết {tên}, hoặc {tên?} khi có thể vắng, tên dùng chữ thường không dấu.`,
  }
}

export function noDay(key: string, day: string): Texts {
  return {
    en: `'${key}' is ${day}, a day that there is not; write it as year-month-day: 2026-01-31.`,
    vi: `'${key}' là ${day}, một ngày không có thật; hãy viết theo dạng năm-tháng-ngày: 2026-01-31.`,
  }
}

export function reversed(from: string, to: string): Texts {
  return {
    en: `The profile holds from ${from} to ${to}, which is earlier; exchange or correct the days.`,
    vi: `Mẫu quy định có hiệu lực từ ${from} đến ${to}, tức ngày cuối sớm hơn ngày đầu; hãy đổi chỗ hoặc sửa lại.`,
  }
}

export function withoutStart(replaces: string): Texts {
  return {
    en: `It replaces ${replaces}, but nothing says since when; add the first day it holds, such as valid: {from: 2026-01-31}.`,
    vi: `Mẫu này thay thế ${replaces} nhưng chưa nói từ khi nào; hãy thêm ngày bắt đầu có hiệu lực, ví dụ valid: {from: 2026-01-31}.`,
  }
}

export function sameVersion(id: string): Texts {
  return {
    en: `A version before it is called '${id}' too; give each version an id of its own, such as ${id}-2026, since reports name it.`,
    vi: `Một phiên bản trước cũng có mã '${id}'; hãy đặt cho mỗi phiên bản một mã riêng, ví dụ ${id}-2026, vì báo cáo nêu mã này.`,
  }
}

export function overlap(from: string, id: string, last: string): Texts {
  return {
    en: `It holds from ${from}, but the version '${id}' that it replaces still holds on ${last}; let one end before the other begins.`,
    vi: `Mẫu này có hiệu lực từ ${from}, nhưng phiên bản '${id}' mà nó thay thế vẫn còn hiệu lực vào ${last}; phiên bản trước phải kết thúc trước khi phiên bản sau bắt đầu.`,
  }
}

export function noSchema(fault: string): Texts {
  return {
    en: `This is no JSON Schema: ${fault}. Mend it; the front matter is held against it.`,
    vi: `Đây không phải là JSON Schema hợp lệ: ${fault}. Hãy sửa lại; phần khai báo đầu tệp được kiểm tra theo đó.`,
  }
}

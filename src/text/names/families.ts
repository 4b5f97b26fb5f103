/**
 * Family names of Viet Nam. A list only confirms what the shape of a text says already: the rarer a name is, the
 * more of the other signs of a name (`vietnamese-names.ts`) it needs.
 *
 * Sources: lists of authors and covers of summaries that were read, and common lists of family names of the Kinh
 * and of other peoples of Viet Nam.
 */
import { plain } from '../plain.js'
import { listed } from '../words.js'

/** How much a family name says by itself. */
export type FamilyRank = 'leading' | 'frequent' | 'usual' | 'rare'

const NAMES: Readonly<Record<FamilyRank, readonly string[]>> = {
  /** Borne by nine in ten people, so a line of a title is hardly meant. */
  leading: listed('Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'),
  /** Frequent enough to show, in the middle of a run, that another person begins. */
  frequent: listed('Đào Đoàn Trịnh Trương Đinh'),
  /** First or last in a row of capitalised words, it is hardly anything but a name. */
  usual: [
    ...listed(
      'Vương Lâm Phùng Mai Tô Hà Tạ Lương Thái Châu Chu Cao Quách Lưu Tăng Kiều Triệu Bạch',
    ),
    ...listed('Nghiêm Khuất Doãn Tống Thân Hứa Lại Cù Từ Vi Nông Lò Quàng Cầm Giang Lã Phí Ninh'),
    ...listed('Diệp La Thạch Kim Sơn Đồng Mạc Viên Ma Hoa Tôn Ông Âu Ưng Uông Bế Khổng Đàm'),
    // Of the peoples of the Central Highlands; no word is written like these.
    ...listed('Ksor Rmah Rcom Rơ Siu Kpă Kpuih Niê Mlô Êban Byă Ktla Alăng Zơrâm Bríu Pơloong'),
  ],
  /** Words of everyday Vietnamese as well, or seldom met. */
  rare: [
    ...listed(
      'Tiêu Tòng Thiều Thẩm Trình Vàng Vừ Xa Ung An Bành Biện Bồ Ca Chử Chung Cung Cổ Danh',
    ),
    ...listed(
      'Điền Điêu Đan Đậu Đới Đổng Đường Giàng Giáp Hạ Hàn Hầu Kha Khương Khúc Lục Lường Lù',
    ),
    ...listed('Liễu Lữ Mã Mẫn Mông Nghê Nhan Nhâm Nhữ Ngụy Phó Phương Quan Quản Sầm Sùng Tào Thi'),
    ...listed(
      'Thiệu Thào Tiết Tiền Trà Trang Tuấn Ứng Văn Yên Mùa Mí Lầu Sừng Pờ Chảo Tẩn Phàn Bàn',
    ),
    ...listed('Lô'),
  ],
}

const RANKS = Object.keys(NAMES) as FamilyRank[]
const MARKED = new Map<string, FamilyRank>()
/** Names without their marks, of several the one that says most. */
const BARE = new Map<string, FamilyRank>()
for (const rank of RANKS) {
  for (const name of NAMES[rank]) {
    const lower = name.toLowerCase()
    if (!MARKED.has(lower)) MARKED.set(lower, rank)
    if (!BARE.has(plain(lower))) BARE.set(plain(lower), rank)
  }
}

/**
 * How much a word says as a family name, null where it is none. A word with marks must match with them: "Đảng" is
 * no family name, "Đặng" and "Dang" are.
 */
export function familyRank(word: string): FamilyRank | null {
  const lower = word.normalize('NFC').toLowerCase().replace(/ð/g, 'đ')
  return (plain(lower) === lower ? BARE.get(lower) : MARKED.get(lower)) ?? null
}

/** A family name that needs no further sign than capitals: any but a rare one. */
export function isFamily(word: string): boolean {
  const rank = familyRank(word)
  return rank !== null && rank !== 'rare'
}

/** One of the family names that most people have. */
export function isLeadingFamily(word: string): boolean {
  return familyRank(word) === 'leading'
}

/** Frequent enough to show that a second person begins. */
export function isFrequentFamily(word: string): boolean {
  const rank = familyRank(word)
  return rank === 'leading' || rank === 'frequent'
}

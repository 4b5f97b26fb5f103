import { expect, it } from 'vitest'
import {
  AFTER_TITLE,
  BOOK,
  CHAPTER,
  CONTAINER_START,
  GROUP_OF_WORKS,
  JOURNAL,
  PROCEEDINGS,
  PROJECT,
  PUBLISHER,
} from '../../src/text/publications.js'

it.each([
  [CONTAINER_START, 'Tạp chí Giáo dục'],
  [CONTAINER_START, 'in: Proceedings of the 5th Conference'],
  [CONTAINER_START, 'đăng trên T/c Cộng sản'],
  [AFTER_TITLE, 'the Journal of Education'],
  [AFTER_TITLE, 'Nxb Chính trị quốc gia'],
  [AFTER_TITLE, 'provincial-level science project'],
  [PUBLISHER, 'Nhà xuất bản Trẻ'],
  [PUBLISHER, 'Oxford University Press'],
  [PROJECT, 'Đề tài cấp Bộ'],
  [PROJECT, 'thành viên tham gia đề tài'],
  [PROCEEDINGS, 'Kỉ yếu hội thảo'],
  [PROCEEDINGS, 'Proc. of ICML'],
  [JOURNAL, 'T/c Khoa học'],
  [CHAPTER, 'Chapter IV'],
  [CHAPTER, 'trong sách Kinh tế'],
  [BOOK, 'sách chuyên khảo'],
  [GROUP_OF_WORKS, 'I. Các bài báo khoa học'],
  [GROUP_OF_WORKS, 'B. International conference papers'],
  [GROUP_OF_WORKS, 'Book chapters'],
])('%# %s takes %s', (words, text) => {
  expect(words.test(text)).toBe(true)
})

it.each([
  [CONTAINER_START, 'Báo'],
  [PUBLISHER, 'pressing needs'],
  [PROJECT, 'nghiên cứu đề tài'],
  [PROCEEDINGS, 'process. A'],
  [JOURNAL, 'subjournal'],
  [GROUP_OF_WORKS, 'IV. Bài học kinh nghiệm'],
])('%# %s does not take %s', (words, text) => {
  expect(words.test(text)).toBe(false)
})

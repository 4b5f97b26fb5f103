/** Words that tell what a stretch of an entry is; shared by the readers of titles, kinds and holes. */

/** A journal, proceedings, a newspaper: the start of a container. */
export const CONTAINER_START =
  /^(?:(?:in|trong|đăng (?:trên|tại)|published in|in:)\s+)?(?:(?:the\s+)?(?:\p{Lu}\p{L}*\s+){0,4}(?:journal|proceedings|review|bulletin|magazine|newspaper)(?!\p{L})|tạp chí|t\/c\s|tc\.|kỷ yếu|kỉ yếu|chuyên san|báo\s\p{Lu}|nội san)/iu

/** What may stand after a comma where an unquoted title ends. */
export const AFTER_TITLE =
  /^(?:(?:in|trong|đăng (?:trên|tại)|published in)\s+)?(?:(?:the\s+)?(?:[\p{Lu}][\p{L}&]*\s+){0,5}(?:journal|proceedings|review|bulletin|magazine|publishing|publishers?|press)(?!\p{L})|tạp chí|t\/c\s|kỷ yếu|kỉ yếu|chuyên san|hội thảo|hội nghị|nxb|nhà xuất bản|sách chuyên|đề tài|dự án|đề án|a member|member|participating|thành viên|tham gia|chủ nhiệm|(?:provincial|ministerial|state|national|university)[\s-](?:level\s)?(?:science|scientific|research)|(?:science|scientific|research) project|issn|isbn|vol\.?\s?\d|no\.?\s?\d|số\s?\d|tập\s?\d|pp?\.\s?\d|tr\.\s?\d)/iu

export const PUBLISHER =
  /(?:nxb\.?|nhà xuất bản|publishing|publishers?|(?:university|academic|political|sciences?)\s+press)(?!\p{L})/iu

export const PROJECT =
  /(?:đề tài|đề án|dự án|nhiệm vụ)\s(?:khoa học|nckh|nghiên cứu|cấp|nhánh)|(?:chủ nhiệm|thư ký|thành viên)(?:\s(?:tham gia|nghiên cứu|khoa học))?(?:\s(?:đề tài|đề án|dự án)|:|,|\.|$)|member participating|participating member|project (?:leader|member|secretary)|member of (?:the|a) [^,]{0,40}project|headed by|(?:scientific|science|research) (?:project|topic|task)|(?:provincial|ministerial|state|national|university|grassroots)[\s-](?:level\s)?(?:project|topic)/iu

export const PROCEEDINGS =
  /kỷ yếu|kỉ yếu|hội thảo|hội nghị|tọa đàm|toạ đàm|proceedings|conference|symposium|(?<!\p{L})(?:proc|conf|symp)\.|workshop|seminar|congress|colloquium/iu

export const JOURNAL = /tạp chí|t\/c\s|(?<!\p{L})journal|chuyên san|(?<!\p{L})issn(?!\p{L})/iu

export const CHAPTER =
  /(?:^|[\s,(])(?:chapter|chương)\s+[\dIVX]+|trong (?:sách|cuốn)|in (?:the|a) book|(?:^|[\s,.])(?:in|trong):?\s[^,.]{3,80}\((?:eds?\.|chủ biên)/iu

export const BOOK =
  /sách (?:chuyên khảo|tham khảo|chuyên đề)|giáo trình|monograph|textbook|reference book|(?<!\p{L})isbn(?!\p{L})/iu

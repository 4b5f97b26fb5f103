/** A short summary in the markup of Typst, with all that a real one has on its pages. */
export const summary = `
#set page(width: 140mm, height: 210mm, margin: (top: 20mm, bottom: 20mm, left: 22mm, right: 18mm),
  numbering: "1", number-align: center + bottom,
  header: context if counter(page).get().first() > 1 { align(right)[Tóm tắt luận án tiến sĩ] })
#set text(lang: "vi", overhang: false, hyphenate: false)
#set par(justify: true, first-line-indent: (amount: 1cm, all: true), leading: 0.6em, spacing: 0.6em)
#set align(center)
*BỘ GIÁO DỤC VÀ ĐÀO TẠO*
#v(0.5cm)
#grid(columns: (1fr, 1fr), [HỌC VIỆN CHÍNH TRỊ\\ QUỐC GIA HỒ CHÍ MINH], [CỘNG HÒA XÃ HỘI\\ CHỦ NGHĨA VIỆT NAM])
#v(2cm)
*HỒ THỊ KHÁNH VÂN*
#v(1cm)
#text(size: 14pt)[*QUẢN LÝ NHÀ NƯỚC ĐỐI VỚI DỊCH VỤ CÔNG TRỰC TUYẾN Ở CẤP XÃ TẠI CÁC TỈNH BẮC TRUNG BỘ*]
#v(1cm)
*TÓM TẮT LUẬN ÁN TIẾN SĨ*
#v(1cm)
HÀ NỘI – 2026
#set align(start)
#pagebreak()
MỤC LỤC

MỞ ĐẦU #box(width: 1fr, repeat[.]) 1

1. Lý do chọn đề tài #box(width: 1fr, repeat[.]) 1

Chương 1. CƠ SỞ LÝ LUẬN VÀ THỰC TIỄN VỀ QUẢN LÝ NHÀ NƯỚC ĐỐI VỚI DỊCH VỤ CÔNG TRỰC TUYẾN #box(width: 1fr, repeat[.]) 3

KẾT LUẬN #box(width: 1fr, repeat[.]) 23
#pagebreak()
#heading(level: 1)[MỞ ĐẦU]
#heading(level: 2)[1. Lý do chọn đề tài]
${'Dịch vụ công trực tuyến ở cấp xã là một nội dung quan trọng của chuyển đổi số. '.repeat(6)}Đoạn này có chú thích#footnote[Xem: Nguyễn Văn An (2020), Quản lý công, tr. 15–20.] và còn viết tiếp.

${'Kết quả khảo sát cho thấy mức độ hài lòng của người dân tăng từ 61,2% lên 78,5%. '.repeat(9)}

#figure(caption: [Mức độ hài lòng của người dân], kind: table, supplement: [Bảng], table(columns: 3,
  [STT], [Nội dung khảo sát], [Tỷ lệ (%)], [1], [Thời gian giải quyết hồ sơ], [61,2], [2], [Thái độ của công chức], [78,5]))

${'Công tác quản lý còn nhiều hạn chế về thể chế, nguồn lực và kỹ năng của cán bộ xã; '.repeat(12)}đó là lý do chọn đề tài.

*2. Mục đích nghiên cứu*

- Hệ thống hóa cơ sở lý luận về quản lý nhà nước đối với dịch vụ công trực tuyến trong bối cảnh chuyển đổi số;

- Đề xuất giải pháp.

Diện tích tự nhiên là 51.000 km#super[2], chiếm 15% cả nước.
`

/** How a memo looks on A4 paper, and on a screen as on paper. */
export const style = `@page { size: A4; margin: 14mm 16mm 12mm 22mm }
* { box-sizing: border-box }
html { background: #fff; color: #000 }
body { font: 10.5pt/1.22 'Times New Roman', 'Liberation Serif', Tinos, serif; margin: 0 }
article + article { break-before: page }
h1 { font-size: 13.5pt; text-align: center; margin: 0 0 3mm }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2mm 4mm; margin: 0 0 2mm }
dt, dd { margin: 0; overflow-wrap: anywhere }
dt { color: #333 }
.blank { border-bottom: 1px dotted #555 }
.verdict { font-weight: bold; margin: 0 0 2mm; padding: 1.5mm 2.5mm; border: 1px solid #000 }
h2 { font-size: 10.5pt; margin: 2mm 0 .5mm; break-after: avoid; overflow-wrap: anywhere }
ol, ul { margin: 0; padding-left: 7mm }
li { margin: 0 0 .5mm; break-inside: avoid; overflow-wrap: anywhere }
.place { font-style: italic }
.note { margin: 2mm 0 0; overflow-wrap: anywhere }
.signature { margin: 3mm 0 12mm 50%; text-align: center; break-inside: avoid }
.signature p { margin: 0 }
.office { font-weight: bold }
@media screen {
  html { background: #e6e6e6 }
  article { background: #fff; width: 210mm; max-width: 100%; min-height: 297mm; margin: 6mm auto; padding: 14mm 16mm 12mm 22mm }
}
@media screen and (max-width: 600px) {
  dl { grid-template-columns: 1fr }
  dd { margin-bottom: 1.5mm }
  article { padding: 5mm }
}
`

const LIGHT = `--page: #f8f7f4; --card: #fff; --ink: #1f2530; --soft: #5a6170; --line: #e3e0d9; --edge: #b9b6ae;
--link: #1a4f86; --focus: #1a6fd0; --mark: #fff0b8; --insert: #e3f3e6;
--error: #a3202f; --error-soft: #fbe9e9; --warning: #865400; --warning-soft: #fcefd6;
--info: #285f8f; --info-soft: #e6f0f8; --pass: #1d6a3c; --pass-soft: #e4f3e8; color-scheme: light;`

const DARK = `--page: #14171c; --card: #1c2027; --ink: #e8e6e1; --soft: #a6abb5; --line: #2e343d; --edge: #565e6b;
--link: #93c2f5; --focus: #7ab7ff; --mark: #5d4a08; --insert: #1d3d28;
--error: #ff9c9c; --error-soft: #44222a; --warning: #f3bd6b; --warning-soft: #40311a;
--info: #97c9f7; --info-soft: #1e3448; --pass: #86d6a2; --pass-soft: #1b3626; color-scheme: dark;`

/** Paper is always light; on a screen the reader's wish holds, and the button over it. */
export const colors = `
:root { ${LIGHT} }
@media screen and (prefers-color-scheme: dark) { :root:not([data-theme=light]) { ${DARK} } }
@media screen { :root[data-theme=dark] { ${DARK} } }
@media print { :root { --page: #fff; --line: #ccc } * { print-color-adjust: exact; -webkit-print-color-adjust: exact } }
`

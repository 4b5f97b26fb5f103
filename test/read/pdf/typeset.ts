import { readdirSync } from 'node:fs'
import path from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const folder = path.resolve('node_modules/@expo-google-fonts/tinos')
const faces = ['400Regular', '400Regular_Italic', '700Bold'].map((face) => {
  const file = readdirSync(path.join(folder, face)).find((name) => name.endsWith('.ttf'))
  return path.join(folder, face, file ?? '')
})

/** A PDF as Typst makes it, in Tinos, which has all Vietnamese letters. */
export function typeset(markup: string): Uint8Array {
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: faces }] })
  const pdf = compiler.pdf({ mainFileContent: `#set text(font: "Tinos", size: 11pt)\n${markup}` })
  if (!pdf) throw new Error('Typst made no PDF')
  return pdf
}

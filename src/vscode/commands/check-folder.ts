import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { env, ProgressLocation, Uri, ViewColumn, window } from 'vscode'
import type { Client } from '../client.js'
import { ask, showFailure } from '../client.js'
import type { Ended } from '../program.js'
import { words } from '../words.js'
import { pickFolder } from './pick.js'

/**
 * Checks every summary of a folder and shows the report, which is a page of its own.
 *
 * @param chosen folder of a menu in the explorer
 */
export async function checkFolder(client: Client, chosen?: unknown): Promise<void> {
  const folder =
    chosen instanceof Uri ? chosen : await pickFolder(client, words.checkTitle, words.checkHere)
  if (folder === null) return
  const { storageUri, globalStorageUri } = client.context
  const report = Uri.joinPath(storageUri ?? globalStorageUri, 'report.html')
  await mkdir(path.dirname(report.fsPath), { recursive: true })
  // One that is there afterwards is of this run.
  await rm(report.fsPath, { force: true })
  const ended = await check(client, folder.fsPath, report.fsPath)
  if (ended === null) return
  const page = await readFile(report.fsPath, 'utf8').catch(() => null)
  if (page !== null) showReport(client, page)
  // 1 says that something was found; from 2 on, something could not be checked.
  if (ended.status > 1) await showFailure(client, ended)
  else await showTotal(client, ended, report)
}

/** Null where it was cancelled or could not be started. */
async function check(client: Client, folder: string, report: string): Promise<Ended | null> {
  const args = ['check', folder, '--format', 'html', '--output', report, '--format', 'text']
  const stop = new AbortController()
  const progress = {
    location: ProgressLocation.Notification,
    title: words.checking[client.locale()],
    cancellable: true,
  }
  return window.withProgress(progress, async (_progress, cancelled) => {
    cancelled.onCancellationRequested(() => stop.abort())
    const ended = await ask(client, args, { cwd: folder, signal: stop.signal, ofFiles: true })
    return stop.signal.aborted ? null : ended
  })
}

/** The page brings its own policy: nothing in it asks for anything outside. */
function showReport({ locale }: Client, page: string): void {
  const options = { enableScripts: true, localResourceRoots: [] }
  const title = words.report[locale()]
  const panel = window.createWebviewPanel('tomtat.report', title, ViewColumn.Active, options)
  panel.webview.html = page
}

/** The last line of the text report. */
async function showTotal({ locale }: Client, { stdout }: Ended, report: Uri): Promise<void> {
  const total = stdout.trim().split('\n').at(-1) ?? ''
  const browser = words.openBrowser[locale()]
  const choice = await window.showInformationMessage(total, browser)
  if (choice === browser) await env.openExternal(report)
}

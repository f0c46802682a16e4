import {chromium, type Browser, type BrowserContext, type Page} from "playwright-core";
import {inject} from "vitest";
import {atEnd} from "./at-end.js";
import {hang} from "./hang.js";
import {slowDown} from "./late.js";

export interface View {
  /** Width of the viewport in CSS pixels, 1280 by default. */
  width?: number;
  /** Height of the viewport in CSS pixels, 800 by default. */
  height?: number;
  /** `light` by default. */
  colorScheme?: "light" | "dark";
  /** `reduce` by default, so that nothing moves while a test looks. */
  reducedMotion?: "reduce" | "no-preference";
}

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** Addresses asked of any host but localhost; a page of ours leaves this empty. */
  foreignRequests: string[];
  /** Console errors, uncaught exceptions and failed requests, in order. */
  errors: string[];
  close(): Promise<void>;
}

let connection: Promise<Browser> | undefined;
let secondsOfClosed = 0;
const stillOpen = new Set<Page>();

/** CPU seconds of the pages that this worker has opened. */
export async function browserSeconds(): Promise<number> {
  let seconds = secondsOfClosed;
  for (const page of stillOpen) seconds += await secondsOf(page);
  return seconds;
}

/** The one Chromium of the run; a worker connects to it once. */
export function browser(): Promise<Browser> {
  return (connection ??= chromium.connect(inject("browserEndpoint")));
}

/**
 * Opens a page as `keepPage` does and goes to `url` if given; it is closed after the test file at
 * the latest.
 */
export async function openPage(url?: string, view: View = {}): Promise<OpenPage> {
  const opened = await keepPage(view);
  atEnd(opened.close);
  if (url !== undefined) await opened.page.goto(url);
  return opened;
}

/** Opens a page of its own in a fresh context, and records what goes wrong, until it is closed. */
export async function keepPage({
  width = 1280,
  height = 800,
  colorScheme = "light",
  reducedMotion = "reduce"
}: View = {}): Promise<OpenPage> {
  const context = await (
    await browser()
  ).newContext({viewport: {width, height}, colorScheme, reducedMotion, acceptDownloads: true});
  context.setDefaultTimeout(hang);
  await slowDown(context);
  const close = async () => {
    for (const page of context.pages()) secondsOfClosed += await secondsOf(page);
    stillOpen.delete(page);
    await context.close();
  };
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => {
    if (isForeign(request.url())) foreignRequests.push(request.url());
  });
  context.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") errors.push(`${request.url()} ${reason}`);
  });
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (event) => errors.push(event.error().message));
  const page = await context.newPage();
  stillOpen.add(page);
  page.on("websocket", (socket) => {
    if (isForeign(socket.url())) foreignRequests.push(socket.url());
  });
  return {page, context, foreignRequests, errors, close};
}

async function secondsOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const {metrics} = await session.send("Performance.getMetrics");
  return metrics.find(({name}) => name === "ProcessTime")?.value ?? 0;
}

function isForeign(address: string): boolean {
  const {protocol, hostname} = new URL(address);
  return /^(https?|wss?|ftp):$/.test(protocol) && !["localhost", "127.0.0.1"].includes(hostname);
}

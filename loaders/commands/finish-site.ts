import {finishSite} from "../framework/finish-site.js";

const pages = await finishSite("dist");
console.log(`${String(pages.length)} pages are bundled and have a Content-Security-Policy`);

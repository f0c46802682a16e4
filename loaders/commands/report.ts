import {rmSync} from "node:fs";
import {join} from "node:path/posix";
import {hubsFolder, readLibrary} from "../library/library.js";
import {builtSite} from "../publish/built-site.js";
import {oneFile} from "../publish/one-file.js";
import {paperSizes, pdf} from "../publish/pdf.js";
import {pageOfHub} from "../site/own-pages.js";
import {writeWhole} from "../store/files.js";
import {listHubs} from "../store/list-hubs.js";
import {checkHubs, checkWritable, oneOf, pathFrom} from "./arguments.js";
import {command} from "./command.js";
import {runIfStarted} from "./run-as-process.js";

export const reportCommand = command({
  name: "report",
  summary:
    "writes a report as one HTML file that needs nothing else, and as a PDF, to `reports/`; `--lines` prints what became of each line of the text too",
  takes: {words: "<hub id>", says: "the hub that it is of", least: 1, most: 1},
  options: {
    html: {type: "boolean", default: false, says: "write the HTML file alone"},
    pdf: {type: "boolean", default: false, says: "write the PDF alone"},
    paper: {
      type: "string",
      default: paperSizes[0],
      value: paperSizes.join("|"),
      says: "the paper of the PDF"
    },
    lines: {
      type: "boolean",
      default: false,
      says: "print what became of each line of the text too"
    },
    out: {type: "string", value: "DIR", says: "the folder to write to; reports by default"}
  },
  async run({values, positionals}, terminal) {
    const paper = oneOf("paper", values.paper, paperSizes);
    const listed = listHubs(readLibrary(hubsFolder));
    const [hub = ""] = checkHubs(
      positionals,
      listed.map(({id}) => id)
    );
    const errors = listed.flatMap(({id, errors}) => (id === hub ? errors : []));
    if (errors.length > 0) throw new Error(errors.join("\n"));
    const both = values.html === values.pdf;
    const out = values.out === undefined ? "reports" : pathFrom(terminal, values.out);
    const path = join(out, `${hub}.html`);
    const pdfPath = join(out, `${hub}.pdf`);
    for (const file of [path, pdfPath]) checkWritable(file);
    const page = pageOfHub(hub);
    const html = await oneFile(builtSite(page), page);
    const source = both || values.html ? path : `${path}.part.html`;
    await writeWhole(source, html);
    if (source === path) terminal.print(path);
    if (both || values.pdf) {
      const bytes = await pdf(source, {paper, lines: values.lines}).finally(
        () => source === path || rmSync(source)
      );
      await writeWhole(pdfPath, bytes);
      terminal.print(pdfPath);
    }
    return 0;
  }
});

await runIfStarted(import.meta.url, reportCommand);

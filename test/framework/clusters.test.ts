import {expect, it} from "vitest";
import {archivesMade, makeSite, write} from "../browser/site.js";
import {barePages, hubText} from "../browser/sites.js";
import {titlesOfSubjects} from "../clusters/phrased.js";

const page = `${barePages["src/hub/[hub].md"]}
\`\`\`js
display(FileAttachment(\`../data/\${observable.params.hub}/clusters/clusters.parquet\`).name);
\`\`\`
`;

it("clusters are made again for another text or another curation of the hub, and not for another page", async () => {
  const folder = await makeSite({
    onlyHubs: true,
    files: {...barePages, "src/hub/[hub].md": page},
    hubs: {
      "one.txt": hubText("One", titlesOfSubjects(5)),
      "three.txt": hubText("Three", titlesOfSubjects(4)),
      "two.txt": hubText("Two", titlesOfSubjects(4))
    }
  });
  const all = ["one/clusters.zip", "three/clusters.zip", "two/clusters.zip"];
  expect(await clustersMade(folder)).toEqual(all);

  await write(folder, "src/hub/[hub].md", `${page}\nOne more sentence.\n`);
  await write(folder, "loaders/hubs/two.txt", hubText("Two", titlesOfSubjects(5)));
  await write(folder, "loaders/curation/one/anchors.csv", "cluster,title\n9,Nothing\n");
  expect(await clustersMade(folder)).toEqual(["one/clusters.zip", "two/clusters.zip"]);
});

async function clustersMade(folder: string): Promise<string[]> {
  const made = await archivesMade(folder);
  return made.filter((path) => path.endsWith("clusters.zip") && !path.startsWith("pasted/"));
}

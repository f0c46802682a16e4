import {readFileSync} from "node:fs";
import {rooms} from "../../loaders/documentation/rooms.js";

process.stdout.write(JSON.stringify(rooms(readFileSync("README.md", "utf8"))));

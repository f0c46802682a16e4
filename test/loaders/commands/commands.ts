import {addCommand} from "../../../loaders/commands/add.js";
import {backgroundCommand} from "../../../loaders/commands/background.js";
import {benchCommand} from "../../../loaders/commands/bench.js";
import {buildCommand} from "../../../loaders/commands/build.js";
import {calibrateCommand} from "../../../loaders/commands/calibrate.js";
import type {Command} from "../../../loaders/commands/command.js";
import {demoCommand} from "../../../loaders/commands/demo.js";
import {getCommand} from "../../../loaders/commands/get.js";
import {hubsCommand} from "../../../loaders/commands/hubs.js";
import {labelsCommand} from "../../../loaders/commands/labels.js";
import {lakeCommand} from "../../../loaders/commands/lake.js";
import {newCommand} from "../../../loaders/commands/new.js";
import {reportCommand} from "../../../loaders/commands/report.js";
import {startCommand} from "../../../loaders/commands/start.js";
import {tablesCommand} from "../../../loaders/commands/tables.js";

/** The commands of the kit, each of which `npm run` starts by its name. */
export const commands: readonly Command[] = [
  startCommand,
  buildCommand,
  hubsCommand,
  tablesCommand,
  getCommand,
  addCommand,
  demoCommand,
  reportCommand,
  newCommand,
  labelsCommand,
  lakeCommand,
  backgroundCommand,
  calibrateCommand,
  benchCommand
];

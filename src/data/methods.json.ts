import {clusterMethods} from "../../loaders/documentation/cluster-methods.js";

process.stdout.write(JSON.stringify(clusterMethods()));
